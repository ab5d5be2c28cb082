package org.reachable.access;

import java.util.UUID;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.surroundings.NewTie;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Tie.Strength;

/** Who a child is, where they live, who is around them: as each agency says it, with every handling. */
final class CanaryParticulars {

    private final CanaryChild child;
    private final People people;
    private final Surroundings surroundings;

    CanaryParticulars(CanaryChild child) {
        this.child = child;
        this.people = child.served().bean(People.class);
        this.surroundings = child.served().bean(Surroundings.class);
    }

    void plant() {
        for (String agency : Household.AGENCIES) {
            for (Handling handling : Handling.values()) {
                Origin origin = child.origin(agency, handling);
                MayKnow by = MayKnow.entry(agency, handling);
                person(origin, by);
                around(origin, by, MayKnow.thing(agency, handling));
            }
        }
        name();
        link();
    }

    private void person(Origin origin, MayKnow by) {
        Actor job = child.job();
        people.describe(
                job,
                origin,
                child.id(),
                new Description(
                        null,
                        child.in("person_description.no_birth_date", by),
                        child.in("person_description.pronouns", by),
                        child.in("person_description.own_words", by)));
        String number = child.in("person_identifier.value", by);
        if (origin.handling().equals(Handling.OPEN.code())) {
            child.canaries().leads(number);
        }
        people.identify(job, origin, child.id(), new Identifier(Identifier.Kind.LOCAL, number), null);
        people.house(
                job,
                origin,
                child.id(),
                new Home(child.in("home.place", by), child.in("home.with_whom", by), null, null),
                null);
        people.relate(
                job,
                origin,
                child.id(),
                new Relation(
                        null,
                        child.in("relation.other_name", by),
                        child.in("relation.relation", by),
                        Relation.ParentalResponsibility.NOT_KNOWN,
                        null,
                        null,
                        new Relation.Trusted(
                                child.in("relation.reached", by),
                                child.in("relation.trusted_says", by),
                                null,
                                null,
                                null)),
                null);
    }

    /** A car that the child was seen in and an adult who was there, whose name is said with this handling. */
    private void around(Origin origin, MayKnow by, MayKnow thing) {
        Actor job = child.job();
        var car = new Token("VEH", child.in("thing.code", thing.or(by)));
        surroundings.describe(job, origin, car, child.in("thing_description.words", thing));
        String entry = origin.source() + "/" + child.in("tie.entry", by);
        surroundings.tie(
                job, origin, new NewTie(car, child.id(), child.in("tie.how", by), child.now(), Strength.SEEN, entry));
        var adult = new Token("PER", "P" + UUID.randomUUID());
        surroundings.nameAdult(job, origin, adult, child.in("adult_name.name", thing));
        surroundings.tie(
                job, origin, new NewTie(adult, child.id(), child.in("tie.how", by), child.now(), Strength.SAID, null));
    }

    /** Names are known to whoever may know of the child, whoever says them: without, nobody could find the child. */
    private void name() {
        Origin openly = Origin.of(child.job()).from(child.in("person_name.source", MayKnow.whoeverKnowsOfTheChild()));
        for (PersonName.Kind kind : PersonName.Kind.values()) {
            String name = child.canaries().nameIn("person_name.name", MayKnow.whoeverKnowsOfTheChild());
            people.name(child.job(), openly, child.id(), new PersonName(name, kind, null, null), null);
        }
    }

    /** A second record was thought to be of the same child, and is again: that waits for a second person. */
    private void link() {
        Actor job = child.job();
        PersonId other = child.home().house().child();
        String because = child.in("record_link.because", MayKnow.whoeverKnowsOfTheChild());
        people.link(job, child.id(), other, because);
        people.unlink(job, child.id(), other, because);
        child.rows()
                .change(
                        """
                insert into same_said (id, partnership, person, because, other, linked, actor)
                values (gen_random_uuid(), ?, ?, ?, ?, true, ?)
                """,
                        child.partnership(),
                        child.id().value(),
                        child.in("same_said.because", MayKnow.whoeverKnowsOfTheChild()),
                        other.value(),
                        child.home().house().somebody("school").code());
    }
}
