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
 * @param left by when; null once it has ended
 * @param may whether the reader decides; whoever only took it down sees no look
 * @param agencies what each agency's people did, to be decided about
 * @param report the way to the report; null while something is undecided
 * @param ended what came of it; null while it is open
 */
public record AnswerPage(
        String href,
        Link child,
        String title,
        @Nullable TimeLeft left,
        List<SummaryRow> facts,
        boolean may,
        List<Agency> agencies,
        @Nullable String report,
        @Nullable String ended,
        Field how,
        List<Choice> ways,
        Field words,
        @Nullable Field officer,
        @Nullable String notice) {

    /**
     * What the people of one agency did.
     *
     * @param state what is decided so far, in words
     * @param all for all of them that have no answer yet
     * @param consulted whom of the agency was asked; null where it need not be
     */
    public record Agency(
            String href,
            String id,
            String name,
            String state,
            List<Row> rows,
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
                        agencies.stream().flatMap(one -> Stream.of(one.all(), one.because(), one.consulted())),
                        Stream.of(how, words, officer))
                .filter(Objects::nonNull)
                .filter(field -> field.error() != null)
                .map(Problem::with)
                .toList();
    }
}
