package org.reachable.governance.accessreports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.TimeLeft;

/**
 * One request, for whoever decides what is told.
 *
 * @param may whether the reader decides; whoever only took it down sees no look
 * @param agencies what each agency's people did, to be decided about
 * @param report the way to the report; null while something is undecided
 */
public record AnswerPage(
        String href,
        Link child,
        Asked asked,
        boolean may,
        List<Agency> agencies,
        @Nullable String report,
        Ending ending,
        @Nullable String notice) {

    /**
     * What was asked.
     *
     * @param left by when; null once it has ended
     * @param ended what came of it; null while it is open
     */
    public record Asked(
            String title,
            @Nullable TimeLeft left,
            List<SummaryRow> facts,
            @Nullable String ended) {}

    /**
     * The form that ends it.
     *
     * @param officer what the data protection officer said; null where the reader is that officer
     */
    public record Ending(
            Field how,
            List<Choice> ways,
            Field words,
            @Nullable Field officer) {}

    /**
     * What the people of one agency did.
     *
     * @param seen how many answers its reader saw when it was shown
     * @param state what is decided so far, in words
     */
    public record Agency(
            String href, String id, int seen, String name, String state, List<Row> rows, Decision decision) {}

    /**
     * The form that decides what is told of one agency's people.
     *
     * @param all for all of them that have no answer yet
     * @param each what can be said of one alone
     * @param consulted whom of the agency was asked; null where it need not be
     */
    public record Decision(
            Field all,
            List<Choice> choices,
            List<Choice> each,
            Field because,
            @Nullable Field consulted) {}

    /**
     * One person's looks in one month.
     *
     * @param answer what is told of them; null where they are always told
     * @param note that they are always told, or what was decided; may be empty
     */
    public record Row(String who, String what, @Nullable Field answer, String note) {}

    public List<Problem> problems() {
        return Stream.concat(
                        agencies.stream()
                                .map(Agency::decision)
                                .flatMap(one -> Stream.of(one.all(), one.because(), one.consulted())),
                        Stream.of(ending.how(), ending.words(), ending.officer()))
                .filter(Objects::nonNull)
                .filter(field -> field.error() != null)
                .map(Problem::with)
                .toList();
    }
}
