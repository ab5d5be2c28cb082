package org.reachable.foundation.govuk;

import org.jspecify.annotations.Nullable;

/**
 * One thing to mend before a form can be saved.
 *
 * @param text what is wrong, as said beside the field
 * @param href the field, as {@code #id}, or null if it is of no one field
 */
public record Problem(String text, @Nullable String href) {

    /** What is wrong with a field, in the same words. */
    public static Problem with(Field field) {
        return new Problem(field.error() == null ? field.label() : field.error(), "#" + field.id());
    }

    /** What is wrong with a date: leads to the first part that needs mending. */
    public static Problem with(DateField date) {
        DateField.Part first = date.wrong().stream().sorted().findFirst().orElse(DateField.Part.DAY);
        return new Problem(with(date.question()).text(), "#" + date.id(first));
    }
}
