package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reply is for nobody for whom what it replies to is not, whichever way it is written. */
@ReachableTest
class RepliesKeptTest {

    private static final String REPLY = "Spoke to mum, nobody could be hurt.";

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Chronology chronology;

    @Autowired
    ToldStore told;

    @Autowired
    Transactions transactions;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    private PersonId child;
    private FamilyMember parent;
    private Practitioner duty;
    private Practitioner beside;
    private String report;

    @BeforeEach
    void aMotherTellsThoseAloneWhomSheChooses() {
        child = testshire.child();
        parent = colleagues.family(child, SpeaksAs.FAMILY, "Ngozi");
        duty = onDuty("Dita Duty", "social-care", "Out of hours", "duty-manager");
        beside = onDuty("Bette Beside", "youth-justice", "Youth justice", "youth-justice-case-manager");
        try (Visitor family = Visitor.signedIn(port, parent.signInName())) {
            var form = new HashMap<>(Map.of("sent", UUID.randomUUID().toString(), "words", "He is drunk."));
            form.putAll(Map.of("kind", Kind.of(parent).getFirst().name(), "urgent", "unknown"));
            form.putAll(
                    Map.of("readers", WhoMayRead.FEW.name(), "people", duty.id().toString()));
            family.post("/told/new", form);
        }
        report = transactions.as(
                parent.actor(), () -> told.of(parent, 1).getFirst().report());
        transactions.as(
                parent.actor(), () -> assertThat(told.few(parent).get(report)).doesNotContain(beside.id()));
        watch.catchUp();
    }

    private Practitioner onDuty(String name, String kind, String agency, String role) {
        Practitioner one = colleagues.somebody(name, kind, agency);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }

    @Test
    void theFormOfTheQuestionBeginsAsWhatItAnswersAndIsNotSavedMoreOpen() {
        try (Visitor writer = Visitor.signedIn(port, duty.signInName())) {
            String ask = watch.openFor(Actor.of(duty), duty).stream()
                    .filter(asked -> asked.finding().rule().id().equals("urgent-unknown"))
                    .findFirst()
                    .orElseThrow()
                    .finding()
                    .id();
            String form = led(writer, "/asks/" + ask + "/deed", Map.of("type", "family-reply"));
            if (form.startsWith("/record/")) {
                assertThat(writer.get(form).body()).containsPattern("value=\"own-confidence\" checked");
                assertThat(led(writer, form, typed("open"))).endsWith("?mend=true");
                assertThat(writer.get(form + "?mend=true").body())
                        .contains("Choose “Said in confidence”: what you reply to was told so");
                String there = led(writer, form, typed("own-confidence"));
                assertThat(writer.get(there).body()).doesNotContain("There is a problem");
                assertThat(there).endsWith("/check");
            }
        }
    }

    @Test
    void aFormThatNamesNothingIsNotSavedMoreOpenThanWhatWaits() {
        try (Visitor writer = Visitor.signedIn(port, duty.signInName())) {
            String form = led(writer, "/record", Map.of("child", child.toString(), "type", "family-reply"));
            assertThat(led(writer, form, typed("open"))).endsWith("?mend=true");
            assertThat(writer.get(form + "?mend=true").body()).contains("Choose “Said in confidence”");
        }
    }

    @Test
    void whateverWroteItTheDatabaseKeepsItForTheSamePeople() {
        reply(Map.of("answers", report));
        isKept();
    }

    @Test
    void soItDoesWhereItNamesNothing() {
        reply(Map.of());
        isKept();
    }

    @Test
    void whatRepliesToAnotherInTheOpenStaysOpen() {
        EntryId open = new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString());
        WrittenEntry words = WrittenEntry.said(
                open, parent.reference(), clock.instant(), "family", "family-report", "Thanks.", "open", Map.of());
        chronology.append(Actor.of(parent), null, List.of(new NewEntry(parent.child(), words, List.of())));
        reply(Map.of("answers", open.toString()));
        assertThat(timeline(beside)).contains(REPLY);
    }

    /** Somebody could be hurt, a reply said that nobody could, and it did not help: that was asked anew by Friday. */
    @Test
    void whereItDidNotHelpWhoeverIsOnDutyIsAskedAgainAtOnceAndTheFamilyReadsThat() {
        reply(Map.of("answers", report, "could_be_hurt", "no"));
        assertThat(asked()).doesNotContain("urgent-unknown", "urgent-unhelped");
        try (Visitor family = Visitor.signedIn(port, parent.signInName())) {
            family.post(
                    "/told/helped", Map.of("sent", UUID.randomUUID().toString(), "report", report, "helped", "false"));
            assertThat(family.get("/told").body())
                    .contains("whoever is on duty was asked again at once", "within an hour");
        }
        assertThat(asked()).contains("urgent-unhelped");
        assertThat(timeline(beside)).doesNotContain("did not help");
    }

    private List<String> asked() {
        watch.catchUp();
        return watch.openFor(Actor.of(duty), duty).stream()
                .map(asked -> asked.finding().rule().id())
                .toList();
    }

    private void isKept() {
        assertThat(timeline(beside)).doesNotContain(REPLY);
        assertThat(timeline(duty)).contains(REPLY);
        assertThat(chronology.about(Actor.of(beside), child.subject()).entries())
                .noneMatch(entry -> entry.summary().equals(REPLY));
        Practitioner lead = onDuty("Lena Lead", "social-care", "Lead Services", "social-worker");
        assertThat(timeline(lead)).as("was not chosen").doesNotContain(REPLY);
    }

    private String timeline(Practitioner reader) {
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            return visitor.get("/children/" + child + "/timeline").body();
        }
    }

    private void reply(Map<String, String> says) {
        EntryId id = new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString());
        WrittenEntry written = WrittenEntry.said(
                id, parent.reference(), clock.instant(), duty.agencyKind(), "family-reply", REPLY, "open", says);
        chronology.append(Actor.of(duty), null, List.of(new NewEntry(child.subject(), written, List.of())));
    }

    private Map<String, String> typed(String handling) {
        var typed = new HashMap<>(Map.of("version", handling.equals("open") ? "0" : "1", "words", REPLY));
        LocalDateTime now = LondonTime.localOf(clock.instant());
        typed.putAll(Map.of(
                "when-day", String.valueOf(now.getDayOfMonth()), "when-month", String.valueOf(now.getMonthValue())));
        typed.putAll(Map.of("when-year", String.valueOf(now.getYear()), "time", "%tR".formatted(now)));
        typed.putAll(Map.of("handling", handling, "a-could_be_hurt", "no", "a-limits_told", "before"));
        typed.put("a-told_by", "mother");
        return typed;
    }

    private static String led(Visitor writer, String address, Map<String, String> sent) {
        return writer.post(address, sent)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }
}
