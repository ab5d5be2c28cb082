package org.reachable.records.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door to persons. Whoever the actor may not see is not found. */
@Component
public class People {

    private final PersonStore persons;
    private final CircumstanceStore circumstances;
    private final RecordLinks links;
    private final SaidStore said;
    private final PersonSearch search;
    private final Transactions transactions;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    People(
            PersonStore persons,
            CircumstanceStore circumstances,
            RecordLinks links,
            SaidStore said,
            PersonSearch search,
            Transactions transactions,
            Ids ids,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.circumstances = circumstances;
        this.links = links;
        this.said = said;
        this.search = search;
        this.transactions = transactions;
        this.ids = ids;
        this.events = events;
    }

    /** The record that files mean by this reference. */
    public Optional<PersonId> called(Actor actor, String reference) {
        return persons.called(actor, reference);
    }

    /** The records that files mean by these references; a reference that means none is not among them. */
    public Map<String, PersonId> called(Actor actor, Collection<String> references) {
        return persons.byReference(actor, references);
    }

    /** Those of these references whose children the actor follows already. */
    public Set<String> followed(Actor actor, Collection<String> references) {
        return persons.followed(actor, references);
    }

    /** The code that files use for this person. */
    public Optional<String> reference(Actor actor, PersonId id) {
        return persons.reference(actor, id);
    }

    public Optional<Person> person(Actor actor, PersonId id) {
        return persons(actor, List.of(id)).stream().findFirst();
    }

    /** Each of these as {@link #person} has them, in their order; whoever the actor may not know of is not among them. */
    public List<Person> persons(Actor actor, Collection<PersonId> ids) {
        ids.forEach(AuditContext::person);
        Map<PersonId, Person> read =
                ReadOnce.each(new OfAPage(actor), ids, further -> read(actor, further), Person::id);
        return ids.stream().flatMap(id -> Stream.ofNullable(read.get(id))).toList();
    }

    private record OfAPage(Actor reader) {}

    private List<Person> read(Actor actor, Set<PersonId> ids) {
        Map<PersonId, PersonStore.Known> known = persons.known(actor, ids);
        Set<PersonId> them = known.keySet();
        if (them.isEmpty()) {
            return List.of();
        }
        var names = persons.names(actor, them);
        var identifiers = persons.identifiers(actor, them);
        var homes = circumstances.homes(actor, them);
        var relations = circumstances.relations(actor, them);
        var others = links.others(actor, them);
        return them.stream()
                .map(id -> new Person(
                        id,
                        Objects.requireNonNull(known.get(id)).reference(),
                        Objects.requireNonNull(known.get(id)).description(),
                        names.getOrDefault(id, List.of()),
                        identifiers.getOrDefault(id, List.of()),
                        homes.getOrDefault(id, List.of()),
                        relations.getOrDefault(id, List.of()),
                        new LinkedHashSet<>(others.getOrDefault(id, List.of()))))
                .toList();
    }

    /** What to call somebody; empty where the actor may not know of them. */
    public Optional<String> name(Actor actor, PersonId person) {
        return Optional.ofNullable(names(actor, List.of(person)).get(person));
    }

    /** What to call each of these, for a list; whoever the actor may not know of is not in it. */
    public Map<PersonId, String> names(Actor actor, Collection<PersonId> persons) {
        persons.forEach(AuditContext::person);
        return persons.isEmpty() ? Map.of() : this.persons.called(actor, persons);
    }

    /** When each of these was born, where the actor may know of them and somebody wrote it down. */
    public Map<PersonId, LocalDate> bornOn(Actor actor, Collection<PersonId> persons) {
        return persons.isEmpty() ? Map.of() : this.persons.bornOn(actor, persons);
    }

    /** A new record; the one there is, where somebody has this reference already. */
    public PersonId register(Actor actor, Origin origin, NewPerson person) {
        return transactions.as(
                actor.code(),
                () -> called(actor, person.reference()).orElseGet(() -> {
                    var id = new PersonId(ids.next());
                    AuditContext.person(id);
                    persons.add(id, person.reference(), origin);
                    persons.describe(ids.next(), id, person.description(), origin);
                    return id;
                }));
    }

    /**
     * A new record for each of these references that has none; a reference is all that is known of them. One that belongs to
     * a record of which the actor may not know begins none, and nothing tells them so.
     */
    public void register(Actor actor, Origin origin, Collection<String> references) {
        transactions.as(actor.code(), () -> {
            Set<String> known = called(actor, references).keySet();
            Map<String, PersonId> begun = references.stream()
                    .distinct()
                    .filter(reference -> !known.contains(reference))
                    .collect(Collectors.toMap(Function.identity(), _ -> new PersonId(ids.next())));
            begun.values().forEach(AuditContext::person);
            persons.addAll(begun, begun.values().stream().map(_ -> ids.next()).toList(), origin);
        });
    }

    public void describe(Actor actor, Origin origin, PersonId person, Description description) {
        add(actor, person, id -> persons.describe(id, person, description, origin));
    }

    /** Each may stand in the place of an earlier row. */
    public void name(Actor actor, Origin origin, PersonId person, PersonName name, @Nullable UUID replaces) {
        add(actor, person, id -> persons.name(id, person, name, replaces, origin));
    }

