package org.reachable.governance.sanitised;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The form of what partners are told.
 *
 * @param checked what is ticked where somebody could be hurt if it came out who said it; null where nobody could
 * @param seen the line that stood when it was shown; empty where none did
 */
public record LinePage(
        String href,
        String back,
        String name,
        String what,
        String said,
        Field line,
        Field onward,
        DateField until,
        @Nullable Field checked,
        String seen) {

    /** What is ticked. */
    public static final List<Choice> CHECKED = List.of(Choice.of("yes", "The line does not show them who said it"));

    /** Whether they are told something now. */
    public boolean stands() {
        return !seen.isEmpty();
    }

    public List<Problem> problems() {
        Stream<Problem> words = Problem.of(line, onward);
        Stream<Problem> day = Problem.of(until);
        Stream<Problem> ticked =
                checked == null || checked.error() == null ? Stream.of() : Stream.of(Problem.with(checked));
        return Stream.of(words, day, ticked).flatMap(one -> one).toList();
    }
}
