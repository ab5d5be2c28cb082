package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;

/** A child without a school. */
class EducationAlertsTest {

    @Test
    @Requirement("S-13")
    @Requirement("S-37")
    void ea10TheSixthDayOfAnExclusionBringsNoFullTimeEducation() {
        var sixth = Story.expects("EA10");
        assertThat(Objects.requireNonNull(sixth.finding().last().closing()).at())
                .as("five hours a week of tuition is not full time")
                .isEqualTo(Story.entry("EV118").recordedAt());
    }

    @Test
    @Requirement("S-13")
    @Requirement("S-38")
    @Requirement("S-54")
    void ea17TheFirstDayOffRollIsSeen() {
        Story.expects("EA17").closedBy("EV118");
    }

    @Test
    @Requirement("S-38")
    @Requirement("S-54")
    @Requirement("S-55")
    void ea20FifteenAndMoreSchoolDaysOffRollGoHigher() {
        Story.expects("EA20")
                .closedBy("EV118")
                .again("2022-03-10T09:00")
                .again("2022-04-07T09:00")
                .again("2022-05-20T09:00")
                .again("2022-07-22T09:00");
        Story.alert("off-roll-escalation", "2022-07-22T09:00", "EV035").asks("director-of-childrens-services");
    }

    @Test
    @Requirement("S-37")
    @Requirement("S-55")
    void ea21AnApplicationForASchoolPlaceIsUnanswered() {
        Story.expects("EA21");
        Story.dueBy("deadline-in-year-application", "2022-04-27T17:00", "EV047");
        Story.alert("deadline-in-year-application", "2022-10-06T17:00", "EV094");
    }

    @Test
    @Requirement("S-12")
    @Requirement("S-13")
    @Requirement("S-37")
    @Requirement("S-44")
    void ea26ComingIntoCareBringsNoSchoolPlace() {
        Story.expects("EA26");
        Story.alert("direction-undecided", "2022-05-13T17:00", "EV060");
    }

    @Test
    @Requirement("S-36")
    @Requirement("S-38")
    void ea43ANameIsRemovedFromTheRollWithoutAGround() {
        Story.expects("EA43");
    }
}
