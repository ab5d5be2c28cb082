package org.reachable.work.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.work.actions.ActionsOfDocuments.Ended;
import org.reachable.work.actions.ActionsOfDocuments.Row;
import org.springframework.beans.factory.annotation.Autowired;

/** What the writers of a document changed is said of its actions; what somebody said of one meanwhile stands. */
@ReachableTest
class ActionsOfDocumentsTest {

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Actions actions;

    @Autowired
    ActionsOfDocuments documents;

    @Autowired
    Transactions transactions;

    @Test
    void onlyWhatChangedIsSaidAndWhatFellOutIsNotDone() {
        PersonId child = testshire.child();
        Practitioner lead = closeTo(child, "Lena Lead", "social-care", "lead-practitioner");
        Practitioner officer = closeTo(child, "Omar Officer", "police", "officer-in-case");
        Practitioner outside = colleagues.somebody("Sam Stranger", "housing", "Housing");
        Actor actor = Actor.of(lead);
        Row car = row("Stop the grey car", officer, "2022-06-24", null);
        Row home = row("Check the home", lead, "2022-06-24", null);
        Row flat = row("Find a flat", outside, "2022-06-24", null);
        inForce(actor, child, List.of(), List.of(car, home, flat));
        assertThat(find(actor, child, flat).whose().owner())
                .as("whoever would not read it is not named, and nothing is held up")
                .isNull();
        assertThat(find(actor, child, flat).isWhole()).isFalse();

        actions.move(Actor.of(officer), find(Actor.of(officer), child, car), LocalDate.of(2022, 7, 1), "A warrant.");
        Row moved = new Row(car.line(), car.deed(), "", "source", officer.id(), "2022-07-01", null, "");
        inForce(actor, child, List.of(car, home, flat), List.of(moved, home));
        assertThat(find(actor, child, car).moved())
                .as("what a version begins with is no change of it")
                .isEqualTo(1);
        assertThat(find(actor, child, flat).end())
                .satisfies(end -> assertThat(end.done()).isFalse());

        Row other = new Row(car.line(), "Stop both cars", "", "source", lead.id(), "", null, "");
        Row done = new Row(
                home.line(), home.deed(), "", "source", lead.id(), home.until(), new Ended(true, "It is safe."), "");
        inForce(actor, child, List.of(moved, home), List.of(other, done));
        Action both = find(actor, child, car);
        assertThat(both.what().deed()).isEqualTo("Stop both cars");
        assertThat(both.isOwnedBy(officer.id().toString())).isTrue();
        assertThat(both.isOfferedTo(lead.id().toString())).isTrue();
        assertThat(both.day()).isEqualTo(LocalDate.of(2022, 7, 1));
        assertThat(find(actor, child, home).end())
                .satisfies(end -> assertThat(end.words()).isEqualTo("It is safe."));
    }

    private void inForce(Actor actor, PersonId child, List<Row> before, List<Row> now) {
        transactions.as(actor.code(), () -> {
            documents.takeTurn(child);
            documents.comeInForce(actor, child, "Plan, the next version,", before, now);
        });
    }

    private Action find(Actor actor, PersonId child, Row row) {
        return transactions.as(
                actor.code(), () -> actions.one(actor, child, row.line()).orElseThrow());
    }

    private static Row row(String deed, Practitioner whose, String until, @Nullable Ended ended) {
        return new Row(UUID.randomUUID(), deed, "", "source", whose.id(), until, ended, "");
    }

    private Practitioner closeTo(PersonId child, String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
