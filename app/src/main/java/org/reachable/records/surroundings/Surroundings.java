package org.reachable.records.surroundings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.reachable.records.subjects.Subject;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.springframework.stereotype.Component;

/** The door to what stands around people. */
@Component
public class Surroundings {

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

    private final ThingStore things;
    private final TieStore ties;
    private final People people;
    private final Subjects subjects;
    private final Vocabulary vocabulary;
    private final Transactions transactions;
    private final Ids ids;

    Surroundings(
            ThingStore things,
            TieStore ties,
            People people,
            Subjects subjects,
            Vocabulary vocabulary,
            Transactions transactions,
            Ids ids) {
        this.things = things;
        this.ties = ties;
        this.people = people;
        this.subjects = subjects;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
        this.ids = ids;
    }

    public Optional<Thing> thing(Actor actor, Token token) {
        return things.thing(actor, token);
    }

    /** What to call those of these that are no children. */
    public Map<SubjectId, NamedThing> named(Actor actor, Collection<SubjectId> these) {
        List<Subject> found = subjects.these(actor, these).stream()
                .filter(subject -> !subject.isChild())
                .toList();
        Map<UUID, Thing> described = found.isEmpty()
                ? Map.of()
                : things.things(actor, found.stream().map(Subject::id).toList()).stream()
                        .collect(Collectors.toMap(Thing::id, Function.identity()));
        return found.stream()
                .map(subject -> named(
                        subject, Optional.ofNullable(described.get(subject.id().value()))))
                .collect(Collectors.toMap(NamedThing::id, Function.identity()));
    }

    private NamedThing named(Subject subject, Optional<Thing> thing) {
        Token token = subject.token();
        String kind = ThingStore.kind(vocabulary, token);
        return new NamedThing(
                subject.id(), token, kind, thing.map(Thing::name).orElseGet(() -> Thing.name(kind, token, "")));
    }

    /** By code, in brackets or without, or by words of the description: a number plate, a street. */
    public List<FoundThing> search(Actor actor, String words) {
        AuditContext.searching(words);
        List<FoundThing> found = things.search(actor, BRACKETS.matcher(words).replaceAll("")).stream()
                .map(thing -> new FoundThing(thing, ties.to(actor, thing.id())))
                .toList();
        AuditContext.search(
                words,
                found.stream().map(one -> one.thing().token().toString()).toList(),
                found.stream()
                        .flatMap(one -> one.tied().stream())
                        .map(Tie::person)
                        .toList());
        return found;
    }

    /** What stands around a person, under any of their records; the latest first. */
    public List<Tie> around(Actor actor, PersonId person) {
        AuditContext.person(person);
        return ties.of(actor, people.recordsOf(actor, person));
    }

    /** Everybody tied to a thing; the latest first. */
    public List<Tie> tiedTo(Actor actor, Token token) {
        List<Tie> tied =
                thing(actor, token).map(thing -> ties.to(actor, thing.id())).orElse(List.of());
        tied.forEach(tie -> AuditContext.person(tie.person()));
        return tied;
    }

    /** Describes a thing, which is made where it is new. An adult's name does not belong here. */
    public void describe(Actor actor, Origin origin, Token token, String words) {
        transactions.as(actor.code(), () -> things.describe(ids.next(), thing(actor, origin, token), words, origin));
    }

    /** Keeps an adult's real name, apart and restricted. */
    public void nameAdult(Actor actor, Origin origin, Token token, String name) {
        transactions.as(
                actor.code(),
                () -> things.nameAdult(ids.next(), thing(actor, origin, token), name, origin.handledAs("restricted")));
    }

    /** The real name of an adult who goes by a code, for those who may know it. */
    public Optional<String> adultName(Actor actor, Token token) {
        AuditContext.detail("the name of an adult", token.toString());
        return things.adultName(actor, token);
    }

    /** Writes down that there is such a thing, where it is new. */
    void sure(Actor actor, Origin origin, Token token) {
        transactions.as(actor.code(), () -> thing(actor, origin, token));
    }

    /** The same tie from the same entry again changes nothing. */
    public void tie(Actor actor, Origin origin, NewTie tie) {
        AuditContext.person(tie.person());
        transactions.as(actor.code(), () -> ties.add(ids.next(), thing(actor, origin, tie.thing()), tie, origin));
    }

    /** A thing is a subject, and has its id. */
    private UUID thing(Actor actor, Origin origin, Token token) {
        SubjectName name = SubjectName.of(token, vocabulary)
                .orElseThrow(
                        () -> new IllegalArgumentException("No kind of subject is named by " + token.kind() + "."));
        return things.sure(subjects.sure(actor, origin.handledAs("open"), name), token, origin);
    }
}
