package org.reachable.work.documents;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.document.DocumentField;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Writes one row of a document.
 *
 * @param seen the words in whose place it stands; empty for a new one
 * @param gone where it is taken out; null for a new one
 * @param other what somebody saved meanwhile; null where nobody did
 */
public record PartPage(
        Link document,
        String title,
        String hint,
        String href,
        String seen,
        List<Asked> asked,
        @Nullable String gone,
        @Nullable Other other) {

    /**
     * One question.
     *
     * @param doubted a day that is past, and was asked about: sent again, it is meant; null where none was
     */
    public record Asked(
            DocumentField.Kind kind,
            Field field,
            @Nullable DateField day,
            List<Choice> choices,
            @Nullable String doubted) {}

    /** What stands now. */
    public record Other(String by, String title, List<DocumentPage.Fact> facts) {}

    public List<Problem> problems() {
        return asked.stream()
                .flatMap(one -> {
                    DateField day = one.day();
                    return day == null ? Problem.of(one.field()) : Problem.of(day);
                })
                .toList();
    }

    /** What is wrong, and that somebody was quicker. */
    public List<Problem> allProblems() {
        return other == null
                ? problems()
                : Stream.concat(
                                Stream.of(new Problem(
                                        "Somebody saved this while you wrote. Read what they wrote, and save again what should stand",
                                        "#other")),
                                problems().stream())
                        .toList();
    }
}
