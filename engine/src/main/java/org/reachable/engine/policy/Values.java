package org.reachable.engine.policy;

import java.util.List;

/**
 * The values a condition accepts. {@code blank} stands for a key that was left blank; a trailing {@code *} accepts
 * whatever follows, so {@code health-*} is any health agency. A form's {@code Yes} is {@code yes}.
 *
 * @param accepted the values as the policy file writes them
 */
public record Values(List<String> accepted) {
    private static final String BLANK = "blank";

    /** True where {@code value} (empty for left blank) is one of these. */
    public boolean accept(String value) {
        for (String one : accepted) {
            if (one.equals(BLANK) ? value.isEmpty() : matches(one, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String accepted, String value) {
        return accepted.endsWith("*")
                ? value.regionMatches(true, 0, accepted, 0, accepted.length() - 1)
                : accepted.equalsIgnoreCase(value);
    }

    @Override
    public String toString() {
        return String.join(" or ", accepted);
    }
}
