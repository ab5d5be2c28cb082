package org.reachable.pages.record;

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
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether one person's word is so is asked, and that person is on duty: what they write of it is their word once more. */
@ReachableTest
class OwnWordTest extends OfAyosChild {

    private static final String RULE = "danger-on-one-word";

    @Autowired
    Chronology chronology;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Watch watch;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    private Practitioner duty;
    private Practitioner sergeant;

    @BeforeEach
    void oneOnDutyWritesThatTheySpoke() {
        duty = onDuty("Dita Duty", "social-care", "duty-manager");
        sergeant = onDuty("Sal Sergeant", "police", "police-duty-sergeant");
        say("strategy-meeting", Map.of("held", "yes", "attended", "social-care|police", "on_one_word", "police"));
        assertThat(isAsked()).isTrue();
    }

    @Test
    void whoeverWroteItDownDoesNotCloseTheCheckByNamingThemselves() {
        String page = foundOut(
                duty, Map.of("a-spoke_with", "writer", "a-seen_since", "them", "a-how_known", "Fine, at home."));
        assertThat(isAsked()).as("one more word of theirs").isTrue();
        assertThat(page)
                .contains(
                        "What was asked still waits", "Whoever wrote it down finds out only where they saw the child");
        foundOut(duty, Map.of("a-spoke_with", "told", "a-seen_since", "other", "a-how_known", "Fine, at home."));
        assertThat(isAsked()).as("what they had from others").isTrue();
        foundOut(sergeant, Map.of("a-spoke_with", "writer", "a-seen_since", "them", "a-how_known", "Fine, at home."));
        assertThat(isAsked()).as("another, from them").isTrue();
        foundOut(sergeant, Map.of("a-spoke_with", "seen-them"));
        assertThat(isAsked()).as("another, from somebody who saw the child").isFalse();
    }

    @Test
    void whoeverWroteItDownClosesItWhereTheySawTheChild() {
        foundOut(duty, Map.of("a-spoke_with", "child"));
        assertThat(isAsked()).isFalse();
    }

    private Practitioner onDuty(String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, role);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }

    private String foundOut(Practitioner who, Map<String, String> answers) {
        try (Visitor writer = Visitor.signedIn(port, who.signInName())) {
            String address = writer.post(
                            "/asks/" + question().finding().id() + "/deed", Map.of("type", "danger-found-out"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst("^https?://[^/]+", "");
            LocalDateTime now = LondonTime.localOf(clock.instant());
            var typed = new HashMap<>(answers);
            typed.putAll(Map.of("when-day", String.valueOf(now.getDayOfMonth()), "handling", "open"));
            typed.putAll(Map.of("when-month", String.valueOf(now.getMonthValue()), "time", "%tR".formatted(now)));
            typed.put("when-year", String.valueOf(now.getYear()));
            var form = new RecordForm(writer, address);
            assertThat(form.sent("He is at his aunt’s.", typed)).endsWith("/check");
            form.isKept();
            return writer.get(address + "/done").body();
        }
    }

    private boolean isAsked() {
        watch.catchUp();
        return watch.openFor(Actor.of(duty), duty).stream()
                .anyMatch(asked -> asked.finding().rule().id().equals(RULE));
    }

    private Asked question() {
        return watch.openFor(Actor.of(duty), duty).stream()
                .filter(asked -> asked.finding().rule().id().equals(RULE))
                .findFirst()
                .orElseThrow();
    }

    private void say(String type, Map<String, String> says) {
        Actor writer = Actor.of(duty);
        transactions.as(
                writer.code(),
                () -> chronology.append(
                        writer,
                        null,
                        List.of(new NewEntry(
                                child.subject(),
                                WrittenEntry.said(
                                        new EntryId(
                                                Origin.OUR_OWN,
                                                UUID.randomUUID().toString()),
                                        chronology
                                                .reference(writer, child.subject())
                                                .orElseThrow(),
                                        clock.instant(),
                                        writer.agencyKind(),
                                        type,
                                        "Words.",
                                        "open",
                                        says),
                                List.of()))));
    }
}
