package org.reachable.pages.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.AccessPolicy;
import org.reachable.access.Actor;
import org.reachable.engine.entry.SubjectKind;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.records.subjects.Subject;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.FoundThing;
import org.reachable.records.surroundings.NamedThing;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.work.choosing.ChildChoices;
import org.springframework.stereotype.Component;

/** Whom or what something is about, and who was there. */
@Component
class Whom {

    private final People people;
    private final Subjects subjects;
    private final Surroundings surroundings;
    private final ChildChoices choices;
    private final Partnership partnership;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Whom(
            People people,
            Subjects subjects,
            Surroundings surroundings,
            ChildChoices choices,
            Partnership partnership,
            Vocabulary vocabulary,
            Clock clock) {
        this.people = people;
        this.subjects = subjects;
        this.surroundings = surroundings;
        this.choices = choices;
        this.partnership = partnership;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    Optional<StartPage.Who> child(Actor actor, PersonId child) {
        return people.person(actor, child).map(person -> who(actor, person));
    }

    /** Whoever or whatever it is; empty where the actor may not know of it. */
    Optional<StartPage.Who> about(Actor actor, SubjectId id) {
        return thing(actor, id).or(() -> child(actor, id.person()));
    }

    /** Empty where it is a child, or nothing. */
    Optional<StartPage.Who> thing(Actor actor, SubjectId id) {
        return subjects.one(actor, id).filter(subject -> !subject.isChild()).map(subject -> {
            AuditContext.subject(id);
            NamedThing named = Objects.requireNonNull(
                    surroundings.named(actor, List.of(id)).get(id));
            return who(subject, named);
        });
    }

    /** Those that fit, and of which something can be written. */
    List<StartPage.Who> things(Actor actor, String words) {
        return surroundings.search(actor, words).stream()
                .map(FoundThing::thing)
                .map(thing -> new StartPage.Who(
                        new SubjectId(thing.id()),
                        vocabulary
                                .subjectKind(thing.token())
                                .map(SubjectKind::code)
                                .orElse(""),
                        thing.kind().toLowerCase(Locale.ROOT),
                        thing.name(),
                        about(thing.kind(), thing.token())))
                .filter(thing -> vocabulary.types().values().stream().anyMatch(type -> type.isAbout(thing.kind())))
                .toList();
    }

    List<StartPage.Who> found(Actor actor, String words) {
        return choices.found(actor, words).stream()
                .map(one -> new StartPage.Who(one.id().subject(), Vocabulary.CHILD, "child", one.name(), one.about()))
                .toList();
    }

    /** Those whom these references mean, where the actor may know of them. */
    List<StartPage.Who> called(Actor actor, List<String> references) {
        return references.isEmpty()
                ? List.of()
                : people.persons(actor, people.called(actor, references).values()).stream()
                        .map(person -> who(actor, person))
                        .toList();
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

    private StartPage.Who who(Actor actor, Person person) {
        LocalDate born = person.description().bornOn();
        String age = born == null ? "Age not known" : "Aged " + Words.age(born, Dates.day(clock.instant()));
        String told = choices.told(actor, person.id());
        return who(person.id(), person.name(), told.isEmpty() ? age : age + " · " + told, person.reference());
    }

    private StartPage.Who who(Subject subject, NamedThing named) {
        return new StartPage.Who(
                subject.id(),
                subject.name().kind(),
                named.kind().toLowerCase(Locale.ROOT),
                named.name(),
                about(named.kind(), named.token()));
    }

    private static String about(String kind, Token token) {
        return kind + ", written as " + token;
    }

    private static StartPage.Who who(PersonId id, String name, String age, String reference) {
        return new StartPage.Who(
                id.subject(), Vocabulary.CHILD, "child", name, reference.equals(name) ? age : age + " · " + reference);
    }
}
