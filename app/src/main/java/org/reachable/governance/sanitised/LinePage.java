package org.reachable.governance.sanitised;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SentForm;

/**
 * The form of what partners are told.
 *
 * @param entry the entry in whose place it is told
 * @param seen the line that stood when it was shown; empty where none did
 */
public record LinePage(String href, String back, String name, Behind entry, Questions asks, String seen) {

    /**
     * One entry.
     *
     * @param what what kind, and when
     * @param said as it was written
     */
    public record Behind(String what, String said) {}

    /**
     * What is asked.
     *
     * @param onward what partners may do with it
     * @param until until when it holds
     * @param checked what is ticked where somebody could be hurt if it came out who said it; null where nobody could
     */
    public record Questions(
            Field line,
            Field onward,
            DateField until,
            @Nullable Field checked) {}

    /** What is ticked. */
    public static final List<Choice> CHECKED = List.of(Choice.of("yes", "The line does not show them who said it"));

    /** Whether they are told something now. */
    public boolean stands() {
        return !seen.isEmpty();
    }

    public List<Problem> problems() {
        return Stream.of(
                        SentForm.problems(asks.line(), asks.onward()),
                        SentForm.problems(asks.until()),
                        SentForm.problems(asks.checked()))
                .flatMap(one -> one)
                .toList();
    }
}
