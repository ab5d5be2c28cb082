package org.reachable.pages.thing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.thing.ThingPage.Line;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.Writers;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** What is written about a thing, its own story and what others’ stories say of it, the latest first. */
@Component
class ThingTimeline {

    private static final int MOST_LINES = ThingPages.MOST_LINES;

    private final People people;
    private final Writers writers;
    private final Policy policy;

    ThingTimeline(People people, Writers writers, Policy policy) {
        this.people = people;
        this.writers = writers;
        this.policy = policy;
    }

    /** The way to each child of whom entries speak, and of whom the reader may know, by what files call them. */
    record SpokenOf(Map<String, Link> children) {
        List<Link> in(Entry entry) {
            return entry.otherPeople().stream()
                    .flatMap(reference -> Stream.ofNullable(children.get(reference)))
                    .toList();
        }
    }

    SpokenOf spokenOf(Actor actor, List<Entry> own) {
        Map<String, PersonId> called = people.called(
                actor,
                own.stream().flatMap(entry -> entry.otherPeople().stream()).collect(Collectors.toSet()));
        Map<PersonId, String> names = people.names(actor, called.values());
        names.keySet().forEach(AuditContext::person);
        var children = new HashMap<String, Link>();
        called.forEach((reference, child) -> Optional.ofNullable(names.get(child))
                .ifPresent(name -> children.put(reference, new Link(name, SubjectAddresses.child(child)))));
        return new SpokenOf(Map.copyOf(children));
    }

    /** @param logged the rows of what is its own: whoever told it first wrote it, whoever put it right since */
    List<Line> lines(
            List<Entry> own,
            List<LoggedEntry> logged,
            List<LoggedEntry> mentions,
            Map<PersonId, String> names,
            SpokenOf spokenOf) {
        Map<EntryId, LoggedEntry> first = new HashMap<>();
        logged.forEach(row -> first.putIfAbsent(row.entry().id(), row));
        return Stream.concat(
                        own.stream()
                                .flatMap(entry -> Stream.ofNullable(first.get(entry.id()))
                                        .map(row -> line(row, entry, null, spokenOf.in(entry)))),
                        mentions.stream()
                                .filter(mention -> !isOfAChild(mention) || names.containsKey(mention.person()))
                                .map(mention -> line(mention, mention.entry(), home(mention, names), List.of())))
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(MOST_LINES)
                .toList();
    }

    private Line line(LoggedEntry row, Entry entry, @Nullable Link home, List<Link> speaksOf) {
        return new Line(
                entry.type().name(),
                writers.of(row),
                entry.occurredAt(),
                TokenNames.in(entry.summary(), policy.vocabulary()),
                SubjectAddresses.entry(row.id()),
                home,
                speaksOf);
    }

    private Link home(LoggedEntry mention, Map<PersonId, String> names) {
        return isOfAChild(mention)
                ? new Link(
                        "In the story of " + Objects.requireNonNull(names.get(mention.person())),
                        SubjectAddresses.entry(mention.person(), mention.id()))
                : new Link("In the story of " + mention.entry().child(), "/subjects/" + mention.subject());
    }

    boolean isOfAChild(LoggedEntry mention) {
        return policy.vocabulary().kindOf(mention.entry().child()).equals(Vocabulary.CHILD);
    }
}
