package org.reachable.scenarios.acceptance;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.SchoolCalendar;
import org.reachable.scenarios.verify.WrittenEntry;

/** Decisions 20 to 26 of the stories: plans, meetings, answers and corrections. */
class PlanAndAnswerDecisionsTest {
    private static final WrittenEntry RETURNED =
            entry("missing-returned").happened("2022-01-10T10:00").with("episode", "1");

    private static WrittenEntry on(String type, String day) {
        return entry(type).happened(day + "T10:00");
    }

    @Test
    @Requirement("S-32")
    void decision20OfTheStoriesTwoPartsBlankAreAnAlertOneIsAQuestionAndNoIsAnAnswer() {
        var three = on("plan-created", "2022-01-10")
                .with("trusted_adult", "yes")
                .with("contingency", "no")
                .with("disruption", "yes");
        verifyThat("plan-quality").given(three).raises("2022-01-10T10:00");
        verifyThat("plan-quality").given(three.with("education", "yes")).asksQuietly("2022-01-10T10:00");
    }

    @Test
    @Requirement("S-33")
    void decision21OfTheStoriesAReplyCountsWhenItIsRecordedUnlessItSaysItAnswersNothing() {
        var told = on("family-report", "2022-01-10");
        var reply = on("family-reply", "2022-01-12").answering("E1");
        verifyThat("family-report-unanswered").given(told, reply).isQuiet();
        verifyThat("family-report-unanswered")
                .given(told, reply.with("answers_question", "no"))
                .raises("2022-01-17T17:00");
    }

    @Test
    @Requirement("S-52")
    void decision22OfTheStoriesReachingAnotherAgencyByTheLimitAnswersAndSoDoesAnyAnswer() {
        var list = on("police-risk-list", "2022-01-10").with("shared_with", "none");
        var alone = verifyThat("agency-only-knowledge");
        alone.given(list).raises("2022-01-11T17:00");
        alone.given(list.reached("social-care", "2022-01-11T17:00")).isQuiet();
        alone.given(list, on("information-shared", "2022-01-11").answering("E1"))
                .isQuiet();
    }

    @Test
    @Requirement("S-25")
    void decision23OfTheStoriesNoPlanForLinkedChildrenIsAnAlertAndABlankIsAQuestion() {
        var warrant = on("police-disruption", "2022-01-10");
        verifyThat("disruption-without-safety-plan")
                .given(warrant.with("linked_children_plan", "no"))
                .raises("2022-01-10T10:00");
        verifyThat("disruption-without-safety-plan").given(warrant).asksQuietly("2022-01-10T10:00");
    }

    @Test
    @Requirement("S-34")
    void decision24OfTheStoriesAReferralIsInQuestionUntilSubmittedOrUntilTheReviewOfADecisionNotTo() {
        var undecided = verifyThat("nrm-undecided")
                .given(on("exploitation-screening", "2022-01-10").with("level", "significant"));
        var no = on("nrm-discussion", "2022-01-12").with("nrm", "decided-not").with("review_date", "2022-02-01");
        undecided.raises("2022-01-17T17:00");
        undecided
                .given(on("nrm-discussion", "2022-01-12").with("nrm", "submitted"))
                .isQuiet();
        undecided.given(no).isQuiet();
        verifyThat("nrm-review").given(no).raises("2022-02-01T09:00");
    }

    @Test
    @Requirement("S-37")
    void decision25OfTheStoriesALongSuspensionCountsForDaySixAndFairAccessIsOfOneKindWithApplications() {
        verifyThat("day-six-suspension")
                .with(wealdshire())
                .given(on("school-suspension", "2022-01-10").with("days", "6"))
                .raises("2022-01-18T09:00");
        verifyThat("fair-access-allocation")
                .with(wealdshire())
                .given(on("fair-access-panel", "2022-01-10").with("stage", "referred"))
                .tells("deadline-in-year-application", "2022-01-10T10:00", "2022-02-07T17:00");
    }

    private static Calendars wealdshire() {
        try (var text = Table.open("calendar.csv")) {
            return Calendars.englandAndWales().withSchool(SchoolCalendar.read(text, "Wealdshire"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    @Requirement("S-09")
    void decision26OfTheStoriesACorrectionStandsUnderTheIdentityOfWhatItPutsRightAndEitherMayBeCited() {
        var right = RETURNED.called("right")
                .happened("2022-01-10T15:00")
                .recorded("2022-01-11T09:00")
                .correcting("E1");
        verifyThat("return-interview")
                .given(RETURNED, right)
                .raises("2022-01-13T15:00")
                .cites("E1");
        var interview =
                entry("return-interview-completed").happened("2022-01-12T10:00").with("held", "yes");
        for (String cited : new String[] {"E1", "right"}) {
            verifyThat("return-interview")
                    .given(RETURNED, right, interview.answering(cited))
                    .isQuiet();
        }
    }
}
