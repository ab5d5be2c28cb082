package org.reachable.governance.restrictions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a form sent, and what is wrong with it.
 *
 * @param fields as typed
 * @param errors by field
 */
record RestrictionForm(Map<String, String> fields, Map<String, String> errors) {

    static final String WHO = "who";
    static final String BECAUSE = "because";
    static final String REVIEW = "review";
    static final String SEEN = "seen";
    static final String FOUND = "found";
    static final String YES = "yes";

    /** A lock is looked at again within a quarter of a year. */
    private static final int MOST_DAYS = 92;

    static RestrictionForm of(Map<String, String> fields) {
        return new RestrictionForm(fields, new LinkedHashMap<>());
    }

    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    String because() {
        if (text(BECAUSE).isEmpty()) {
            errors.put(BECAUSE, "Write why");
        }
        return text(BECAUSE);
    }

    void wrong(String name, String error) {
        errors.put(name, error);
    }

    /** Whether others find that there is a record; that they find nothing is what a lock is for, and so the answer where none is. */
    boolean isFound() {
        return text(FOUND).equals(YES);
    }

    /** One of these. */
    Optional<UUID> who(List<UUID> of, String error) {
        Optional<UUID> chosen =
                of.stream().filter(one -> one.toString().equals(text(WHO))).findFirst();
        if (chosen.isEmpty()) {
            errors.put(WHO, error);
        }
        return chosen;
    }

    Optional<LocalDate> reviewOn(LocalDate today) {
        try {
            LocalDate day = LocalDate.of(number("year"), number("month"), number("day"));
            if (day.isAfter(today) && !day.isAfter(today.plusDays(MOST_DAYS))) {
                return Optional.of(day);
            }
        } catch (DateTimeException | NumberFormatException notADay) {
            // Said below, as for a day too far away.
        }
        errors.put(REVIEW, "Write a day within the next three months");
        return Optional.empty();
    }

    private int number(String part) {
        return Integer.parseInt(text(REVIEW + "-" + part));
    }

    boolean isWhole() {
        return errors.isEmpty();
    }
}
