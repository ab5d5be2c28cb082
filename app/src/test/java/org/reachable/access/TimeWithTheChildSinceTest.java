package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** Beside danger that is asked about stands who was with the child since it was told, and nothing that was not that. */
class TimeWithTheChildSinceTest extends TwoOnDuty {

    private static final int A_DAY = 24 * 60;

    @Autowired
    Chronology chronology;

    @Autowired
    RegisteredSources sources;

    private Actor receiver;

    @BeforeEach
    void somebodyReceivesWhoeverComes() {
        receiver = house.somebody("police");
        house.duty(receiver, "custody-officer", Scope.partnership());
    }

    /**
     * The page of what was told listed a refusal at the door, of before it was told and "at midnight"; and what was filed under another child
     * since, once by each word of it.
     */
    @Test
    void onlyTimeWithTheChildAfterItWasToldIsShownAsThat() {
        house.write(child, "social-care", "restricted", minutesAgo(A_DAY), "school-concern", Map.of("urgent", "yes"));
        watch.catchUp();
        say("Before it was told.", minutesAgo(A_DAY + 100), minutesAgo(A_DAY + 100), Map.of("seen", "yes"));
        say("Of before, written down late.", minutesAgo(A_DAY + 95), minutesAgo(2), Map.of("seen", "yes"));
        say("She said no through the door.", minutesAgo(2), minutesAgo(2), Map.of("held", "refused"));
        say("Nobody was there.", minutesAgo(2), minutesAgo(2), Map.of("seen", "no"));
        String name = say("Saw Rowan at the home.", minutesAgo(2), minutesAgo(2), Map.of("seen", "yes"));
        say("child-reply", "Thank you. We read it.", minutesAgo(2), minutesAgo(2), Map.of());
        Instant today = Dates.day(clock.instant()).atStartOfDay(LondonTime.ZONE).toInstant();
        say("She came for tea.", today, minutesAgo(1), Map.of("seen", "yes"));
        PersonId another = house.child("police");
        house.duty(receiver, "lead-practitioner", Scope.child(another));
        String ask = watch.about(manager, child).stream()
                .filter(asked -> asked.finding().rule().id().equals("urgent-words"))
                .findFirst()
                .orElseThrow()
                .finding()
                .id();
        assertThat(metSince(ask)).contains("She came for tea.", "Saw Rowan at the home.");
        move(name, receiver, another);
        assertThat(metSince(ask))
                .contains("She came for tea.")
                .as("a day without a time is the day alone")
                .contains("police, today<")
                .doesNotContain("Before it was told.", "Of before", "through the door", "Nobody was there", "Rowan")
                .as("a letter is no time with anybody")
                .doesNotContain("We read it");
    }

    private String metSince(String ask) {
        try (Visitor asked = Visitor.signedIn(port, testshire.signInName(manager))) {
            return asked.get("/asks/" + ask)
                    .body()
                    .replaceFirst("(?s)^.*Since it was told, somebody was with the child", "")
                    .replaceFirst("(?s)What it rests on.*$", "");
        }
    }

    private String say(String words, Instant happened, Instant known, Map<String, String> attributes) {
        return say("trusted-adult-contact", words, happened, known, attributes);
    }

    private String say(String type, String words, Instant happened, Instant known, Map<String, String> attributes) {
        String source = known.isBefore(minutesAgo(5))
                ? sources.sentBy(testshire.practitioner(testshire.signInName(receiver)), "sent-" + UUID.randomUUID())
                : "reachable";
        EntryId id = new EntryId(source, UUID.randomUUID().toString());
        chronology.append(
                receiver,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                id,
                                "Canary",
                                happened,
                                source.equals("reachable") ? clock.instant() : known,
                                receiver.agencyKind(),
                                type,
                                words,
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
        return id.toString();
    }
}
