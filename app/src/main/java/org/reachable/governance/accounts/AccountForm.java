package org.reachable.governance.accounts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;

/** What was typed of somebody's account, and what is wrong with it. */
record AccountForm(Map<String, String> fields, Optional<LocalDate> day, Map<String, String> errors) {

    static final AccountForm NOTHING = new AccountForm(Map.of(), Optional.empty(), Map.of());

    static final String NOW = "now";
    static final String LATER = "later";

    private static final DateField DAY = DateField.of("day", "Their first day away for good");

    /** With a day that has not come yet where they leave later. */
    static AccountForm of(Map<String, String> fields, LocalDate today) {
        String when = fields.getOrDefault("when", "");
        if (when.equals(NOW)) {
            return new AccountForm(fields, Optional.empty(), Map.of());
        }
        if (!when.equals(LATER)) {
            return new AccountForm(fields, Optional.empty(), Map.of("when", "Choose when they leave"));
        }
        Optional<LocalDate> day = day(fields).filter(one -> one.isAfter(today));
        return new AccountForm(
                fields,
                day,
                day.isPresent() ? Map.of() : Map.of("day", "Write a real day after today, or choose “At once”"));
    }

    /** What the provider calls them. */
    static AccountForm called(String called) {
        return new AccountForm(Map.of("called", called), Optional.empty(), Map.of());
    }

    AccountForm wrong(String field, String error) {
        return new AccountForm(fields, day, Map.of(field, error));
    }

    Field field(String name, String label) {
        return Field.of(name, label).withValue(fields.get(name)).withError(errors.get(name));
    }

    DateField date() {
        DateField date = DAY.withTyped(
                fields.get(DAY.name(DateField.Part.DAY)),
                fields.get(DAY.name(DateField.Part.MONTH)),
                fields.get(DAY.name(DateField.Part.YEAR)));
        String error = errors.get("day");
        return error == null ? date : date.withError(error, EnumSet.allOf(DateField.Part.class));
    }

    private static Optional<LocalDate> day(Map<String, String> fields) {
        try {
            return Optional.of(LocalDate.of(
                    number(fields.get(DAY.name(DateField.Part.YEAR))),
                    number(fields.get(DAY.name(DateField.Part.MONTH))),
                    number(fields.get(DAY.name(DateField.Part.DAY)))));
        } catch (DateTimeException | NumberFormatException notADay) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(typed == null ? "" : typed.strip());
    }
}
