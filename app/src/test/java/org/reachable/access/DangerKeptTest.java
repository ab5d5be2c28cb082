package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.RegisteredSources;
import org.reachable.Visitor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** "Below the threshold", by a sergeant who may not read the words, closed a threat with a gun. */
class DangerKeptTest extends TwoOnDuty {

    private static final Map<String, String> ASSESSED = Map.of(
            "words", "We went to see it.",
            "outcome", "BELOW-THRESHOLD",
            "a-held", "yes",
            "a-seen_since", "me",
            "a-keeps_safe", "Nothing is needed: he is at school.",
            "a-tells_them", "Nobody yet.");

    private static final String KEPT = "Danger whose words are kept from you";

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    RegisteredSources sources;

    @Autowired
    Chronology chronology;

    @BeforeEach
    void theManagersNumberIsKnown() {
        setUp.number(testshire.practitioner(testshire.signInName(manager)).id(), "01632 960 144");
    }

    @Test
    void whoMayNotReadWhatToldOfDangerDoesNotEndItByAssessingIt() {
        threat("social-care", "restricted", 30);
        try (Visitor writer = signedIn(sergeant)) {
            assertThat(assess(writer)).contains(KEPT, "tel:01632960144").doesNotContain("What it answers");
        }
        watch.catchUp();
        assertThat(desk(manager)).contains("Hold the discussion or assess the threat now");
    }

    @Test
    void whoReadsItEndsIt() {
        threat("social-care", "open", 30);
        try (Visitor writer = signedIn(sergeant)) {
            assertThat(assess(writer)).contains("What it answers").doesNotContain(KEPT);
        }
        watch.catchUp();
        assertThat(desk(manager)).doesNotContain("Hold the discussion or assess the threat now");
    }

    /** The one of yesterday is theirs to assess; the one of today, which they may not read, is not. */
    @Test
    void itAnswersTheDangerThatTheyReadAndNoOther() {
        threat("police", "open", 20 * 60);
        threat("social-care", "restricted", 30);
        try (Visitor writer = signedIn(sergeant)) {
            assertThat(assess(writer)).contains(KEPT, "What it answers");
        }
        watch.catchUp();
        assertThat(watch.about(manager, child).stream()
                        .filter(asked -> asked.finding().open()
                                && asked.finding().rule().id().equals("danger-response-within-a-day")))
                .hasSize(1);
    }

    /** No form saw it, and the rows of a file are judged as what is typed: by whoever sends them. */
    @Test
    void aFileEndsItNoMoreThanAForm() {
        threat("police", "open", 20 * 60);
        threat("social-care", "restricted", 30);
        assessInAFile();
        watch.catchUp();
        assertThat(watch.about(manager, child).stream()
                        .filter(asked -> asked.finding().open()
                                && asked.finding().rule().id().equals("danger-response-within-a-day")))
                .hasSize(1);
    }

    /** The control: of what they read it ends all. */
    @Test
    void aFileEndsWhatItsSenderReads() {
        threat("social-care", "open", 30);
        assessInAFile();
        watch.catchUp();
        assertThat(watch.about(manager, child).stream()
                        .filter(asked -> asked.finding().open()
                                && asked.finding().rule().id().equals("danger-response-within-a-day")))
                .isEmpty();
    }

    private void assessInAFile() {
        String source =
                sources.sentBy(testshire.practitioner(testshire.signInName(sergeant)), "sent-" + UUID.randomUUID());
        Instant at = clock.instant().minusSeconds(60);
        chronology.append(
                sergeant,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId(source, "1"),
                                chronology.reference(sergeant, child.subject()).orElseThrow(),
                                at,
                                at,
                                "police",
                                "threat-assessment",
                                "We went to see it.",
                                "",
                                List.of(),
                                "BELOW-THRESHOLD",
                                "",
                                List.of(),
                                "open",
                                Map.of("held", "yes")),
                        List.of())));
    }

    private void threat(String agency, String handling, int minutesAgo) {
        house.write(
                child,
                agency,
                handling,
                clock.instant().minus(Duration.ofMinutes(minutesAgo)),
                agency.equals("police") ? "police-sighting" : "school-concern",
                Map.of("threat", "life"));
        watch.catchUp();
    }

    /** What stands to be looked over; then it is saved. */
    private String assess(Visitor writer) {
        String form = led(writer, "/record", Map.of("child", child.toString(), "type", "threat-assessment"));
        var typed = new HashMap<>(ASSESSED);
        var now = LondonTime.localOf(clock.instant());
        typed.putAll(Map.of(
                "version", "0",
                "time", "%02d:%02d".formatted(now.getHour(), now.getMinute()),
                "when-day", Integer.toString(now.getDayOfMonth()),
                "when-month", Integer.toString(now.getMonthValue()),
                "when-year", Integer.toString(now.getYear())));
        assertThat(led(writer, form, typed)).endsWith("/check");
        String check = writer.get(form + "/check").body();
        assertThat(led(writer, form + "/entry", Map.of("version", "1"))).endsWith("/done");
        return check;
    }

    private static String led(Visitor writer, String address, Map<String, String> sent) {
        return writer.post(address, sent)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private String desk(Actor reader) {
        try (Visitor visitor = signedIn(reader)) {
            return visitor.get("/now").body();
        }
    }

    private Visitor signedIn(Actor one) {
        return Visitor.signedIn(port, testshire.signInName(one));
    }
}
