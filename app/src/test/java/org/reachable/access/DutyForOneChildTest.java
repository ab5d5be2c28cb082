package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is named for one child looks across no others: a duty is held for whom it names. */
@ReachableTest
class DutyForOneChildTest {

    @Autowired
    House house;

    @Autowired
    Relationships relationships;

    @Autowired
    Transactions transactions;

    @Test
    void aReviewingOfficerOfOneChildIsNobodyInParticularToAnother() {
        PersonId theirs = house.child();
        PersonId another = house.child();
        house.ask(another, house.somebody("housing"));
        Actor officer = house.somebody("reviewing-officer");
        house.duty(officer, "independent-reviewing-officer", Scope.child(theirs));
        assertThat(to(officer, theirs)).isEqualTo(Relationship.INVOLVED);
        assertThat(to(officer, another)).isEqualTo(Relationship.PARTNERSHIP);
        house.duty(officer, "independent-reviewing-officer", Scope.partnership());
        assertThat(to(officer, another)).isEqualTo(Relationship.OVERSIGHT);
    }

    private Relationship to(Actor who, PersonId child) {
        return transactions.as(who.code(), () -> relationships.of(who, child));
    }
}
