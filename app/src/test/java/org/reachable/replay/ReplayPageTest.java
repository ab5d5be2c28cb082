package org.reachable.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.Browser;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.SchoolCalendar;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.replay.Replay;
import org.reachable.engine.replay.Sources;
import org.reachable.engine.telling.StoryPage;
import org.reachable.engine.telling.ToldReplay;
import org.reachable.engine.telling.View;

@Tag("browser")
class ReplayPageTest {
    private static final Path STORY = Path.of("../stories/composite");
    private static final Path RETURN = Path.of("../engine/src/test/resources/ssda903");
    private static final Path PAGES = Path.of("target/replay");
    private static final Policy POLICY = PolicyReader.shipped();
    private static final Calendars CALENDARS =
            Calendars.englandAndWales().withSchool(SchoolCalendar.read(STORY.resolve("calendar.csv")));
    private static final Instant DAY = LondonTime.parse("2022-06-17T09:10");

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeAll
    static void writePages() throws IOException {
        Files.createDirectories(PAGES);
        var story = read("composite", STORY.resolve("chronology.csv"), STORY.resolve("linked-children.csv"));
        write("three-children", story, null, null, Fold.UNTIL_QUIET);
        write("one-child", story, "Rowan", null, DAY);
        write("as-known-to-police", story, "Rowan", "police", DAY);
        write("nothing-yet", story, null, null, LondonTime.parse("2020-01-01"));
        write(
                "return",
                read(null, RETURN.resolve("missing.csv"), RETURN.resolve("SSDA903_2020_episodes.csv")),
                null,
                null,
                Fold.UNTIL_QUIET);
    }

    private static List<Entry> read(@Nullable String source, Path... files) {
        return Sources.read(List.of(files), source, POLICY.vocabulary(), (_, _) -> {})
                .entries();
    }

    private static void write(
            String name, List<Entry> entries, @Nullable String child, @Nullable String knownTo, Instant now)
            throws IOException {
        var known = knownTo == null
                ? entries
                : entries.stream()
                        .map(entry -> entry.asKnownTo(knownTo))
                        .flatMap(Optional::stream)
                        .toList();
        var replay = Replay.of(known, POLICY, CALENDARS, now, 1).about(child);
        try (var page = Files.newBufferedWriter(PAGES.resolve(name + ".html"))) {
            StoryPage.write(ToldReplay.of(replay, CALENDARS, new View(now, "the one shipped", knownTo)), page);
        }
    }

    private static Page open(String name, int width) {
        return browser.open(PAGES.resolve(name + ".html").toUri().toString(), width);
    }

    @ParameterizedTest
    @CsvSource({
        "three-children, 320",
        "one-child, 1280",
        "one-child, 390",
        "as-known-to-police, 320",
        "nothing-yet, 320",
        "return, 1280"
    })
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void everyoneCanReadIt(String name, int width) {
        Page page = open(name, width);
        Browser.photograph(page, "replay-" + name + "-" + width);
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);
    }

    @Test
    void itPrintsWithoutWhatOnlyAScreenNeedsAndWithNothingCutOff() {
        Page page = open("one-child", 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("nav").isVisible()).isFalse();
        assertThat(page.evaluate("[...document.querySelectorAll('.scroll')]"
                        + ".filter(box => getComputedStyle(box).overflowX !== 'visible').length"))
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three-children", "as-known-to-police"})
    void itIsWholeInItselfAndEveryLinkLeadsSomewhere(String name) {
        Page page = open(name, 1280);
        assertThat(page.evaluate("document.querySelectorAll('script, link, img, iframe, [src]').length"))
                .isEqualTo(0);
        assertThat(page.evaluate("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
                        + ".filter(to => !to.startsWith('#') || !document.getElementById(to.slice(1)))"))
                .isEqualTo(List.of());
    }
}
