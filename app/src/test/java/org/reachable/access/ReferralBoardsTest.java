package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.platform.partnership.Scope;

/** What was asked of somebody outside, for a child: whose answer is waited for, and what is done meanwhile, read by whoever keeps the list. */
@ReachableTest
class ReferralBoardsTest extends ChildOnBoards {

    @Test
    @Requirement(value = "S-34", proves = Proves.ON_SCREEN)
    void whoeverIsNotReferredStandsOnTheBoardUntilSomebodyRefersOrDecidesNotTo() {
        Actor manager = house.somebody("social-care");
        house.duty(manager, "front-door-manager", Scope.child(child));
        written(
                "social-care",
                daysAgo(30),
                "nrm-discussion",
                Map.of("nrm", "considered", "held", "yes", "attended", "social-care"));
        assertThat(row(manager, "national-referral").text())
                .contains("Refer the child to the National Referral Mechanism", "No guardian")
                .contains("Nothing done about whoever harms the child");
        written("social-care", daysAgo(20), "referral-decision", Map.of("nrm", "submitted"));
        assertThat(rows(manager, "national-referral"))
                .as("whether to refer is decided; what comes next is asked")
                .noneMatch(it -> it.text().contains("or record a reasoned decision not to"));
        isNoBoardOfTheNurse("national-referral");
    }

    @Test
    @Requirement(value = "S-55", proves = Proves.ON_SCREEN)
    void aSchoolThatWasAskedForAPlaceStandsOnTheBoardUntilItAnswers() {
        Actor admissions = house.somebody("education-la");
        house.duty(admissions, "admissions-manager", Scope.child(child));
        written("education-la", daysAgo(60), "in-year-application", Map.of("school", "Hill School"));
        assertThat(row(admissions, "school-places").text())
                .contains("Hill School", "Ask the school for its decision, and tell the family what happens next");
        written("education-la", daysAgo(50), "admission-refused", Map.of("school", "Hill School"));
        assertThat(rows(admissions, "school-places"))
                .as("that school has answered")
                .noneMatch(it -> it.text().contains("Ask the school for its decision"));
        isNoBoardOfTheNurse("school-places");
    }

    /** Whose job a review is opens it from a list, with its clock; the six months to publication are said from the first day. */
    @Test
    @Requirement(value = "S-01", proves = Proves.ON_SCREEN)
    void aReviewStandsOnTheListOfWhoeverHoldsItUntilItIsPublished() {
        Actor manager = house.somebody("partnership");
        house.duty(manager, "partnership-business-manager", Scope.child(child));
        written("partnership", daysAgo(200), "cspr-commissioned", Map.of());
        Element row = row(manager, "reviews");
        assertThat(row.text()).contains("Publish the review", "Child safeguarding practice review commissioned");
        assertThat(row.select("a[href$='/documents/review']")).isNotEmpty();
        written("partnership", daysAgo(2), "cspr-published", Map.of());
        assertThat(rows(manager, "reviews")).noneMatch(it -> it.text().contains(name));
        isNoBoardOfTheNurse("reviews");
    }
}
