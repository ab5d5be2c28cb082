package org.reachable.pages.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.access.Sight;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.SaidEverywhere;
import org.reachable.pages.subject.TrustedAdult;
import org.reachable.records.people.Kept;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.records.surroundings.NamedThing;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.work.contributions.Contributions;
import org.reachable.work.homes.HomesInShort;
import org.springframework.stereotype.Component;

/** Who an ask is about, in the few words that stand beside their name on a list: a child, or a place or a thing. */
@Component
class Children {

    /** What a child is called whom the reader may not know. */
    static final String NAMELESS = "A child";

    private final People people;
    private final Surroundings surroundings;
    private final Contributions contributions;
    private final Relationships standings;
    private final SaidEverywhere everywhere;
    private final TrustedAdult trusted;
    private final HomesInShort homes;
    private final Clock clock;

    Children(
            People people,
            Surroundings surroundings,
            Contributions contributions,
            Relationships standings,
            SaidEverywhere everywhere,
            TrustedAdult trusted,
            HomesInShort homes,
            Clock clock) {
        this.homes = homes;
        this.everywhere = everywhere;
        this.people = people;
        this.surroundings = surroundings;
        this.contributions = contributions;
        this.trusted = trusted;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Who an ask is about.
     *
     * @param link the name as the child says it, else what the place is called; and the way to their page
     * @param read their age, where they live, and whom they trust, while they live; of a place what it is: read of a child whose row says it
     * @param sight how much of the record the reader may be shown
     * @param stands what is so of them wherever something is asked about them, as that they are missing; null where nothing is
     */
    record Named(Link link, Supplier<String> read, Sight sight, SaidEverywhere.@Nullable Stands stands) {

        Named(Link link, String about, Sight sight) {
            this(link, () -> about, sight, null);
        }

        String about() {
            return stands != null && stands.isForGood() ? "" : read.get();
        }

        /** In words; empty where nothing is. */
        String now() {
            return stands == null ? "" : stands.words();
        }

        /** Whether something that was asked at this instant belongs to what is so of them now: it is not past. */
        boolean isOfNow(Instant asked) {
            return stands != null && stands.isActedOn() && !asked.isBefore(stands.since());
        }

        /** Whether nobody can reach them before they are found. */
        boolean isSoughtNow() {
            return stands != null && stands.isActedOn();
        }

        /**
         * What was told first of what is so now, and since, where this is asked until it ends; else these words. What a question rests on, as
         * that a record of it was opened, says neither why the child is sought nor where they were found.
         */
        String told(Finding finding, String words) {
            SaidEverywhere.Stands now = stands;
            if (now == null || now.told().isEmpty() || !isAskedUntilItEnds(finding, now)) {
                return words;
            }
            return now.told().contains(words) ? now.told() : now.told() + " · " + words;
        }

        private boolean isAskedUntilItEnds(Finding finding, SaidEverywhere.Stands now) {
            return isOfNow(finding.steps().getFirst().raisedAt())
                    && finding.rule().answers().stream()
                            .filter(answer -> !answer.ends().isEmpty())
                            .flatMap(answer -> answer.by().anyOf().stream())
                            .flatMap(alternative -> alternative.types().stream())
                            .anyMatch(now.endedBy()::contains);
        }

        /** What is so now, and then these words. */
        String with(String words) {
            return stands == null ? words : stands.isForGood() ? now() : now() + " · " + words;
        }

        /** Whether it is a child whom the reader may know. */
        boolean isKnownChild() {
            return SubjectAddresses.isOfAChild(link.href()) && !link.text().equals(NAMELESS);
        }
    }

    Named named(Actor actor, PersonId child) {
        return Objects.requireNonNull(named(actor, Set.of(child)).get(child));
    }

    /** Each of these; a child whom the reader may not know of has no name. Whoever a page named already is not read again for it. */
    Map<PersonId, Named> named(Actor actor, Collection<PersonId> children) {
        Map<PersonId, Named> known = ReadOnce.of(new OfAPage(actor), HashMap::new);
        Set<PersonId> further =
                children.stream().filter(child -> !known.containsKey(child)).collect(Collectors.toSet());
        if (!further.isEmpty()) {
            known.putAll(read(actor, further));
        }
        Map<PersonId, Named> named = new HashMap<>();
        children.forEach(child -> named.put(child, Objects.requireNonNull(known.get(child))));
        return named;
    }

    /** The same, where the page goes on to name these others: all are read at once. */
    Map<PersonId, Named> named(Actor actor, Collection<PersonId> children, Collection<PersonId> others) {
        named(actor, Stream.of(children, others).flatMap(Collection::stream).collect(Collectors.toSet()));
        return named(actor, children);
    }

    private record OfAPage(Actor reader) {}

    private Map<PersonId, Named> read(Actor actor, Set<PersonId> children) {
        Map<PersonId, Named> named = new HashMap<>();
        children.forEach(child -> named.put(
                child,
                new Named(new Link(NAMELESS, SubjectAddresses.child(child)), "", new Sight(Relationship.NONE, false))));
        Map<PersonId, String> warnings = contributions.warningsInShort(children);
        Map<PersonId, SaidEverywhere.Stands> now = everywhere.stands(actor, children);
        List<Person> persons = people.persons(actor, children);
        Map<PersonId, Sight> sights =
                standings.sights(actor, persons.stream().map(Person::id).toList());
        Map<PersonId, String> lives = homes.now(actor, persons, clock.instant());
        for (Person person : persons) {
            Sight sight = Objects.requireNonNull(sights.get(person.id()));
            String warning = warnings.get(person.id());
            String warned = warning == null ? "" : " (" + warning + ")";
            named.put(
                    person.id(),
                    new Named(
                            new Link(person.name(), SubjectAddresses.child(person.id())),
                            () -> about(
                                    actor,
                                    person,
                                    sight,
                                    lives.getOrDefault(person.id(), sight.say("home not known{to you}")) + warned),
                            sight,
                            now.get(person.id())));
        }
        surroundings
                .named(actor, children.stream().map(PersonId::subject).toList())
                .forEach((id, thing) -> named.put(id.person(), named(thing)));
        return named;
    }

    private static Named named(NamedThing thing) {
        return new Named(
                new Link(thing.name(), SubjectAddresses.thing(thing.id())),
                thing.kind() + ", written as " + thing.token(),
                new Sight(Relationship.THING, false));
    }

    private String about(Actor actor, Person person, Sight sight, String home) {
        LocalDate today = Dates.day(clock.instant());
        LocalDate born = person.description().bornOn();
        String age = born == null ? sight.say("age not known{to you}") : Integer.toString(Words.age(born, today));
        return "%s · %s · trusted adult: %s".formatted(age, home, trusted(actor, person, sight, today));
    }

    /** As the child's page says it; whoever is not shown that reads who is among the child's people. */
    private String trusted(Actor actor, Person person, Sight sight, LocalDate today) {
        if (sight.as().isLetIn() && !sight.as().isOnlyPointed()) {
            return trusted.inShort(actor, person.id());
        }
        return person.relations().stream()
                .map(Kept::what)
                .filter(relation -> relation.isTrustedOn(today))
                .map(TrustedAdult::inShort)
                .findFirst()
                .orElseGet(() -> sight.say("none named{where}"));
    }
}
