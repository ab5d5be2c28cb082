package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reachable.ReachableTest;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.replay.Replay;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.People;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demonstration on a database of its own: set up once, at its day, and told on from there. */
@ReachableTest
@DirtiesContext
@TestMethodOrder(OrderAnnotation.class)
class DemonstrationTest {

    @Autowired
    DemonstrationStart start;

    @Autowired
    OrdinaryLives lives;

    @Autowired
    Districts districts;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Watch watch;

    @Autowired
    Policy policy;

    @Autowired
    Calendars calendars;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    Transactions transactions;

    @Value("${reachable.home}")
    Path home;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void aDemonstrationInAFolderOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "demonstration");
        properties.add("reachable.home", folder::toString);
        properties.add("reachable.demonstration", () -> true);
        properties.add("reachable.ordinary-lives", () -> 60);
    }

    /** No duties that anybody holds: whoever wrote the entry that is asked about, or said they would do something. */
    private static final Set<String> BY_THEIR_WORDS = Set.of("entry-author", "whoever-disagreed", "action-owner");

    @Test
    @Order(1)
    void itIsSetUpOnceHoweverOftenItStarts() throws InterruptedException {
        untilAllLivesAreThere();
        List<Long> before = counts();
        assertThat(before).doesNotContain(0L);
        start.start();
        assertThat(counts()).isEqualTo(before);
    }

    /** A file says that a school wrote it; which, follows from the register of sources and where the child was. */
    @Test
    @Order(1)
    void whatASchoolWroteIsThatSchools() throws InterruptedException {
        untilAllLivesAreThere();
        assertThat(agencies("composite", "school-suspension")).containsExactly("harrowmere-academy");
        assertThat(agencies("composite", "gp-consultation")).containsExactly("harrowmere-surgery");
        assertThat(agencies("composite", "placement-ended")).containsExactly("fostering");
        assertThat(agencies("Agencies of Alderbourne", "school-concern"))
                .hasSizeGreaterThan(2)
                .doesNotContain("school");
    }

    private List<String> agencies(String source, String type) {
        return transactions.as(
                "job:test",
                () -> sql.sql("select distinct agency from entry where source = ? and type = ? order by agency")
                        .params(source, type)
                        .query(String.class)
                        .list());
    }

    @Test
    @Order(2)
    void everyRoleThatARuleAsksHasSomebody() {
        Set<String> held = Personas.read().stream()
                .flatMap(persona -> persona.roles().stream())
                .collect(Collectors.toSet());
        assertThat(policy.rules())
                .extracting(Rule::owner)
                .filteredOn(role -> !BY_THEIR_WORDS.contains(role))
                .isSubsetOf(held);
        assertThat(policy.roles().keySet()).containsAll(held);
    }

    @Test
    @Order(3)
    @Requirement("S-40")
    void whatIsOpenIsWhatTheEngineFindsInWhatWasKnown() throws Exception {
        untilFolded();
        assertThat(clock.instant()).isBetween("2022-06-17T08:10:00Z", "2022-06-17T09:00:00Z");
        assertThat(openInTheApplication()).isEqualTo(openInAReplay());
        assertThat(alertsOpen()).contains("drift", "off-roll").doesNotContain("escalation-overdue");
    }

    @Test
    @Order(4)
    @Requirement("S-40")
    void itsTimeMovesOnAndTheStoryWithIt() throws Exception {
        long before = entries();
        moveOn("8h");
        assertThat(alertsOpen()).contains("escalation-overdue");
        moveOn("3d");
        assertThat(entries()).isGreaterThan(before);
        assertThat(openInTheApplication()).isEqualTo(openInAReplay());
    }

    @Test
    @Order(5)
    void theFirstPageSaysWhomOneCanBe() throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            String page = browser.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(page).contains("/sign-in?name=amina.diallo", Personas.PASSWORD, "June 2022");
        }
    }

    @Test
    @Order(6)
    void ordinaryLivesComeInBesideTheStory() throws Exception {
        untilAllLivesAreThere();
        untilFolded();
        assertThat(count("person where reference like 'W0000%'")).isBetween(50L, 70L);
        assertThat(count("entry where source = '" + Alderbourne.SOURCE + "'")).isGreaterThan(300);
    }

    @Test
    @Order(7)
    void aDemonstrationLivesThroughItsStorySoThatEachIsAskedInTheirTime() {
        assertThat(count("ask where person is not null and asked_at < '2022-03-01'"))
                .isPositive();
        assertThat(count("ask join finding on finding.id = ask.finding where asked_at < raised_at"))
                .isZero();
    }

    @Test
    @Order(8)
    void aLargerCountyHasDistrictsWithPeopleOfTheirOwn() {
        for (int time = 0; time < 2; time++) {
            transactions.as("job:demonstration", () -> districts.holding(15_000));
        }
        assertThat(count("practitioner where sign_in_name like 'alderbourne.2.%'"))
                .isEqualTo(count("practitioner where sign_in_name like 'alderbourne.3.%'"))
                .isEqualTo(31);
        assertThat(districts.of(5_999).area()).isEqualTo("Alderbourne");
        assertThat(districts.of(6_000).area()).isEqualTo("Alderbourne 2");
        assertThat(districts.of(14_999).socialWorkers()).hasSize(11).doesNotHaveDuplicates();
        assertThat(count("duty where scope = 'AREA' and scope_of = 'Alderbourne 2' and role not in"
                        + " (select role from duty where scope <> 'AREA' or scope_of = 'Alderbourne')"))
                .as("duties that nobody of the story holds")
                .isZero();
    }

    private void moveOn(String step) throws Exception {
        Files.createDirectories(home.resolve("advance"));
        Files.writeString(home.resolve("advance/1.step"), step);
        Instant from = clock.instant();
        Instant giveUp = Clock.systemUTC().instant().plusSeconds(60);
        while (clock.instant().isBefore(from.plus(Duration.ofHours(1)))
                && Clock.systemUTC().instant().isBefore(giveUp)) {
            Thread.sleep(200);
        }
        start.tick();
        untilFolded();
    }

    private void untilAllLivesAreThere() throws InterruptedException {
        Instant giveUp = Clock.systemUTC().instant().plusSeconds(120);
        while (!lives.progress().done() && Clock.systemUTC().instant().isBefore(giveUp)) {
            Thread.sleep(200);
        }
        assertThat(lives.progress().done()).isTrue();
    }

    private void untilFolded() throws InterruptedException {
        Instant giveUp = Clock.systemUTC().instant().plusSeconds(120);
        while (watch.storiesWaiting() > 0 && Clock.systemUTC().instant().isBefore(giveUp)) {
            Thread.sleep(200);
        }
        assertThat(watch.storiesWaiting()).isZero();
    }

    private Set<String> openInAReplay() {
        Instant now = clock.instant();
        List<Entry> known = Story.read(policy.vocabulary()).entries().stream()
                .filter(entry -> !entry.recordedAt().isAfter(now))
                .toList();
        return Replay.of(known, policy, calendars, now, 1).folded().findings().stream()
                .filter(Finding::open)
                .filter(finding -> finding.last().children().contains("Rowan"))
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    private Set<String> openInTheApplication() {
        return open().stream().map(Finding::id).collect(Collectors.toSet());
    }

    private Set<String> alertsOpen() {
        return open().stream()
                .filter(finding -> finding.last().level() == Level.ALERT)
                .map(finding -> finding.rule().kind())
                .collect(Collectors.toSet());
    }

    private List<Finding> open() {
        Actor actor = Wealdshire.actor(partnership.id().orElseThrow());
        PersonId rowan = people.called(actor, "Rowan").orElseThrow();
        return watch.about(actor, rowan).stream()
                .map(Asked::finding)
                .filter(Finding::open)
                .toList();
    }

    private List<Long> counts() {
        return List.of("agency", "practitioner", "duty", "person", "person_name", "home", "entry", "import_batch")
                .stream()
                .map(this::count)
                .toList();
    }

    private long entries() {
        return count("entry");
    }

    private long count(String table) {
        return transactions.as(
                "job:test",
                () -> sql.sql("select count(*) from " + table).query(Long.class).single());
    }
}
