package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.People;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** 15 October 2021 at twenty past three, at the front door: six contacts were closed, each by itself, and the seventh waits. */
@ReachableTest
@DirtiesContext
@Tag("browser")
@TestMethodOrder(OrderAnnotation.class)
class FrontDoorDecisionTest {

    private static final Instant AFTER_THE_SEVENTH = Instant.parse("2021-10-15T14:10:00Z");

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    DemonstrationStart start;

    @Autowired
    MovingOn movingOn;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void thatDay(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "front-door");
        properties.add("reachable.home", folder::toString);
        properties.add("reachable.demonstration", () -> true);
        properties.add("reachable.ordinary-lives", () -> 0);
        properties.add("reachable.today", () -> "2021-10-15");
    }

    @BeforeEach
    void theSeventhIsKnown() {
        movingOn.to(AFTER_THE_SEVENTH);
        start.tick();
        await().atMost(Duration.ofMinutes(2)).until(() -> watch.storiesWaiting() == 0);
    }

    @Test
    @Order(1)
    void aTeacherFindsNothingThere() {
        try (Visitor teacher = new Visitor(port).signIn("grace.obi", Personas.PASSWORD)) {
            assertThat(teacher.get("/boards/front-door").statusCode()).isEqualTo(404);
            assertThat(teacher.get(decision()).statusCode()).isEqualTo(404);
            assertThat(teacher.get("/children").body()).doesNotContain("/boards/front-door");
            assertThat(teacher.post(decision(), Map.of("sent", "6d2a3c1e-0000-4000-8000-000000000001"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(2)
    @Requirement(value = "S-57", proves = Proves.ON_SCREEN)
    void whoSeveralAgenciesToldUsOfStandsAboveAndLeadsToTheDecision() {
        Page page = as("nasreen.akhtar", "/boards/front-door");
        looksRight(page, "front-door");
        assertThat(page.locator(".board-above").innerText())
                .contains(
                        "More than one agency is worried",
                        "Rowan",
                        "Police twice",
                        "No look is written down in seven days");
        assertThat(page.locator(".board").count()).as("at their own place, too").isEqualTo(2);
        page.locator(".board-above a[role=button]").first().click();
        page.waitForURL(Pattern.compile(".*/decision$"));
    }

    /** A form of one entry names one of them: what rests on several is decided where they are read together. */
    @Test
    @Order(3)
    void whatRestsOnSeveralLeadsToTheDecisionAndHasNoFormOfItsOwn() {
        Page page = as("nasreen.akhtar", "/asks/" + asked().orElseThrow().id());
        assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("Decide on all of them"))
                        .getAttribute("href"))
                .isEqualTo(decision());
    }

    @Test
    @Order(4)
    @Requirement(value = "S-57", proves = Proves.ON_SCREEN)
    @Requirement(value = "S-33", proves = Proves.ON_SCREEN)
    void allSevenAreDecidedTogetherAndTheMotherAndTheSchoolHaveTheirReply() {
        Page page = as("nasreen.akhtar", decision());
        looksRight(page, "decision");
        assertThat(page.locator(".decision__told tbody tr").count()).isEqualTo(7);
        assertThat(page.locator(".decision-line").innerText()).contains("6 were closed, each by itself");
        assertThat(page.locator(".decision__told").innerText())
                .contains("no reply to parent", "Yours to decide", "No reply to whoever told it");
        try (Visitor mother = new Visitor(port).signIn("dee", Personas.PASSWORD)) {
            toldBy(mother, "I rang on 30 September about the car, and nobody rang back.");
        }
        page.reload();
        Page other = as("nasreen.akhtar", decision());
        page.getByLabel("What happens next stands on my desk until it is done").uncheck();
        press(page, SAVE);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .as("whose reply it is of")
                .contains("Write what we say to them (reply to Harrowmere Academy)");
        assertThat(page.getByLabel("What happens next stands on my desk until it is done")
                        .isChecked())
                .as("what was unticked stays so")
                .isFalse();
        looksRight(page, "decision-error");
        page.locator("input[name=a-what_is_needed][value=strategy-discussion]").check();
        page.getByLabel("Why, on all of it together?")
                .fill("An adult nobody can name, a car, cash and a second phone: three of us describe the same weeks.");
        page.locator("input[name=a-basis]").nth(1).check();
        page.locator("input[name=a-checks_told][value=no]").check();
        page.getByLabel("If they were not told: why not?").fill("She is told today by telephone, before six.");
        page.getByLabel("What happens next?").fill("A social worker meets you and Rowan.");
        page.getByLabel("By when?").fill("Tuesday at four");
        page.getByLabel("Who does that, and whom can they ask?").fill("Nasreen Akhtar, 01632 960 189");
        for (var words : page.locator("textarea[name$='-reply']").all()) {
            words.fill("You were right to tell us. We are sorry that nobody rang you back.");
        }
        page.locator("input[name$='-how'][value=face-to-face]").all().forEach(one -> one.check());
        page.locator("input[name$='-reached'][value=yes]").all().forEach(one -> one.check());
        page.locator("input[name$='-a-could_be_hurt'][value=no]").all().forEach(one -> one.check());
        press(page, SAVE);
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("It is decided");
        looksRight(page, "decided");
        press(other, SAVE);
        assertThat(other.locator("main").innerText())
                .as("what she decided in another window is not decided again unseen")
                .contains("This came while you were writing", "Decision on a referral");
        await().atMost(Duration.ofMinutes(1)).until(() -> watch.storiesWaiting() == 0);
        assertThat(asked()).as("look at these contacts together").isEmpty();
        assertThat(as("dee", "/told").locator("main").innerText()).contains("You were right to tell us.");
        assertThat(as("grace.obi", "/notifications/replies-heard")
                        .locator("main")
                        .innerText())
                .contains("Rowan");
    }

    @Test
    @Order(5)
    @Requirement(value = "S-24", proves = Proves.ON_SCREEN)
    void whatCameInBetweenIsShownFirstAndNothingTypedIsLost() {
        Page page = as("nasreen.akhtar", decision());
        page.getByLabel("Why, on all of it together?").fill("They describe the same weeks.");
        try (Visitor mother = new Visitor(port).signIn("dee", Personas.PASSWORD)) {
            toldBy(mother, "The grey car was here again at two.");
        }
        press(page, SAVE);
        assertThat(page.locator("main").innerText())
                .contains("This came while you were writing", "The grey car was here again at two.");
        assertThat(page.getByLabel("Why, on all of it together?").inputValue())
                .isEqualTo("They describe the same weeks.");
        looksRight(page, "decision-came");
        assertThat(as("nasreen.akhtar", decision()).locator(".decision__yours").innerText())
                .as("nothing is decided")
                .contains("The grey car was here again at two.", "Yours to decide");
    }

    @Test
    @Order(6)
    void whatIsNeededAtOnceIsKeptInOnePressAndDecidesNothingElse() {
        Page page = as("nasreen.akhtar", decision());
        page.locator("button[name=need]").first().click();
        page.locator(".govuk-notification-banner").waitFor();
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("It is kept", "Ring now");
        assertThat(page.locator(".decision__yours").innerText())
                .as("what was told waits as before")
                .contains("Yours to decide");
    }

    private static final String SAVE = "Save the decision and the replies";

    private void toldBy(Visitor mother, String words) {
        var sent = new HashMap<>(Map.of("kind", "WORRY", "words", words, "urgent", "no", "readers", "ALL"));
        sent.put("sent", UUID.randomUUID().toString());
        assertThat(mother.post("/told/new", sent).statusCode()).isEqualTo(302);
    }

    private PersonId rowan() {
        return people.called(nasreen(), "Rowan").orElseThrow();
    }

    private Actor nasreen() {
        return Actor.of(partnership.signedInAs("nasreen.akhtar"));
    }

    private String decision() {
        return SubjectAddresses.child(rowan(), "decision");
    }

    private Optional<Finding> asked() {
        return watch.about(nasreen(), rowan()).stream()
                .map(Asked::finding)
                .filter(finding -> finding.open() && finding.rule().id().equals("below-threshold-accumulation"))
                .findFirst();
    }

    private Page as(String signInName, String path) {
        Page page = browser.context(new NewContextOptions().setViewportSize(1280, 900))
                .newPage();
        page.navigate(address(port, "/sign-in?name=" + signInName));
        page.getByLabel("Password").fill(Personas.PASSWORD);
        page.locator("main button").click();
        page.waitForURL(Pattern.compile("/(now|told)$"));
        page.navigate(address(port, path));
        return page;
    }
}
