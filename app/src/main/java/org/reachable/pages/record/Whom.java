package org.reachable.pages.record;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.AccessPolicy;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.Found;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.springframework.stereotype.Component;

/** Whom something is about, and who was there. */
@Component
class Whom {

    private final People people;
    private final Partnership partnership;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Whom(People people, Partnership partnership, Vocabulary vocabulary, Clock clock) {
        this.people = people;
        this.partnership = partnership;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    Optional<StartPage.Who> child(Actor actor, PersonId child) {
        return people.person(actor, child).map(this::who);
    }

    List<StartPage.Who> found(Actor actor, String words) {
        return people.search(actor, words).stream().map(this::who).toList();
    }

    /** Every kind of agency, those of this partnership first: they are meant most. */
    List<Choice> agencies() {
        Set<String> ours = partnership.agencies().stream().map(Agency::kind).collect(Collectors.toSet());
        return vocabulary.agencies().entrySet().stream()
                .filter(agency ->
                        !vocabulary.people().contains(agency.getKey()) && !AccessPolicy.onlyReads(agency.getKey()))
                .sorted(Comparator.comparing(agency -> !ours.contains(agency.getKey())))
                .map(agency -> Choice.of(agency.getKey(), agency.getValue()))
                .toList();
    }

    private StartPage.Who who(Person person) {
        return who(
                person.id(),
                person.name(),
                person.description().bornOn() == null
                        ? "Age not known"
                        : "Aged " + Words.age(person.description().bornOn(), Dates.day(clock.instant())),
                person.reference());
    }

    private StartPage.Who who(Found found) {
        String born = found.bornOn() == null ? "Date of birth not known" : "Born " + Dates.date(found.bornOn());
        return who(found.id(), found.name(), born, found.reference());
    }

    private static StartPage.Who who(PersonId id, String name, String age, String reference) {
        return new StartPage.Who(id.toString(), name, reference.equals(name) ? age : age + " · " + reference);
    }
}
