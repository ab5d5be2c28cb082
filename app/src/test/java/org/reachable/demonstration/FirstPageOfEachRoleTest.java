package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.checks.Requirement;
import org.reachable.engine.policy.Policy;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whoever opens Reachable finds their work on the first page: what is asked of them, or where it is. */
@ReachableTest
@DirtiesContext
class FirstPageOfEachRoleTest {

    @Autowired
    OrdinaryLives lives;

    @Autowired
    Watch watch;

    @Autowired
    Personas personas;

    @Autowired
    Policy policy;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void aDemonstrationInAFolderOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "first-page");
        properties.add("reachable.home", folder::toString);
        properties.add("reachable.demonstration", () -> true);
        properties.add("reachable.ordinary-lives", () -> 60);
    }

    @BeforeEach
    void everyLifeIsThere() {
        await().atMost(Duration.ofMinutes(3)).until(() -> lives.progress().done());
        watch.catchUp();
    }

    @Test
    @Requirement("S-60")
    void hasWorkOnItOrTheWayThere() {
        var wrong = new ArrayList<String>();
        for (Persona one : personas.all()) {
            try (Visitor visitor = new Visitor(port).signIn(one.signInName(), Personas.PASSWORD)) {
                Element page = Jsoup.parse(visitor.get("/now").body());
                var ways = page.select("section[aria-labelledby=your-work] a");
                if (ways.isEmpty()) {
                    wrong.add(one.signInName() + " has no work");
                }
                ways.eachAttr("href").stream()
                        .filter(way -> visitor.get(way).statusCode() != 200)
                        .forEach(way -> wrong.add(one.signInName() + " cannot open " + way));
                boolean nothingAsked = page.text().contains("Nothing needs you now")
                        || page.text().contains("Nothing is asked of you here");
                if (nothingAsked
                        && page.select("main .card h2").stream()
                                .noneMatch(title -> title.text().equals("Your work"))) {
                    wrong.add(one.signInName() + " is told only that nothing is asked");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A reviewing officer is asked nothing on a quiet day, and reviews all the same. */
    @Test
    void theReviewingOfficersChildrenAreNamedThere() {
        assertThat(work("mei.tang")).contains("Rowan");
        assertThat(work("margaret.hale"))
                .contains("Choose a sample of children")
                .doesNotContain("Rowan");
        assertThat(work("owen.reid")).contains("Figures").doesNotContain("Rowan", "Find a child");
        assertThat(work("jerome.bailey")).contains("Find a child", "Write down what a child told you");
        assertThat(work("grace.obi")).contains("Who has no full-time education", "Who is waiting to hear from us");
        assertThat(work("priya.raman")).contains("Who is missing", "How loud are we?");
    }

    /** A duty that nobody knows would give nobody their page. */
    @Test
    void everyDutyThatHasAPageIsARole() {
        assertThat(policy.pages().work().stream().flatMap(work -> work.duties().stream()))
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(policy.roles()).containsKey(duty));
    }

    private String work(String name) {
        try (Visitor visitor = new Visitor(port).signIn(name, Personas.PASSWORD)) {
            Element page = Jsoup.parse(visitor.get("/now").body());
            return page.select("main").text();
        }
    }
}
