package org.reachable.work.documents;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * What is said of one row, and the form that says something.
 *
 * @param row the row as it stands
 */
public record SaidPage(
        Link document,
        DocumentPage.Row row,
        List<One> said,
        String href,
        Field stance,
        Field words,
        List<Choice> choices) {

    /**
     * What somebody said.
     *
     * @param settle where it is settled; null for whoever may not, and where it is settled
     */
    public record One(DocumentPage.Said said, @Nullable String settle, Field because) {}

    public List<Problem> problems() {
        return Stream.concat(
                        Problem.of(stance, words),
                        said.stream().map(One::because).flatMap(Problem::of))
                .toList();
    }
}
