package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is named for one child looks across no others: a duty is held for whom it names. */
@ReachableTest
class DutyForOneChildTest {

    @Autowired
    House house;

    @Autowired
    Relationships relationships;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

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

    /** What a duty lets somebody do they may do where it is held, however close they are elsewhere. */
    @Test
    void aDutyGivesAPowerOnlyWhereItIsHeld() {
        PersonId theirs = house.child();
        PersonId another = house.child();
        String number = another.toString().replace("-", "");
        Actor of = house.somebody("housing");
        house.ask(theirs, of);
        house.ask(another, of);
        house.duty(of, "agency-safeguarding-lead", Scope.child(theirs));
        house.duty(of, "agency-safeguarding-lead", Scope.agency("police"));
        house.duty(of, "agency-safeguarding-lead", new Scope(Scope.Kind.AREA, "Area of " + number));
        house.duty(of, "agency-safeguarding-lead", new Scope(Scope.Kind.SCHOOL, "School of " + number));
        assertThat(may("may_lock", of, theirs)).as("control").isTrue();
        assertThat(may("may_lock", of, another)).isFalse();
        assertThat(may("may_limit", of, another)).isFalse();
        house.belongs(another, new Scope(Scope.Kind.AREA, "Area of " + number));
        assertThat(may("may_lock", of, another)).as("of an area").isTrue();

        Actor own = house.somebody("housing");
        house.ask(another, own);
        house.duty(own, "agency-safeguarding-lead", Scope.agency("housing"));
        assertThat(may("may_lock", own, another)).as("of their own agency").isTrue();
    }

    /** Where it is about no one child, it must be held for all, or for their own agency. */
    @Test
    void aDutyForOneChildIsNoneWhereNoChildIsAsked() {
        Actor of = house.somebody("housing");
        house.duty(of, "data-protection-officer", Scope.child(house.child()));
        assertThat(oversees(of)).isFalse();
        house.duty(of, "data-protection-officer", Scope.partnership());
        assertThat(oversees(of)).as("control").isTrue();
    }

    private boolean may(String what, Actor who, PersonId child) {
        return transactions.as(
                who.code(),
                () -> sql.sql("select %s(?, ?)".formatted(what))
                        .params(who.code(), child.value())
                        .query(Boolean.class)
                        .single());
    }

    private boolean oversees(Actor who) {
        return transactions.as(
                who.code(),
                () -> sql.sql("select oversees_openings(?)")
                        .param(who.code())
                        .query(Boolean.class)
                        .single());
    }

    private Relationship to(Actor who, PersonId child) {
        return transactions.as(who.code(), () -> relationships.of(who, child));
    }
}
