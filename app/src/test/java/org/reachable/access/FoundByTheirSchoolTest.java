package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.Found;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;

/** A school leads to its children as far as the reader is told which school they go to, and to nobody else. */
@ReachableTest
class FoundByTheirSchoolTest {

    @Autowired
    House house;

    @Autowired
    People people;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Testshire testshire;

    @Test
    void aSchoolLeadsToThoseBesideWhoseNameItStands() {
        PersonId child = house.child("social-care");
        String school = testshire.unused("Siskin") + " Academy";
        setUp.belongs(testshire.id(), child, Scope.school(school), Testshire.START, null);
        Actor worker = house.somebody("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(child));
        assertThat(found(worker, school)).isTrue();
        Actor lead = house.somebody("school");
        house.duty(lead, "designated-safeguarding-lead", Scope.school(school));
        assertThat(found(lead, school)).isTrue();
        assertThat(found(house.somebody("housing"), school))
                .as("nothing ties them to the child")
                .isFalse();
        house.keepOut(child, worker, true);
        assertThat(found(worker, school)).as("their own family").isFalse();
    }

    private boolean found(Actor reader, String school) {
        return people.search(reader, school).stream()
                .filter(one -> one.because().equals("The school they go to"))
                .map(Found::id)
                .findAny()
                .isPresent();
    }
}
