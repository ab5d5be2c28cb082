package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.NewPractitioner;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Invented children of whom something is asked, and somebody on duty for nobody else: each test has a desk of its own. */
@Component
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
class InventedAsks {

    private final Testshire testshire;
    private final PartnershipSetUp setUp;
    private final PasswordEncoder passwords;
    private final People people;
    private final Chronology chronology;
    private final Watch watch;
    private final Ids ids;
    private final Clock clock;

    InventedAsks(
            Testshire testshire,
            PartnershipSetUp setUp,
            PasswordEncoder passwords,
            People people,
            Chronology chronology,
            Watch watch,
            Ids ids,
            Clock clock) {
        this.testshire = testshire;
        this.setUp = setUp;
        this.passwords = passwords;
        this.people = people;
        this.chronology = chronology;
        this.watch = watch;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody new in social care, whose desk is empty. */
    Practitioner somebody(String name) {
        var agency = setUp.agency(testshire.id(), testshire.unused("agency"), "social-care", "Testshire social care");
        String signInName = "desk-" + ids.next();
        setUp.practitioner(new NewPractitioner(
                agency, null, name, signInName, Objects.requireNonNull(passwords.encode(Testshire.PASSWORD))));
        return testshire.practitioner(signInName);
    }

    /** A child for whom this person holds the roles that the asks of these tests go to. */
    PersonId childOf(Practitioner owner, String name) {
        Actor actor = testshire.ayo();
        PersonId child = people.register(
                actor,
                testshire.origin(),
                new NewPerson(
                        testshire.unused(name),
                        new Description(LocalDate.parse("2007-03-09"), "he/him", "I like mending bikes.")));
        people.name(actor, testshire.origin(), child, PersonName.said(name), null);
        people.house(actor, testshire.origin(), child, new Home("foster home in Pellingford", "", null, null), null);
        for (String role : List.of("youth-justice-on-call", "lead-practitioner", "team-manager", "meeting-chair")) {
            setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), owner.id(), 0, Testshire.START, null));
        }
        return child;
    }

    /** An arrest some hours ago: a moment in which he may be reached. */
    void arrested(PersonId child, int hoursAgo) {
        tell(child, "police-arrest", hoursAgo, "Arrested at the station with a bag that was not his.", Map.of());
    }

    /** Social care met about him alone: a sentence of its chair answers why. */
    void metAlone(PersonId child, int hoursAgo) {
        tell(
                child,
                "social-care",
                "strategy-meeting",
                hoursAgo,
                "They met about his safety.",
                Map.of("attended", "social-care"));
    }

    /** He told somebody something in trust. */
    void toldSomebody(PersonId child, int hoursAgo) {
        tell(child, "child-disclosure", hoursAgo, "He said that a man in a grey car waits for him.", Map.of());
    }

    /** The same, to be read by the few whom it was said to. */
    void toldInTrust(PersonId child, int hoursAgo) {
        toldInTrust(child, hoursAgo, Map.of());
    }

    void toldInTrust(PersonId child, int hoursAgo, Map<String, String> attributes) {
        tell(child, "school", "child-disclosure", hoursAgo, "He said who waits for him.", attributes, "own-confidence");
    }

    void tell(PersonId child, String type, int hoursAgo, String summary, Map<String, String> attributes) {
        tell(child, "police", type, hoursAgo, summary, attributes);
    }

    void tell(
            PersonId child, String agency, String type, int hoursAgo, String summary, Map<String, String> attributes) {
        tell(child, agency, type, hoursAgo, summary, attributes, "open");
    }

    private void tell(
            PersonId child,
            String agency,
            String type,
            int hoursAgo,
            String summary,
            Map<String, String> attributes,
            String handling) {
        Actor actor = testshire.ayo();
        Instant at = clock.instant().minus(Duration.ofHours(hoursAgo));
        chronology.append(
                actor,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("agency-file", ids.next().toString()),
                                people.reference(actor, child).orElseThrow(),
                                at,
                                at,
                                agency,
                                type,
                                summary,
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                handling,
                                attributes),
                        List.of())));
    }

    /** Somebody said some hours ago that they would be there an hour later. */
    void saidToGo(Practitioner goes, PersonId child, Asked asked, int hoursAgo) {
        Actor actor = Actor.of(goes);
        Instant at = clock.instant().minus(Duration.ofHours(hoursAgo));
        chronology.append(
                actor,
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                new EntryId(Origin.OUR_OWN, ids.next().toString()),
                                people.reference(actor, child).orElseThrow(),
                                at,
                                "social-care",
                                "ask-going",
                                goes.name() + " is going: the custody suite at Harrowmere.",
                                "open",
                                Map.of(
                                        "about_finding",
                                        asked.finding().id(),
                                        "going_at",
                                        LondonTime.localOf(at.plus(Duration.ofHours(1)))
                                                .toString())),
                        List.of())));
    }

    /** Somebody holds a duty for this child. */
    void duty(String role, PersonId child, Practitioner holder) {
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), holder.id(), 0, Testshire.START, null));
    }

    /** The first thing open for somebody, once the watch has looked. */
    Asked firstOpenFor(Practitioner owner) {
        return openFor(owner, 1).getFirst();
    }

    /** What is open for somebody, once there are at least so many. */
    List<Asked> openFor(Practitioner owner, int atLeast) {
        return openFor(owner, atLeast, _ -> true);
    }

    /** What of it is such, once there are at least so many. */
    List<Asked> openFor(Practitioner owner, int atLeast, Predicate<Asked> such) {
        Actor actor = Actor.of(owner);
        for (int tries = 0; tries < 300; tries++) {
            var open = watch.openFor(actor, owner).stream().filter(such).toList();
            if (open.size() >= atLeast) {
                return open;
            }
            pause();
        }
        assertThat(watch.openFor(actor, owner)).as("open for " + owner.name()).hasSizeGreaterThanOrEqualTo(atLeast);
        throw new AssertionError("There were too few");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
