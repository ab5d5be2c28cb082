package org.reachable.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.Replay;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.PartnershipClock;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.reachable.watch.Awaited;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The story, imported through the page into a partnership of its own whose clock is moved from day to day: what is open
 * is what the oracle says; and the exported file, replayed, shows what was answered here.
 */
@ReachableTest
@DirtiesContext
@Tag("browser")
class CompositeThroughThePageTest {

    private static final Instant FIRST_DAY = Instant.parse("2021-10-18T08:00:00Z");
    private static final List<String> FILES = List.of("chronology.csv", "linked-children.csv");
    private static final Path STORY = Path.of("../stories/composite");

    /** Days, and kinds of alert that the oracle has open on them. */
    private static final Map<String, List<String>> ORACLE = Map.of(
            "2021-10-18T09:00:00Z", List.of("family-report-unanswered"),
            "2021-11-10T08:00:00Z", List.of("reachable-moment"),
            "2022-02-14T09:00:00Z", List.of("drift"),
            "2022-06-17T08:10:00Z", List.of("drift", "off-roll"),
            "2022-11-15T09:00:00Z", List.of("off-roll"),
            "2023-06-30T09:00:00Z", List.of());

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    RegisteredSources sources;

    @Autowired
    PartnershipClock partnershipClock;

    @Autowired
    People people;

    @Autowired
    Watch watch;

    @Autowired
    Answers answers;

    @Autowired
    Awaited awaited;

    @Autowired
    Policy policy;

    @Autowired
    Calendars calendars;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void aPartnershipInAFolderOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "composite");
        properties.add("reachable.home", folder::toString);
        properties.add("testshire.today", FIRST_DAY::toString);
    }

    @Test
    @Requirement(value = "S-09", proves = Proves.ON_SCREEN)
    @Requirement("S-40")
    void theStoryThroughThePageGivesTheOraclesOpenAsksAtSixDays() throws Exception {
        Practitioner manager = testshire.practitioner("chidi");
        moveTo(FIRST_DAY);
        try (var browser = new Browser()) {
            sources.joinedBy(
                    manager,
                    "composite",
                    story().stream().map(Entry::agency).distinct().toList());
            Actor actor = Actor.of(manager);
            for (String day : new TreeSet<>(ORACLE.keySet())) {
                moveTo(Instant.parse(day));
                importStory(browser, manager);
                untilFolded();
                PersonId rowan = people.called(actor, "Rowan").orElseThrow();
                assertThat(open(actor, rowan)).as(day).isEqualTo(openInAReplay(clock.instant(), story()));
                assertThat(kindsOpen(actor, rowan)).as(day).containsAll(Objects.requireNonNull(ORACLE.get(day)));
            }
            answerIsInTheExportedFile(
                    browser, manager, people.called(actor, "Rowan").orElseThrow());
        }
    }

    private void answerIsInTheExportedFile(Browser browser, Practitioner manager, PersonId rowan) throws Exception {
        Actor actor = Actor.of(manager);
        Asked asked = watch.about(actor, rowan).stream()
                .filter(one -> one.finding().open() && one.ask() != null)
                .filter(one -> awaited.by(one.finding().rule()).aWord())
                .findFirst()
                .orElseThrow();
        String finding = asked.finding().id();
        answers.done(
                actor, finding, Objects.requireNonNull(asked.ask()).version(), "=His mentor rang; he has a place.");
        Page page = Colleagues.open(browser, port, manager, "/now");
        String file = page.context()
                .request()
                .get(address(port, "/children/" + rowan + "/chronology.csv"))
                .text();
        assertThat(file).contains("\"'=His mentor rang; he has a place.\"".replace("\"", ""));
        List<Entry> entries = new ChronologyReader(policy.vocabulary())
                .readAll(new CsvTable("chronology-Rowan.csv", new StringReader(file)), "chronology-Rowan")
                .entries();
        assertThat(entries).extracting(Entry::summary).contains("=His mentor rang; he has a place.");
        assertThat(openInAReplay(clock.instant(), entries)).doesNotContain(finding);
        assertThat(openInAReplay(
                        clock.instant(),
                        entries.stream()
                                .filter(entry ->
                                        !finding.equals(entry.references().answersFinding()))
                                .toList()))
                .contains(finding);
    }

    /** The files as they are on that day: longer each time, and what was brought in before is known again. */
    private void importStory(Browser browser, Practitioner manager) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "until-today");
        List<Path> files = new ArrayList<>();
        for (String file : FILES) {
            files.add(Files.write(folder.resolve(file), writtenUntilNow(STORY.resolve(file))));
        }
        Page page = Colleagues.open(browser, port, manager, "/import");
        page.setInputFiles("#files", files.toArray(Path[]::new));
        press(page, "Look at it");
        page.locator("input[name=register]").all().forEach(box -> box.check());
        page.locator("input[name=right]").all().forEach(box -> box.check()); // what is planned lies ahead
        press(page, "Load it");
        page.waitForSelector("text=It was taken in");
        page.context().close();
    }

    /** The header, and each row that was written down by now; no row of the story has a line of its own in quotes. */
    private List<String> writtenUntilNow(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return Stream.concat(
                        lines.stream().limit(1),
                        lines.stream()
                                .skip(1)
                                .filter(line -> !LocalDateTime.parse(line.split(",", 5)[3])
                                        .atZone(LondonTime.ZONE)
                                        .toInstant()
                                        .isAfter(clock.instant())))
                .toList();
    }

    private void moveTo(Instant time) {
        Duration by = Duration.between(clock.instant(), time);
        if (by.isPositive()) {
            partnershipClock.advance(by);
        }
    }

    private void untilFolded() throws InterruptedException {
        for (int tries = 0; tries < 600 && watch.storiesWaiting() > 0; tries++) {
            Thread.sleep(200);
        }
        assertThat(watch.storiesWaiting()).isZero();
    }

    private Set<String> open(Actor actor, PersonId child) {
        return watch.about(actor, child).stream()
                .map(Asked::finding)
                .filter(Finding::open)
                .map(Finding::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> kindsOpen(Actor actor, PersonId child) {
        return watch.about(actor, child).stream()
                .map(Asked::finding)
                .filter(Finding::open)
                .map(finding -> finding.rule().kind())
                .collect(Collectors.toSet());
    }

    private Set<String> openInAReplay(Instant now, List<Entry> entries) {
        List<Entry> known = entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(now))
                .toList();
        return Replay.of(known, policy, calendars, now, 1).folded().findings().stream()
                .filter(Finding::open)
                .filter(finding -> finding.last().children().contains("Rowan"))
                .map(Finding::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Entry> story() throws IOException {
        List<Entry> story = new ArrayList<>();
        for (String file : FILES) {
            try (var text = new InputStreamReader(Files.newInputStream(STORY.resolve(file)), StandardCharsets.UTF_8)) {
                story.addAll(new ChronologyReader(policy.vocabulary())
                        .readAll(new CsvTable(file, text), "composite")
                        .entries());
            }
        }
        return story;
    }
}
