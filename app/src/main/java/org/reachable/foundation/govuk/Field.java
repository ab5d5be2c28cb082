package org.reachable.foundation.govuk;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, with what was typed and what is wrong with it.
 *
 * @param id where an error points to
 * @param name what the form sends it as
 * @param label the question
 * @param hint what helps to answer it
 * @param value what was typed or chosen before: nobody types the same twice
 * @param error what is wrong, and how to mend it
 */
public record Field(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String value,
        @Nullable String error) {

    /** A question whose id is its name. */
    public static Field of(String name, String label) {
        return new Field(name, name, label, null, null, null);
    }

    public Field withId(String own) {
        return new Field(own, name, label, hint, value, error);
    }

    public Field withHint(@Nullable String help) {
        return new Field(id, name, label, help, value, error);
    }

    public Field withValue(@Nullable String typed) {
        return new Field(id, name, label, hint, typed, error);
    }

    public Field withError(@Nullable String wrong) {
        return new Field(id, name, label, hint, value, wrong);
    }

    /** The ids of the hint and the error, for a screen reader; null if there is neither. */
    public @Nullable String describedBy() {
        return describedBy(null);
    }

    /** The same, after something else that describes the field. */
    public @Nullable String describedBy(@Nullable String first) {
        String ids = Stream.of(first, hint == null ? null : id + "-hint", error == null ? null : id + "-error")
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The style of an input, or of whatever else holds the answer. */
    public String style(String component) {
        return error == null ? component : component + " " + component + "--error";
    }
}
