package org.reachable.records.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.corrections.Corrections;
import org.reachable.records.corrections.EntryWords;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;

/** The same token is the same thing in every story. */
@ReachableTest
class SurroundingsTest {

    @Autowired
    Surroundings surroundings;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Testshire testshire;

    @Autowired
    Corrections corrections;

    @Autowired
    Clock clock;

    private Actor ayo;
    private Token vehicle;

    @BeforeEach
    void aVehicle() {
        ayo = testshire.ayo();
        vehicle = new Token("VEH", testshire.unused("V").replace(" ", ""));
    }

    @Test
    void aTokenInAnEntryTiesThePersonToTheThing() {
        PersonId one = testshire.child();
        PersonId other = testshire.child();
        tell(one, "Collected in a grey car [%s]".formatted(vehicle));
        tell(other, "The same car again [%s], with a worker [PRO:SW1]".formatted(vehicle));

        assertThat(surroundings.tiedTo(ayo, vehicle)).extracting(Tie::person).containsExactlyInAnyOrder(one, other);
        assertThat(surroundings.around(ayo, other)).singleElement().satisfies(tie -> {
            assertThat(tie.thing().token()).isEqualTo(vehicle);
            assertThat(tie.strength()).isEqualTo(Tie.Strength.SAID);
            assertThat(tie.source()).isEqualTo("agency-file");
            assertThat(tie.entry()).startsWith("agency-file/");
        });
    }

    /** A six-year-old was tied to the car of another child, and read that it was in another's story. */
    @Test
    void whatAnEntryNamesGoesWhereItIsFiled() {
        PersonId wrong = testshire.child();
        PersonId right = testshire.child();
        EntryId told = say(wrong, "Collected in a grey car [%s]".formatted(vehicle));
        assertThat(surroundings.around(ayo, wrong)).hasSize(1);
        corrections.move(ayo, entry(told), right.subject(), "Two of one name.");
        assertThat(surroundings.around(ayo, wrong)).isEmpty();
        assertThat(surroundings.around(ayo, right))
                .extracting(tie -> tie.thing().token())
                .containsExactly(vehicle);
        assertTiedTo(right);
        corrections.takeBack(ayo, entry(told), "Not his either.", false);
        assertThat(surroundings.around(ayo, right)).isEmpty();
        assertTiedTo();
    }

    /** What was put right twice was named by its second word for ever. */
    @Test
    void whatAnEntryNamesIsWhatItSaysLast() {
        PersonId child = testshire.child();
        EntryId told = say(child, "Collected in a grey car");
        for (String words : List.of("It was [%s]", "It is [%s], I am sure")) {
            putRight(child, told, words.formatted(vehicle));
            assertThat(surroundings.around(ayo, child)).as(words).hasSize(1);
            assertTiedTo(child);
        }
        putRight(child, told, "It was another car");
        assertThat(surroundings.around(ayo, child)).isEmpty();
        assertTiedTo();
        tell(child, "Again [%s]".formatted(vehicle));
        assertTiedTo(child);
    }

    private void assertTiedTo(PersonId... children) {
        assertThat(surroundings.tiedTo(ayo, vehicle)).extracting(Tie::person).containsExactly(children);
        var thing = surroundings.thing(ayo, vehicle).orElseThrow();
        assertThat(chronology.mentions(ayo, new SubjectId(thing.id()), 5))
                .extracting(LoggedEntry::person)
                .containsExactly(children);
    }

    private EntryWords entry(EntryId id) {
        return corrections
                .of(ayo, chronology.stands(ayo, id).orElseThrow().id())
                .orElseThrow();
    }

    private EntryId say(PersonId child, String summary) {
        return say(child, summary, Map.of());
    }

    private void putRight(PersonId child, EntryId told, String summary) {
        say(child, summary, corrections.inPlaceOf(told, "I asked again."));
    }

    private EntryId say(PersonId child, String summary, Map<String, String> says) {
        var id = new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString());
        var written = WrittenEntry.said(
                id,
                people.reference(ayo, child).orElseThrow(),
                clock.instant(),
                ayo.agencyKind(),
                "social-work-visit",
                summary,
                "open",
                says);
        chronology.append(ayo, null, List.of(new NewEntry(child, written, List.of())));
        return id;
    }

    @Test
    void aThingIsFoundByItsCodeOrItsDescription() {
        String plate = testshire.unused("AB21");
        surroundings.describe(ayo, testshire.origin(), vehicle, "A grey car, " + plate);
        assertThat(surroundings.search(ayo, vehicle.code())).hasSize(1);
        assertThat(surroundings.search(ayo, vehicle.kind() + ":" + vehicle.code()))
                .hasSize(1);
        assertThat(surroundings.search(ayo, "PHONE:" + vehicle.code())).isEmpty();
        assertThat(surroundings.search(ayo, "A % car")).isEmpty();
        assertThat(surroundings.search(ayo, plate.replace(" ", "").toLowerCase(Locale.ROOT)))
                .singleElement()
                .extracting(found -> found.thing().name())
                .isEqualTo("A grey car, " + plate);
    }

    /** A file wrote the code alone: whoever has the car before them types what is printed on it. */
    @Test
    void aPlateIsFoundAsItIsPrinted() {
        String code = testshire.unused("KX").replace(" ", "").replace("-", "") + "ZZT";
        var car = new Token("VEH", code);
        surroundings.sure(ayo, testshire.origin(), car);
        for (String typed : List.of(code, code.replace("ZZT", " zzt"), code.replace("ZZT", "-ZZT"))) {
            assertThat(surroundings.search(ayo, typed))
                    .as(typed)
                    .extracting(found -> found.thing().token())
                    .containsExactly(car);
        }
    }

    @Test
    void anAdultGoesByACodeAndTheNameLiesApart() {
        var adult = new Token("PER", testshire.unused("K").replace(" ", ""));
        surroundings.nameAdult(ayo, testshire.origin(), adult, "An invented name");
        assertThat(surroundings.thing(ayo, adult).orElseThrow().name()).isEqualTo("Adult " + adult.code());
        assertThat(surroundings.search(ayo, "An invented name")).isEmpty();
        assertThat(surroundings.adultName(ayo, adult)).contains("An invented name");
    }

    private void tell(PersonId child, String summary) {
        String reference = people.reference(ayo, child).orElseThrow();
        var written =
                Testshire.written(testshire.unused("E"), reference, "police-sighting", "2022-06-01T10:00", summary);
        chronology.append(ayo, null, List.of(new NewEntry(child, written, List.of())));
    }
}
