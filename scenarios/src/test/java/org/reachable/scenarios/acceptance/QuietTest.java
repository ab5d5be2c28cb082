package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.checks.Requirement;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Why;

/** What must not be said: alerts that would be wrong, and more than people can answer. */
class QuietTest {
    private static final int ROWS_ON_A_DESK = 75;

    private record MustNot(String child, String kind, Moment window, String why) {
        @Override
        public String toString() {
            return "%s, no %s: %s".formatted(child, kind, why);
        }
    }

    static List<MustNot> mustNot() {
        return Table.read(
                "must-not.csv",
                row -> new MustNot(
                        row.getField("child"),
                        row.getField("kind"),
                        Moment.between(row.getField("from"), row.getField("to")),
                        row.getField("why")));
    }

    @ParameterizedTest
    @MethodSource("mustNot")
    @Requirement("S-24")
    void nothingForbiddenIsRaised(MustNot forbidden) {
        assertThat(Story.alertsOf(forbidden.child, forbidden.kind))
                .noneMatch(alert -> forbidden.window.holds(alert.step().raisedAt()));
    }

    @Test
    @Requirement("S-24")
    void oneChildAsksNoMoreThanPeopleCanAnswer() {
        assertThat(Story.alerts(Story.CHILD)
                        .map(alert -> alert.finding().group())
                        .distinct())
                .hasSizeLessThanOrEqualTo(ROWS_ON_A_DESK);
    }

    @Test
    @Requirement("S-18")
    void nc01InterviewsHeldInTimeRaiseNothing() {
        for (String returned : List.of("EV039", "EV052", "EV063", "EV107", "EV120")) {
            assertThat(Story.alertsOf(Story.CHILD, "deadline-return-interview"))
                    .as(returned)
                    .noneMatch(alert -> alert.cites(List.of(returned)));
        }
    }

    @Test
    @Requirement("S-13")
    void nc02NoDayOfAHolidayIsCountedOffRoll() {
        var tiers = Story.alertsOf(Story.CHILD, "off-roll-escalation");
        for (var holiday : List.of(
                Moment.between("2022-02-21", "2022-02-25"),
                Moment.between("2022-04-11", "2022-04-22"),
                Moment.of("2022-05-02"),
                Moment.between("2022-05-30", "2022-06-03"),
                Moment.between("2022-07-23", "2022-09-04"),
                Moment.of("2022-09-19"),
                Moment.between("2022-10-24", "2022-10-28"),
                Moment.between("2022-12-17", "2023-01-02"))) {
            assertThat(tiers).noneMatch(alert -> holiday.holds(alert.step().raisedAt()));
        }
    }

    @Test
    @Requirement("S-32")
    void nc03AnAssessmentDoneInFortyFiveWorkingDaysIsNotLate() {
        assertThat(Story.alerts(Story.CHILD))
                .noneMatch(alert -> alert.finding().rule().rulebook().contains("as-assessment-max")
                        && alert.cites(List.of("EV015")));
    }

    @Test
    @Requirement("S-14")
    void nc04AGoodStopRaisesNothingByItself() {
        assertThat(Story.alerts(Story.CHILD))
                .noneMatch(alert -> alert.finding().trigger().local().equals("EV112"));
        assertThat(Story.entry("EV112").attribute("good_practice")).isEqualTo("yes");
    }

    @Test
    @Requirement("S-28")
    void nc05AMomentOpensAndClosesWhenTheMentorComes() {
        var moment = Story.alert("reachable-moment", "2023-01-08T01:30", "EV116");
        moment.closedBy("EV117");
    }

    @Test
    @Requirement("S-18")
    void nc06AFriendWasHurtAndNothingMoreIsInferred() {
        assertThat(Story.alerts(Story.CHILD)
                        .filter(alert -> alert.step().why() == Why.RAISED)
                        // That a child is missing is asked about at once; it infers nothing.
                        .filter(alert -> !alert.step().kind().equals("missing-now"))
                        .map(alert -> alert.finding().trigger())
                        .map(EntryId::local))
                .doesNotContain("EV119", "EV120", "EV121");
    }

    @Test
    @Requirement("S-13")
    void nc07OffRollEndsWithTheSchoolPlaceAndDoesNotReturn() {
        var onRoll = Story.entry("EV118").recordedAt();
        assertThat(Story.alertsOf(Story.CHILD, "off-roll"))
                .allMatch(alert -> !alert.step().raisedAt().isAfter(onRoll));
        assertThat(Story.alertsOf(Story.CHILD, "off-roll-escalation"))
                .allMatch(alert -> !alert.step().raisedAt().isAfter(onRoll))
                .extracting(alert -> alert.step().closing())
                .doesNotContainNull()
                .extracting(Closing::at)
                .containsOnly(onRoll);
    }

    @Test
    @Requirement("S-01")
    void nc08TheIncidentIsNotifiedAndReviewedInTime() {
        assertThat(Story.alerts(Story.CHILD))
                .noneMatch(alert -> List.of("rv-sin", "rv-rapid-review")
                        .contains(alert.finding().rule().id()));
    }

    @Test
    @Requirement("S-12")
    void nc09AMoveIsAChangeOfPlanAndTheHandoverIsStillAsked() {
        Story.expects("EA34");
        Story.expects("EA29").closedBy("EV091");
    }

    @Test
    @Requirement("S-10")
    void nc10APlanThatChangesInADayDoesNotDrift() {
        assertThat(Story.alertsOf("Peer S", "drift")).isEmpty();
    }
}