    public void identify(Actor actor, Origin origin, PersonId person, Identifier identifier, @Nullable UUID replaces) {
        add(actor, person, id -> persons.identify(id, person, identifier, replaces, origin));
    }

    public void house(Actor actor, Origin origin, PersonId person, Home home, @Nullable UUID replaces) {
        add(actor, person, id -> circumstances.house(id, person, home, replaces, origin));
    }

    public void relate(Actor actor, Origin origin, PersonId person, Relation relation, @Nullable UUID replaces) {
        add(actor, person, id -> circumstances.relate(id, person, relation, replaces, origin));
    }

    /** The row that stands now where this one stood: itself, where nobody put it right. */
    public UUID standsFor(UUID row) {
        return persons.standsFor(row);
    }

    /** What is described now, and the row that says so; empty where nobody described them. */
    public Optional<Kept<Description>> described(Actor actor, PersonId person) {
        AuditContext.person(person);
        return persons.described(actor, person);
    }

    /** Who said when somebody was born and what they want, the latest first: whoever reads it as so reads whose word it is. */
    public List<Said> said(Actor actor, PersonId person) {
        AuditContext.person(person);
        return said.said(actor, person);
    }

    /** Why a child cannot have been born on this day, as far as the actor reads of them, and how to mend it; empty where they can. */
    public Optional<String> whyNotBorn(Actor actor, PersonId person, LocalDate day) {
        AuditContext.person(person);
        return transactions.as(actor.code(), () -> persons.whyNotBorn(actor, person, day));
    }

    /** Describes a person, if the row that stands is the one the writer saw; false where somebody else wrote meanwhile. */
    public boolean describeInstead(
            Actor actor, Origin origin, PersonId person, Description description, @Nullable UUID seen) {
        return transactions.as(actor.code(), () -> {
            persons.lock(person);
            AuditContext.person(person);
            UUID stands = described(actor, person).map(Kept::id).orElse(null);
            if (!Objects.equals(stands, seen)) {
                return false;
            }
            persons.describe(ids.next(), person, description, origin);
            return true;
        });
    }

    /** By name (misspelt or short), reference, date of birth or identifier; the likeliest first. */
    public List<Found> search(Actor actor, String words) {
        AuditContext.searching(words);
        List<Found> found = transactions.as(actor.code(), () -> search.search(actor, words));
        AuditContext.search(words, found.stream().map(Found::id).toList());
        return found;
    }

    /** Other records that may be of the same person, and why. Nothing is joined before somebody says so. */
    public List<Found> possibleDuplicates(Actor actor, PersonId person) {
        Set<PersonId> same = recordsOf(actor, person);
        List<Found> alike = search.duplicates(actor, person).stream()
                .filter(found -> !same.contains(found.id()))
                .toList();
        AuditContext.person(person);
        alike.forEach(found -> AuditContext.person(found.id()));
        return alike;
    }

    /** Whether somebody may say that two records are of one person, or of two: whoever is told of one is told of both. */
    public boolean maySayTheSame(Actor actor, PersonId one, PersonId other) {
        return links.maySayTheSame(actor, one, other);
    }

    /** The two are one person; {@code kept}'s reference stands. */
    public void link(Actor actor, PersonId kept, PersonId other, String because) {
        say(actor, kept, other, true, because);
    }

    /** The two are not one person after all. */
    public void unlink(Actor actor, PersonId kept, PersonId other, String because) {
        say(actor, kept, other, false, because);
    }

    /** Every record of this person: this one and those linked with it. */
    public Set<PersonId> recordsOf(Actor actor, PersonId person) {
        return ReadOnce.of(new RecordsOf(actor, person), () -> links.records(actor, person));
    }

    private record RecordsOf(Actor reader, PersonId person) {}

    /** Of each of these, every record of the same person, their own first. */
    public Map<PersonId, List<PersonId>> recordsOf(Actor actor, Collection<PersonId> persons) {
        Map<PersonId, List<PersonId>> others = links.others(actor, persons);
        return persons.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        person -> Stream.concat(Stream.of(person), others.getOrDefault(person, List.of()).stream())
                                .toList()));
    }

    /** The record whose reference stands for this person. */
    public PersonId standing(Actor actor, PersonId person) {
        return links.standing(actor, person);
    }

    /** The same of each of these. */
    public Set<PersonId> standing(Actor actor, Collection<PersonId> persons) {
        Set<PersonId> joined = links.others(actor, persons).keySet();
        return persons.stream()
                .map(person -> joined.contains(person) ? standing(actor, person) : person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void say(Actor actor, PersonId kept, PersonId other, boolean linked, String because) {
        AuditContext.person(kept);
        AuditContext.person(other);
        transactions.as(actor.code(), () -> {
            Set<PersonId> before = recordsOf(actor, kept);
            links.say(ids.next(), kept, other, linked, because, Origin.of(actor));
            events.publishEvent(new RecordsLinked(linked ? recordsOf(actor, kept) : before));
        });
    }

    private void add(Actor actor, PersonId person, Consumer<UUID> row) {
        AuditContext.person(person);
        transactions.as(actor.code(), () -> row.accept(ids.next()));
    }
}
