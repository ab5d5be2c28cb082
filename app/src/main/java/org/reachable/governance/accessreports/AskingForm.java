package org.reachable.governance.accessreports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;

/**
 * What was typed to take a request down, and what is wrong with it.
 *
 * @param fields as typed
 * @param errors by field
 */
record AskingForm(Map<String, String> fields, Map<String, String> errors) {

    private static final String BY = "by";
    private static final String NAME = "name";
    private static final String IDENTITY = "identity";
    private static final String VIEW = "view";
    private static final String DAY = "asked";

    /** Older ones were never answered in time: somebody must see to them by hand. */
    private static final int MOST_DAYS = 28;

    /** What is asked, once the form is whole. */
    record Asking(AskedBy by, String name, String identity, String childsView, LocalDate on) {}

    static AskingForm of(Map<String, String> fields) {
        return new AskingForm(fields, new LinkedHashMap<>());
    }

    Optional<Asking> whole(LocalDate today) {
        Optional<AskedBy> by = AskedBy.of(text(BY));
        if (by.isEmpty()) {
            errors.put(BY, "Choose who asks");
        }
        need(NAME, "Write who asks");
        need(IDENTITY, "Write how you know that it is them");
        if (by.isPresent() && by.get() != AskedBy.CHILD) {
            need(VIEW, "Write what the child says to it, or why nobody could ask them");
        }
        Optional<LocalDate> on = day(today);
        return errors.isEmpty()
                ? Optional.of(new Asking(by.orElseThrow(), text(NAME), text(IDENTITY), text(VIEW), on.orElseThrow()))
                : Optional.empty();
    }

    private void need(String field, String error) {
        if (text(field).isEmpty()) {
            errors.put(field, error);
        }
    }

    private Optional<LocalDate> day(LocalDate today) {
        try {
            LocalDate day = LocalDate.of(number("year"), number("month"), number("day"));
            if (!day.isAfter(today) && !day.isBefore(today.minusDays(MOST_DAYS))) {
                return Optional.of(day);
            }
        } catch (DateTimeException | NumberFormatException notADay) {
            // Said below, as for a day too long ago.
        }
        errors.put(DAY, "Write a day of the last four weeks");
        return Optional.empty();
    }

    private int number(String part) {
        return Integer.parseInt(text(DAY + "-" + part));
    }

    private String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    void wrong(String error) {
        errors.put(NAME, error);
    }

    Field by() {
        return field(BY, "Who asks?");
    }

    Field name() {
        return field(NAME, "Their name");
    }

    Field identity() {
        return field(IDENTITY, "How do you know that it is them?")
                .withHint(
                        "Whom they showed themselves to, and what they showed. For a parent, also how you know that they may ask for the child.");
    }

    Field view() {
        return field(VIEW, "If it is not the child who asks: what does the child say to it?")
                .withHint(
                        "Ask the child alone where that is safe. A young person who understands decides about their own record.");
    }

    DateField day(LocalDate today, boolean fresh) {
        DateField date = DateField.of(DAY, "When did they ask?")
                .withHint("The month to answer in begins on that day.")
                .withTyped(
                        typed("day", today.getDayOfMonth(), fresh),
                        typed("month", today.getMonthValue(), fresh),
                        typed("year", today.getYear(), fresh));
        String error = errors.get(DAY);
        return error == null ? date : date.withError(error, EnumSet.noneOf(DateField.Part.class));
    }

    private String typed(String part, int today, boolean fresh) {
        return fields.getOrDefault(DAY + "-" + part, fresh ? Integer.toString(today) : "");
    }

    private Field field(String name, String label) {
        return Field.of(name, label).withValue(fields.get(name)).withError(errors.get(name));
    }
}
