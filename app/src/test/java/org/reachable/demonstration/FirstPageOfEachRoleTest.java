package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
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

    /** The slides claim nothing that is not there: each link is followed, as whoever it is for. */
    @Test
    void everyLineOfTheSlidesLeadsWhereItSays() {
        List<String> wrong = new ArrayList<>();
        Elements ways;
        try (Visitor anybody = new Visitor(port)) {
            ways = Jsoup.parse(anybody.get("/slides").body()).select(".slide__line form");
        }
        assertThat(ways).hasSizeGreaterThan(20);
        for (Element way : ways) {
            String to = way.select("[name=to]").val();
            String name = way.select("[name=name]").val();
            try (Visitor visitor = new Visitor(port).signIn(name, Personas.PASSWORD)) {
                var answer = visitor.get(to);
                if (answer.statusCode() == 302) {
                    answer = visitor.get(
                            URI.create(answer.headers().firstValue("Location").orElseThrow())
                                    .getPath());
                }
                if (answer.statusCode() != 200) {
                    wrong.add(to + " as " + name + ": " + answer.statusCode());
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
