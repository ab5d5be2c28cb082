package org.reachable.governance.emergencyaccess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.TimeLeft;

/**
 * One record opened with a reason, and whether it was justified.
 *
 * @param child whose record it was
 * @param left by when it is to be reviewed; null once it is
 * @param outcome what the review said; null while there is none
 * @param asks whether the reader is the one to answer
 */
public record ReviewPage(
        String href,
        Link child,
        Opened opened,
        @Nullable TimeLeft left,
        @Nullable Outcome outcome,
        boolean asks,
        Questions questions) {

    /**
     * That it was opened.
     *
     * @param who who opened it
     * @param why why, in their words
     * @param facts what for, from when until when, what they did, who reviews it
     */
    public record Opened(String who, String why, List<SummaryRow> facts) {}

    /**
     * What is asked of whoever reviews it.
     *
     * @param words what happens now
     */
    public record Questions(Field justified, List<Choice> choices, Field words) {}

    /**
     * What a review said.
     *
     * @param answer whether it was justified, in words
     * @param words what happens now, as the reviewer wrote it
     * @param by who answered, and when
     */
    public record Outcome(String answer, String words, String by) {}

    public List<Problem> problems() {
        return Problem.of(questions.justified(), questions.words()).toList();
    }
}
