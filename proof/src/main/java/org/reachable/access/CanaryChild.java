package org.reachable.access;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reachable.engine.entry.Handling;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.proof.Served;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;

/**
 * A child with a canary in each field that somebody may not know.
 *
 * @param reference the code by which files call the child, a canary itself
 * @param sources what each agency's files of a handling are called, canaries too
 * @param others whoever of an agency did what is planted, and reads nothing
 */
record CanaryChild(
        Household home,
        PersonId id,
        String reference,
        Canaries canaries,
        Map<String, Map<Handling, String>> sources,
        Map<String, Actor> others) {

    static CanaryChild in(Household home) {
        var canaries = new Canaries();
        String reference = canaries.nameIn("person.reference", MayKnow.whoeverKnowsOfTheChild());
        Map<String, Map<Handling, String>> sources = new HashMap<>();
        for (String agency : Household.AGENCIES) {
            Map<Handling, String> of = new EnumMap<>(Handling.class);
            for (Handling handling : Handling.values()) {
                of.put(
                        handling,
                        canaries.in(
                                "entry.source",
                                MayKnow.entry(agency, handling).or(MayKnow.whoeverLooksAfterSources())));
            }
            sources.put(agency, of);
        }
        Actor job = Actor.job("test", home.served().testshire().id());
        String began = canaries.in("person.source", MayKnow.whoeverKnowsOfTheChild());
        PersonId child =
                home.served().bean(People.class).register(job, Origin.of(job).from(began), NewPerson.called(reference));
        return new CanaryChild(home, child, reference, canaries, sources, new HashMap<>());
    }

    /** All that is planted of any child: who they are, what agencies wrote, and what somebody gave a reason for. */
    CanaryChild planted() {
        new CanaryParticulars(this).plant();
        new CanaryEntries(this).plant();
        new CanaryReasons(this).plant();
        new CanarySentIn(this).plant();
        new CanaryDocuments(this).plant();
        new CanaryMeetings(this).plant();
        new CanaryTables(this).plant();
        return this;
    }

    Served served() {
        return home.served();
    }

    /** Whoever of an agency did something: the same each time, for a password costs as long as many pages. */
    Actor somebody(String agency) {
        return others.computeIfAbsent(agency, home.house()::somebody);
    }

    PlantedRows rows() {
        return new PlantedRows(served());
    }

    UUID partnership() {
        return served().testshire().id();
    }

    Actor job() {
        return Actor.job("import", partnership());
    }

    Instant now() {
        return served().bean(Clock.class).instant();
    }

    String in(String column, MayKnow by) {
        return canaries.in(column, by);
    }

    String source(String agency, Handling handling) {
        return sources.getOrDefault(agency, Map.of()).getOrDefault(handling, "");
    }

    /** What a file of an agency says, handled so. */
    Origin origin(String agency, Handling handling) {
        return new Origin(partnership(), agency, handling.code(), source(agency, handling), null);
    }
}
