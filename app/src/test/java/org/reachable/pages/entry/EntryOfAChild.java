package org.reachable.pages.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An entry about a child of two who work with them: one wrote it. */
abstract class EntryOfAChild {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    Practitioner author;
    Practitioner other;
    PersonId child;
    String name;

    @BeforeEach
    void somebodyWroteSomething() {
        author = colleagues.somebody("Ann Author", "social-care", "Testshire social care");
        other = colleagues.somebody("Otto Other", "youth-justice", "Testshire youth justice");
        child = testshire.child();
        name = "Rowan " + child.toString().substring(24);
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said(name), null);
        for (Practitioner one : List.of(author, other)) {
            setUp.duty(
                    testshire.id(),
                    new NewDuty("lead-practitioner", Scope.child(child), one.id(), 0, Testshire.START, null));
        }
    }

    UUID write(String words, Map<String, String> says) {
        EntryId id = say(author, "social-work-visit", words, says);
        return chronology.one(Actor.of(author), id).orElseThrow().id();
    }

    EntryId say(Practitioner who, String type, Map<String, String> says) {
        return say(who, type, "He lives with his aunt.", says);
    }

    EntryId say(Practitioner who, String type, String words, Map<String, String> says) {
        Actor actor = Actor.of(who);
        var id = new EntryId(Origin.OUR_OWN, ids.next().toString());
        Instant now = clock.instant();
        var written = WrittenEntry.said(
                id,
                people.reference(testshire.ayo(), child).orElseThrow(),
                now,
                actor.agencyKind(),
                type,
                words,
                "open",
                says);
        chronology.append(actor, null, List.of(new NewEntry(child, written, List.of())));
        return id;
    }

    @Nullable
    Asked openFor(Practitioner who) {
        return watch.openFor(Actor.of(who), who).stream().findFirst().orElse(null);
    }

    Entry only(Practitioner reader, PersonId about) {
        assertThat(standing(reader, about)).hasSize(1);
        return standing(reader, about).getFirst();
    }

    List<Entry> standing(Practitioner reader, PersonId about) {
        var words = chronology.about(Actor.of(reader), about).logged();
        var last = words.isEmpty() ? null : words.getLast().entry();
        return last == null || last.references().withdraws() ? List.of() : List.of(last);
    }

    static <T> T until(Supplier<T> there) {
        for (int tries = 0; tries < 300; tries++) {
            T found = there.get();
            if (found != null) {
                return found;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("It never came");
    }
}
