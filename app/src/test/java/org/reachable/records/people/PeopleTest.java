package org.reachable.records.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of a person, by whom, and what replaced it. */
@ReachableTest
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    Testshire testshire;

    private Actor ayo;
    private Origin origin;
    private PersonId child;

    @BeforeEach
    void aChild() {
        ayo = testshire.ayo();
        origin = testshire.origin();
        child = testshire.child();
    }

    @Test
    void aReferenceIsOnePerson() {
        String reference = people.reference(ayo, child).orElseThrow();
        assertThat(people.register(ayo, origin, NewPerson.called(reference))).isEqualTo(child);
        assertThat(people.called(ayo, reference)).contains(child);
    }

    @Test
    void aRecordIsBegunForEachReferenceThatHasNone() {
        String known = people.reference(ayo, child).orElseThrow();
        String fresh = testshire.unused("Child");
        people.register(ayo, origin, List.of(known, fresh, fresh));
        var called = people.called(ayo, List.of(known, fresh, testshire.unused("Unheard")));
        assertThat(called).containsOnlyKeys(known, fresh).containsEntry(known, child);
        PersonId begun = Objects.requireNonNull(called.get(fresh));
        assertThat(people.person(ayo, begun).orElseThrow().description()).isEqualTo(new Description(null, "", ""));

        people.register(ayo, origin, List.of(fresh));
        assertThat(people.called(ayo, fresh)).contains(begun);
    }

    @Test
    void aPersonIsCalledAsTheySayIt() {
        assertThat(person().name()).isEqualTo(person().reference());
        people.name(ayo, origin, child, new PersonName("Katherine Okoro", PersonName.Kind.OFFICIAL, null, null), null);
        assertThat(person().name()).isEqualTo("Katherine Okoro");
        people.name(ayo, origin, child, PersonName.said("Kit"), null);
        assertThat(person().name()).isEqualTo("Kit");
        assertThat(person().names()).hasSize(2);
    }

    @Test
    void whatTheySayOfThemselvesIsTheLastThingTheySaid() {
        people.describe(ayo, origin, child, new Description(LocalDate.of(2007, 5, 14), "they/them", "Bikes."));
        people.describe(ayo, origin, child, new Description(LocalDate.of(2007, 5, 14), "he/him", "Bikes, and a dog."));
        assertThat(person().description())
                .isEqualTo(new Description(LocalDate.of(2007, 5, 14), "he/him", "Bikes, and a dog."));
    }

    @Test
    void aWrongNumberIsKeptAndWarnedOf() {
        people.identify(ayo, origin, child, new Identifier(Identifier.Kind.NHS_NUMBER, "943 476 5871"), null);
        assertThat(person().identifiers()).singleElement().satisfies(kept -> {
            assertThat(kept.what().value()).isEqualTo("943 476 5871");
            assertThat(kept.what().warning())
                    .hasValueSatisfying(warning -> assertThat(warning).contains("Maybe two were swapped"));
        });
    }

    @Test
    void aChildMayLiveInSeveralHomesAndLeaveOne() {
        var weekends = new Home("With Dad", "Dad", LocalDate.of(2022, 1, 1), null);
        var foster = new Home("The Ashes", "Jo and Sam", LocalDate.of(2022, 3, 1), null);
        people.house(ayo, origin, child, weekends, null);
        people.house(ayo, origin, child, foster, null);
        assertThat(person().homes()).extracting(Kept::what).containsExactly(foster, weekends);

        UUID fosterRow = person().homes().getFirst().id();
        var left = new Home("The Ashes", "Jo and Sam", LocalDate.of(2022, 3, 1), LocalDate.of(2022, 6, 1));
        people.house(ayo, origin, child, left, fosterRow);
        assertThat(person().homes()).extracting(Kept::what).containsExactly(weekends, left);
    }

    @Test
    void whoMayDecideForTheChildIsKnownOrNot() {
        var mother = new Relation(null, "Mum", "mother", ParentalResponsibility.YES, null, null);
        var partner = new Relation(
                testshire.child(), "Lee", "mother's partner", ParentalResponsibility.NOT_KNOWN, null, null);
        people.relate(ayo, origin, child, mother, null);
        people.relate(ayo, origin, child, partner, null);
        assertThat(person().relations()).extracting(Kept::what).containsExactly(mother, partner);
    }

    @Test
    void twoRecordsOfOnePersonAreLinkedAndUnlinked() {
        PersonId other = testshire.child();
        PersonId third = testshire.child();
        people.link(Actor.job("test", testshire.id()), child, other, "The same NHS number");
        people.link(Actor.job("test", testshire.id()), other, third, "The mother said so");
        assertThat(people.recordsOf(ayo, third)).containsExactlyInAnyOrder(child, other, third);
        assertThat(people.standing(ayo, third)).isEqualTo(child);
        PersonId alone = testshire.child();
        assertThat(people.standing(ayo, List.of(third, other, alone))).containsExactlyInAnyOrder(child, alone);

        people.unlink(Actor.job("test", testshire.id()), child, other, "They are cousins");
        assertThat(people.recordsOf(ayo, third)).containsExactlyInAnyOrder(other, third);
        assertThat(people.standing(ayo, third)).isEqualTo(other);
        assertThat(people.standing(ayo, child)).isEqualTo(child);
    }

    private Person person() {
        return people.person(ayo, child).orElseThrow();
    }
}
