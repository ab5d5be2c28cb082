package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.Found;
import org.reachable.records.people.Home;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;

/** Neither a street nor the sound of a name betrays a child to somebody who may not know of them. */
@ReachableTest
class FoundOnlyByWhoMayKnowTest {

    @Autowired
    People people;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    House house;

    private Actor ayo;
    private Actor nobodyToThem;
    private PersonId child;
    private String street;

    @BeforeEach
    void aChildInAStreet() {
        ayo = testshire.ayo();
        nobodyToThem = Actor.of(colleagues.somebody("Noor Kelly", "housing", "Harrowmere Homes"));
        child = testshire.child();
        street = "Tanglewood " + child.toString().substring(28) + " Rise";
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "lead-practitioner",
                        Scope.child(child),
                        testshire.practitioner("ayo").id(),
                        0,
                        Testshire.START,
                        null));
        people.name(ayo, testshire.origin(), child, PersonName.said("Khadijatu Zelenka"), null);
        people.house(ayo, testshire.origin(), child, new Home("Flat 9, " + street, "", null, null), null);
    }

    @Test
    void aStreetLeadsToWhoeverLivesThereForThoseAloneWhoMayReadIt() {
        assertThat(people.search(ayo, street.toUpperCase(Locale.UK)))
                .extracting(Found::id, Found::because)
                .contains(tuple(child, "Home"));
        assertThat(people.search(nobodyToThem, street)).isEmpty();
    }

    @Test
    void howANameSoundsLeadsOnlyThoseWhoMayKnowOfTheChild() {
        assertThat(people.search(ayo, "kadeejatu zelenca"))
                .extracting(Found::id)
                .contains(child);
        house.keepOut(child, nobodyToThem, true);
        assertThat(people.search(nobodyToThem, "kadeejatu zelenca"))
                .extracting(Found::id)
                .doesNotContain(child);
    }
}
