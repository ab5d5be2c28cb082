package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** Danger is not switched off by a box that is ticked otherwise: whoever was asked hears of it and is asked whether it is so. */
@ReachableTest
class DangerPutRightTest extends OfAyosChild {

    private static final String WHY = "I had ticked the wrong box.";

    @Autowired
    Chronology chronology;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    private Practitioner writer;
    private Practitioner duty;
    private Practitioner sergeant;
    private EntryId danger;

    @BeforeEach
    void somebodyTellsOfDangerAndSomebodyIsAsked() {
        writer = testshire.practitioner("ayo");
        duty = onDuty("Dita Duty", "social-care", "duty-manager");
        sergeant = onDuty("Sal Sergeant", "police", "police-duty-sergeant");
        danger = id();
        say(entry(danger, "family-report", Map.of("threat", "yes")));
        assertThat(asked()).contains("danger-response");
    }

    private Practitioner onDuty(String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, role);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }

    @Test
    void beforeItIsSavedItsWriterReadsWhatItEndsAndThenSomebodyElseSaysWhetherItIsSo() {
        RecordForm form = mending();
        assertThat(form.sent("Words.", typed())).endsWith("/check");
        assertThat(form.check())
                .contains("Danger that it ends", "Hold a strategy discussion or a threat assessment now", "Dita Duty")
                .contains("Told at once that you put it right", "Sal Sergeant");
        form.isKept();
        assertThat(asked()).contains("danger-told-otherwise").doesNotContain("danger-response");
        String ask = "/asks/" + question().finding().id();
        try (Visitor told = Visitor.signedIn(port, duty.signInName());
                Visitor police = Visitor.signedIn(port, sergeant.signInName())) {
            assertThat(told.get(ask).body())
                    .contains(WHY, "say with whom you spoke")
                    .contains("It said: “Words.”", "It says now: “Words.”", "Is there a threat to the child? No");
            assertThat(told.get("/now").body()).contains(ask);
            assertThat(police.get("/now").body()).contains(ask);
            assertThat(ayo.get(ask).body()).doesNotContain("action=\"" + ask + "/done\"");
            told.post(ask + "/done", done());
            assertThat(asked()).as("a word says neither with whom nor what").contains("danger-told-otherwise");
            say(entry(
                    id(),
                    "danger-found-out",
                    Map.of(
                            "answers", question().finding().trigger().toString(),
                            "spoke_with", "child",
                            "threat", "no",
                            "distress", "no")));
            assertThat(asked()).as("by whoever put it right").contains("danger-told-otherwise");
            foundOut(told, ask);
        }
        assertThat(asked()).doesNotContain("danger-told-otherwise", "danger-response");
    }

    @Test
    void whatIsTakenBackIsAskedAboutToo() {
        ayo.post("/entries/" + row() + "/taken-back", Map.of("because", WHY, "other", "no"));
        assertThat(asked()).contains("danger-told-otherwise").doesNotContain("danger-response");
    }

    /** "Wrong child." ended all four questions, and nobody was asked whose the danger was. */
    @Test
    void whatIsTakenBackOfTheWrongChildIsAskedOfWhoeverWroteIt() {
        setUp.number(duty.id(), "01632 960 171");
        Practitioner leads = onDuty("Lia Leads", "school", "lead-practitioner");
        setUp.number(leads.id(), "01632 960 172");
        String entry = "/entries/" + row();
        assertThat(ayo.get(entry).body())
                .contains("Is it about another child?", "File it under another child</a></strong> first");
        assertThat(ayo.post(entry + "/taken-back", Map.of("because", WHY)).body())
                .contains("It told of danger: say whether it is about another child");
        ayo.post(entry + "/taken-back", Map.of("because", WHY, "other", "yes"));
        watch.catchUp();
        assertThat(ayo.get("/now").body())
                .as("whoever wrote it")
                .contains("Write the danger down about the right child now", "It is told of another child")
                .as("whom to ring on the row")
                .contains("tel:01632960171")
                .doesNotContain("tel:01632960172");
        try (Visitor told = Visitor.signedIn(port, duty.signInName())) {
            assertThat(told.get("/asks/" + question().finding().id()).body())
                    .contains("told of another child, who is not named yet")
                    .doesNotContain("told as no danger any more");
        }
        theySayThatItStandsElsewhere();
    }

    /** What answered it had answered it of the wrong child: "It was another girl", and nobody was asked who she is. */
    @Test
    void whatWasAnsweredOfTheWrongChildIsAskedOfWhoeverWroteItToo() {
        say(entry(id(), "strategy-meeting", Map.of("held", "yes", "s47", "yes")));
        assertThat(asked()).doesNotContain("danger-response");
        String entry = "/entries/" + row();
        assertThat(ayo.get(entry).body()).contains("Is it about another child?");
        assertThat(ayo.post(entry + "/taken-back", Map.of("because", WHY)).body())
                .contains("It told of danger: say whether it is about another child");
        ayo.post(entry + "/taken-back", Map.of("because", WHY, "other", "yes"));
        watch.catchUp();
        assertThat(ayo.get("/now").body()).contains("Write the danger down about the right child now");
    }

    /** "You may read nothing of what this rests on, so you cannot answer it", above their own words; whether it is so is never theirs to say. */
    private void theySayThatItStandsElsewhere() {
        Asked asked = watch.openFor(Actor.of(writer), writer).stream()
                .filter(one -> one.finding().rule().id().equals("danger-of-another-child"))
                .findFirst()
                .orElseThrow();
        String ask = "/asks/" + asked.finding().id();
        assertThat(ayo.get(ask).body()).contains("action=\"" + ask + "/done\"").doesNotContain("you cannot answer it");
        String version = String.valueOf(Objects.requireNonNull(asked.ask()).version());
        assertThat(ayo.post(
                                ask + "/done",
                                Map.of("version", version, "different", "It is written down about the right child."))
                        .statusCode())
                .isEqualTo(302);
        watch.catchUp();
        assertThat(watch.openFor(Actor.of(writer), writer))
                .noneMatch(one -> one.finding().rule().id().equals("danger-of-another-child"));
        assertThat(asked()).contains("danger-told-otherwise");
    }

    @Test
    void theDatabaseTakesNeitherAlone() {
        var no = new HashMap<>(Map.of("corrects", danger.toString(), "threat", "no"));
        assertThatThrownBy(() -> say(entry(id(), "family-report", no))).isInstanceOf(NotWritten.class);
        assertThatThrownBy(() -> say(entry(id(), "entry-withdrawn", Map.of("corrects", danger.toString()))))
                .isInstanceOf(NotWritten.class);
        say(entry(id(), "family-report", Map.of("corrects", danger.toString(), "threat", "life")));
    }

    private Map<String, String> typed() {
        LocalDateTime now = LondonTime.localOf(clock.instant());
        var typed = new HashMap<>(Map.of("when-day", String.valueOf(now.getDayOfMonth())));
        typed.putAll(Map.of("when-month", String.valueOf(now.getMonthValue()), "time", "%tR".formatted(now)));
        typed.putAll(Map.of("when-year", String.valueOf(now.getYear()), "because", WHY, "a-threat", "no"));
        typed.put("handling", "open");
        return typed;
    }

    private Map<String, String> done() {
        return Map.of(
                "version",
                String.valueOf(Objects.requireNonNull(question().ask()).version()),
                "different",
                "It is so: I rang the school.");
    }

    private void foundOut(Visitor writer, String ask) {
        String address = writer.post(ask + "/deed", Map.of("type", "danger-found-out"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        var form = new RecordForm(writer, address);
        Map<String, String> typed = typed();
        typed.putAll(Map.of("a-spoke_with", "child"));
        assertThat(form.sent("I rang the school and spoke with them.", typed)).endsWith("/check");
        form.isKept();
    }

    private RecordForm mending() {
        String address = ayo.post("/entries/" + row() + "/put-right", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        return new RecordForm(ayo, address);
    }

    private UUID row() {
        return chronology.one(Actor.of(writer), danger).orElseThrow().id();
    }

    private Asked question() {
        return watch.openFor(Actor.of(duty), duty).stream()
                .filter(asked -> asked.finding().rule().id().equals("danger-told-otherwise"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> asked() {
        watch.catchUp();
        return watch.openFor(Actor.of(duty), duty).stream()
                .map(asked -> asked.finding().rule().id())
                .toList();
    }

    private static EntryId id() {
        return new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString());
    }

    private NewEntry entry(EntryId id, String type, Map<String, String> says) {
        String reference =
                chronology.reference(Actor.of(writer), child.subject()).orElseThrow();
        String whose = type.equals("family-report") ? "family" : writer.agencyKind();
        return new NewEntry(
                child.subject(),
                WrittenEntry.said(id, reference, clock.instant(), whose, type, "Words.", "open", says),
                List.of());
    }

    private void say(NewEntry entry) {
        chronology.append(Actor.of(writer), null, List.of(entry));
    }
}
