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
 * @param supposed what is supposed, in a sentence; null where nothing is yet
 * @param problem what cannot be supposed; null where all can
 * @param changed what had changed, in four lines
 * @param figures the figures of the case
 * @param appear what would be asked that is not
 * @param vanish what would not be asked that is
 * @param move what would be asked at another time
 */
public record WhatIfPage(
        ChildHeader child,
        Form form,
        @Nullable String supposed,
        @Nullable String problem,
        List<Line> changed,
        List<SummaryRow> figures,
        List<String> appear,
        List<String> vanish,
        List<String> move) {

    /** What to suppose. */
    public record Form(Field on, Field rule, List<Choice> rules, Field to, Field policy, List<Choice> policies) {}
}
