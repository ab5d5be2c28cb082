package org.reachable.records.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
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
