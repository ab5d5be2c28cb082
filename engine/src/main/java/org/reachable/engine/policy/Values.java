package org.reachable.engine.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * The values a condition accepts. {@code blank} stands for a key that was left blank; a trailing {@code *} accepts
 * whatever follows, so {@code health-*} is any health agency, and one before that accepts something: of what is told in parts,
 * {@code *}/{@code *} leaves none blank but the last. A form's {@code Yes} is {@code yes}.
 *
 * @param accepted the values as the policy file writes them
 */
public record Values(List<String> accepted) {
    static final String BLANK = "blank";

    /** True where {@code value} (empty for left blank) is one of these. */
    public boolean accept(String value) {
        for (String one : accepted) {
            if (one.equals(BLANK) ? value.isEmpty() : matches(one, value)) {
                return true;
            }
        }
        return false;
    }

    /** True where it asks for nothing but that it was left blank. */
    boolean isBlankAlone() {
        return accepted.equals(List.of(BLANK));
    }

    /** Those that accept one value and no other. */
    Stream<String> exact() {
        return accepted.stream().filter(one -> !one.equals(BLANK) && !one.contains("*"));
    }

    private static boolean matches(String accepted, String value) {
        int star = accepted.indexOf('*');
        if (star < 0) {
            return accepted.equalsIgnoreCase(value);
        }
        return value.regionMatches(true, 0, accepted, 0, star)
                && (star == accepted.length() - 1
                        || matchesSomewhere(accepted.substring(star + 1), value.substring(star)));
    }

    /** True where something stands before what is accepted. */
    private static boolean matchesSomewhere(String accepted, String value) {
        for (int from = 1; from <= value.length(); from++) {
            if (!value.substring(0, from).isBlank() && matches(accepted, value.substring(from))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return String.join(" or ", accepted);
    }
}
