package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.naive.BothReadings.escalations;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;
import static org.reachable.engine.story.Story.together;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism.SharedThing;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.EntryBuilder;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.Story;
import org.reachable.engine.story.When;

/** Whom an alert goes up to while nobody answers, in both readings. */
class GoesUpTest {
    private static final Match HURT = When.types("hurt").match();
    private static final Policy MOMENT = Policies.of(rule("r", moment(HURT, "12 clock-hours", "24 clock-hours"))
            .goesUp("24 clock-hours", "manager")
            .goesUp("3 working-days", "head")
            .answered(Answered.after(When.types("talk").match())));

    private static EntryBuilder hurt() {
        return story("A").entry("hurt").at("2022-01-06T10:00");
    }

    @Test
    void anAlertThatNobodyAnswersGoesUpOneRungAfterAnother() {
        assertThat(escalations(MOMENT, hurt().entries(), "2022-01-07T09:59")).isEmpty();
        assertThat(escalations(MOMENT, hurt().entries(), "2022-01-07T10:00"))
                .containsExactly("manager 2022-01-07T10:00");
        assertThat(escalations(MOMENT, hurt().entries(), "2023-01-01"))
                .containsExactly("head 2022-01-11T17:00", "manager 2022-01-07T10:00");
    }

    @Test
    void anAnswerStopsItAndOneKnownAtTheInstantIsInTime() {
        assertThat(escalations(
                        MOMENT, hurt().entry("talk").at("2022-01-07T10:00").entries(), "2023-01-01"))
                .isEmpty();
        assertThat(escalations(
                        MOMENT, hurt().entry("talk").at("2022-01-07T10:01").entries(), "2023-01-01"))
                .containsExactly("manager 2022-01-07T10:00");
    }

    @Test
    void askedAgainAfterAnAnswerItStartsFromTheBottom() {
        var again = hurt().entry("talk")
                .at("2022-01-06T12:00")
                .entry("hurt")
                .at("2022-01-06T20:00")
                .entries();
        assertThat(escalations(MOMENT, again, "2022-01-07T20:00")).containsExactly("manager 2022-01-07T20:00");
    }

    @Test
    void aFurtherStepWhileItIsOpenDoesNotStartItAnew() {
        assertThat(escalations(
                        MOMENT, hurt().entry("hurt").at("2022-01-06T20:00").entries(), "2022-01-08"))
                .containsExactly("manager 2022-01-07T10:00");
    }

    @Test
    void aDateOnTheWorklistGoesUpToNobodyBeforeItHasPassed() {
        var clock = Policies.of(rule("r", deadline(HURT, "72 clock-hours")).goesUp("1 clock-hours", "manager"));
        assertThat(escalations(clock, hurt().entries(), "2022-01-09T10:59")).isEmpty();
        assertThat(escalations(clock, hurt().entries(), "2022-01-09T11:00"))
                .containsExactly("manager 2022-01-09T11:00");
    }

    @Test
    void whatWentUpStaysToldWhenACorrectionShowsThatItDidNotHold() {
        var wrong = hurt().entry("seen").at("2022-01-08T10:00").corrects("A1").entries();
        assertThat(escalations(MOMENT, wrong, "2023-01-01")).containsExactly("manager 2022-01-07T10:00");
    }

    @Test
    void theNextChangeIsTheNextRung() {
        List<Entry> entries = hurt().entries();
        var fold = new Fold(MOMENT, Calendars.englandAndWales());
        assertThat(fold.fold(entries, LondonTime.parse("2022-01-07T10:00")).nextChangeAt())
                .isEqualTo(LondonTime.parse("2022-01-11T17:00"));
        assertThat(fold.fold(entries, LondonTime.parse("2022-01-11T17:00")).nextChangeAt())
                .isNull();
    }

    private static Story seen(String child, String at) {
        return story(child).entry("seen").at(at).where("[VEH:V1]").story();
    }

    @Test
    void whatChildrenShareGoesUpToo() {
        var car = Policies.of(
                rule("r", new SharedThing(When.ANY, Set.of("VEH"), 2, Span.parse("180 calendar-days"), false, null))
                        .goesUp("24 clock-hours", "manager"));
        var entries = together(seen("A", "2022-01-06T10:00"), seen("B", "2022-01-07T10:00"));
        assertThat(escalations(car, entries, "2022-01-08T09:00")).isEmpty();
        assertThat(escalations(car, entries, "2022-01-09")).containsExactly("manager 2022-01-08T10:00");
        assertThat(new Fold(car, Calendars.englandAndWales())
                        .fold(entries, LondonTime.parse("2022-01-08T09:00"))
                        .nextChangeAt())
                .isEqualTo(LondonTime.parse("2022-01-08T10:00"));
    }
}
