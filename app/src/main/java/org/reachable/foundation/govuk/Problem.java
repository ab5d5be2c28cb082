package org.reachable.foundation.govuk;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing to mend before a form can be saved.
 *
 * @param text what is wrong, as said beside the field
 * @param href the field, as {@code #id}, or null if it is of no one field
 */
public record Problem(String text, @Nullable String href) {

    /** What is wrong with these, in their order: nothing with those that are right. */
    public static Stream<Problem> of(Field... fields) {
        return Stream.of(fields).filter(field -> field.error() != null).map(Problem::with);
    }

    /** What is wrong with a date, where anything is. */
    public static Stream<Problem> of(DateField date) {
        return date.question().error() == null ? Stream.of() : Stream.of(with(date));
    }

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
