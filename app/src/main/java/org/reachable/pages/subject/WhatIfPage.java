package org.reachable.pages.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.pages.subject.ChildPage.Line;

/**
 * What another setting would have asked, or how the story stood on another day. Nothing of it is kept, and nobody is
 * asked.
 *
 * @param child whose story it is
 * @param form what to suppose
 * @param problem what cannot be supposed; null where all can
 * @param supposed what would be so; null where nothing is supposed yet, or cannot be
 */
public record WhatIfPage(
        ChildHeader child,
        Form form,
        @Nullable String problem,
        @Nullable Supposed supposed) {

    /**
     * What would be so.
     *
     * @param words what is supposed, in a sentence
     * @param changed what had changed, in four lines
     * @param figures the figures of the case
     * @param asked what would be asked otherwise than it is
     */
    public record Supposed(String words, List<Line> changed, List<SummaryRow> figures, Asked asked) {}

    /**
     * What would be asked otherwise than it is.
     *
     * @param appear what would be asked that is not
     * @param vanish what would not be asked that is
     * @param move what would be asked at another time
     */
    public record Asked(List<String> appear, List<String> vanish, List<String> move) {}

    /** What to suppose. */
    public record Form(Field on, Field rule, List<Choice> rules, Field to, Field policy, List<Choice> policies) {}
}
