package org.reachable.exchange.files;

import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.records.people.People;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** Rows of files that came for a record that is kept apart, on the desk of whoever may decide about them. */
@Component
class HeldRowsOnDesk implements DeskSection {

    private final HeldStore store;
    private final People people;

    HeldRowsOnDesk(HeldStore store, People people) {
        this.store = store;
        this.people = people;
    }

    @Override
    public String name() {
        return "held";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.due(
                "Rows of files that are held: whom are they about?",
                store.waiting().stream()
                        .map(held -> Row.of(
                                new Link(
                                        Words.count(held.entries().size(), "row")
                                                + " of a file came for a record that is kept apart",
                                        HeldController.href(held)),
                                new Link(
                                        people.name(actor, held.person()).orElse(held.reference()),
                                        SubjectAddresses.child(held.person()))))
                        .toList());
    }
}
