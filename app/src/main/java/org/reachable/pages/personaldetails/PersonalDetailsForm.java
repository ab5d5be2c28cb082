package org.reachable.pages.personaldetails;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form of a person's page sent, and what is wrong with it.
 *
 * @param fields as typed
 * @param errors by field
 */
record PersonalDetailsForm(Map<String, String> fields, Map<String, String> errors) {

    static PersonalDetailsForm of(Map<String, String> fields) {
        return new PersonalDetailsForm(fields, new LinkedHashMap<>());
    }

    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** The text, which there must be. */
    String need(String name, String error) {
        if (text(name).isEmpty()) {
            errors.put(name, error);
        }
        return text(name);
    }

    /** One of these values, which must be chosen. */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> of, String error) {
        for (E one : of.getEnumConstants()) {
            if (one.name().equals(text(name))) {
                return one;
            }
        }
        errors.put(name, error);
        return null;
    }

    /** A day, or null where it was left blank. */
    @Nullable
    LocalDate day(String name) {
        String day = text(name + "-day");
        String month = text(name + "-month");
        String year = text(name + "-year");
        if ((day + month + year).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (NumberFormatException | DateTimeException notADay) {
            errors.put(name, "Write a day as 14 2 2007, or leave it blank");
            return null;
        }
    }

    boolean isWhole() {
        return errors.isEmpty();
    }
}
