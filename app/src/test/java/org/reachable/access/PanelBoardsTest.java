package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.platform.partnership.Scope;

/** Whoever is asked about before a panel, or noticed by several, stands on a board by themselves, with the reason and without a score. */
@ReachableTest
class PanelBoardsTest extends ChildOnBoards {

    @Test
    @Requirement(value = "S-48", proves = Proves.ON_SCREEN)
    void aChildMissingTimeAndAgainComesBeforeThePanelByItself() {
        missing(1, 40);
        missing(2, 20);
        assertThat(rows(chair, "exploitation-panel")).noneMatch(it -> it.text().contains(name));
        missing(3, 10);
        Element row = row(chair, "exploitation-panel");
        assertThat(row.text())
                .contains("Take this child to the missing and exploitation panel", "No panel or risk meeting");
        house.write(
                child,
                "police",
                "open",
                clock.instant().minus(Duration.ofDays(1)),
                "exploitation-panel",
                Map.of("attended", "social-care", "changed", "yes"));
        watch.catchUp();
        assertThat(rows(chair, "exploitation-panel"))
                .as("it was before the panel")
                .noneMatch(it -> it.text().contains(name));
    }

    @Test
    @Requirement(value = "S-52", proves = Proves.ON_SCREEN)
    void whomSeveralNoticedIsListedWithWhatIsAskedBecauseOfItAndNoScore() {
        for (int episode = 1; episode <= 3; episode++) {
            missing(episode, 10 * episode);
        }
        Element row = row(chair, "might-be-missing");
        assertThat(row.text())
                .contains("Take this child to the missing and exploitation panel", "Not written down")
                .doesNotContainIgnoringCase("score", "band", "rank");
        assertThat(board(chair, "might-be-missing").text())
                .contains("This list has no score", "no ground to stop, search or arrest anybody");
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(chair))) {
            Document reasons = Jsoup.parse(
                    reader.get(row.select("a[href^=/asks/]").attr("href").replaceAll("#.*", ""))
                            .body());
            assertThat(reasons.text()).contains("was missing 3 times");
        }
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(nurse))) {
            assertThat(reader.get("/boards/might-be-missing").statusCode())
                    .as("whose board it is not")
                    .isEqualTo(404);
        }
    }

    /** A service's manager reads whose each child is, and who is nobody's; what another agency alone works on is not theirs. */
    @Test
    @Requirement(value = "S-47", proves = Proves.ON_SCREEN)
    void theCaseloadOfAServiceIsReadByWorkerAndWhoIsNobodysIsSaid() {
        missing(1, 10);
        Actor manager = house.somebody("youth-justice");
        house.duty(manager, "youth-justice-manager", Scope.child(child));
        assertThat(rows(manager, "exploitation-service"))
                .as("the service never wrote of the child")
                .noneMatch(it -> it.text().contains(name));
        house.write(
                child,
                "youth-justice",
                "open",
                clock.instant().minus(Duration.ofDays(2)),
                "youth-justice-contact",
                Map.of());
        watch.catchUp();
        assertThat(row(manager, "exploitation-service").text())
                .contains("No adult whom they trust", "Last time with somebody");
        assertThat(band(manager, "exploitation-service")).isEqualTo("Without a youth justice case manager by name");
        Actor elsewhere = house.somebody("social-care");
        house.duty(elsewhere, "social-worker", Scope.child(child));
        assertThat(band(manager, "exploitation-service"))
                .as("whom another agency gave the child to is no worker of the service")
                .isEqualTo("Without a youth justice case manager by name");
        Actor nurseOfTheirs = house.somebody("youth-justice");
        house.duty(nurseOfTheirs, "named-nurse", Scope.child(child));
        assertThat(band(manager, "exploitation-service"))
                .as("whoever of the service was given the child, by whatever duty")
                .isEqualTo(who(nurseOfTheirs));
        Actor worker = house.somebody("youth-justice");
        house.duty(worker, "youth-justice-case-manager", Scope.child(child));
        assertThat(band(manager, "exploitation-service"))
                .as("who manages the case comes first")
                .isEqualTo(who(worker));
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(nurse))) {
            assertThat(reader.get("/boards/exploitation-service").statusCode())
                    .as("whose service it is not")
                    .isEqualTo(404);
        }
    }

    /** Whoever asks says no more than by which day; who is to be there is read, and stands until somebody wrote that they were. */
    @Test
    @Requirement(value = "S-53", proves = Proves.ON_SCREEN)
    void beforePoliceActWhoIsWithTheChildIsReadAndWhatIsPlannedIsNot() {
        Actor sergeant = house.somebody("police");
        house.duty(sergeant, "police-exploitation-sergeant", Scope.child(child));
        var asked = clock.instant().minus(Duration.ofDays(10));
        house.write(child, "police", "open", asked, "readiness-asked", Map.of("ready_by", day(asked, 4)));
        watch.catchUp();
        assertThat(row(sergeant, "before-action").text()).contains("Nobody", "Not written down");
        house.write(
                child,
                "social-care",
                "open",
                asked.plus(Duration.ofDays(1)),
                "safety-plan-linked-children",
                Map.of("with_the_child", "Her aunt, from seven", "if_frightened", "She rings the duty number"));
        watch.catchUp();
        assertThat(row(sergeant, "before-action").text())
                .as("who was to be there is a word: that they were is still asked")
                .contains("Her aunt, from seven");
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(nurse))) {
            assertThat(reader.get("/boards/before-action").statusCode())
                    .as("whose board it is not")
                    .isEqualTo(404);
        }
    }

    /** What nobody answered below is read above with where it came to; who may not see the child reads nothing of it. */
    @Test
    @Requirement(value = "S-40", proves = Proves.ON_SCREEN)
    void whatCameUpToTheExecutiveIsReadByWhoeverMaySeeTheChild() {
        Actor director = house.somebody("social-care");
        house.duty(director, "director-of-childrens-services", Scope.child(child));
        Actor elsewhere = house.somebody("education-la");
        house.duty(elsewhere, "director-of-education", Scope.area(testshire.unused("Area")));
        house.write(
                child,
                "social-care",
                "open",
                clock.instant().minus(Duration.ofDays(60)),
                "serious-incident-notification",
                Map.of());
        watch.catchUp();
        assertThat(row(director, "came-up").text())
                .contains("Hold the review", "Director of children's services", "since ");
        assertThat(rows(elsewhere, "came-up")).noneMatch(it -> it.text().contains(name));
    }

    private void missing(int episode, int daysAgo) {
        var left = clock.instant().minus(Duration.ofDays(daysAgo));
        Map<String, String> number = Map.of("episode", "" + episode);
        house.write(child, "police", "open", left, "missing-reported", number);
        house.write(child, "police", "open", left.plus(Duration.ofHours(9)), "missing-returned", number);
        watch.catchUp();
    }
}
