package org.reachable.pages.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.desk.ChangedWordsPage.Row;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.ChangedWords;
import org.reachable.records.chronology.ChangedWords.Changed;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.stereotype.Component;

/** Puts into words what others did to words of the reader’s: for the desk, and for the page behind it. */
@Component
class ChangedWordsRows {

    private final ChangedWords changed;
    private final People people;
    private final Surroundings surroundings;
    private final Partnership partnership;
    private final Clock clock;

    ChangedWordsRows(
            ChangedWords changed, People people, Surroundings surroundings, Partnership partnership, Clock clock) {
        this.changed = changed;
        this.people = people;
        this.surroundings = surroundings;
        this.partnership = partnership;
        this.clock = clock;
    }

    List<Row> of(Actor actor) {
        List<Changed> unseen = changed.unseen(actor);
        List<PersonId> whom = unseen.stream().map(Changed::person).distinct().toList();
        Map<PersonId, Link> named = new HashMap<>();
        people.names(actor, whom).forEach((id, name) -> named.put(id, new Link(name, Addresses.child(id))));
        surroundings
                .named(actor, whom.stream().map(PersonId::subject).toList())
                .forEach((id, thing) -> named.put(id.person(), new Link(thing.name(), Addresses.thing(id))));
        return unseen.stream()
                .flatMap(one -> Stream.ofNullable(named.get(one.person())).map(whose -> row(one, whose)))
                .toList();
    }

    private Row row(Changed one, Link whose) {
        String entry = Addresses.isOfAChild(whose) ? "/timeline#entry-" + one.later() : "#timeline";
        return new Row(
                one.later().toString(),
                whose,
                "What you wrote %s, by %s, %s.".formatted(done(one), who(one), Dates.near(one.at(), clock.instant())),
                one.readable() && one.how() != ChangedWords.How.REFILED
                        ? new Link("See what stands now", whose.href() + entry)
                        : null);
    }

    private static String done(Changed one) {
        return switch (one.how()) {
            case WITHDRAWN -> "was taken back";
            case REFILED -> "was filed with another record";
            case HANDLED_OTHERWISE -> "may be read by others than before";
            case PUT_RIGHT -> "was put right";
        };
    }

    private String who(Changed one) {
        return partnership
                .practitionerWhoIs(one.actor())
                .map(by -> by.name() + ", " + by.agencyName())
                .orElse("somebody who does not work for an agency");
    }
}
