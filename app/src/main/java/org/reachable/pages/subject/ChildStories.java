package org.reachable.pages.subject;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.access.Sight;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads one child's story: one query for the log, and one fold. Whoever the reader is not tied to is not found. */
@Component
class ChildStories {

    private final People people;
    private final Chronology chronology;
    private final Fold fold;
    private final Fold figures;
    private final Relationships standings;
    private final Clock clock;

    ChildStories(
            People people,
            Chronology chronology,
            Fold fold,
            Policy policy,
            Calendars calendars,
            Relationships standings,
            Clock clock) {
        this.people = people;
        this.chronology = chronology;
        this.fold = fold;
        this.figures = new Fold(policy.ofFigures(), calendars);
        this.standings = standings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** As it is known now, without its findings: whoever shows those asks the watch, which has kept them. */
    ChildStory now(Actor actor, PersonId child) {
        return ReadOnce.of(new Now(actor, child), () -> at(actor, child, now(), figures));
    }

    private record Now(Actor reader, PersonId child) {}

    /** As it was known at an instant, with what would have been found in what the reader may read of it. */
    ChildStory found(Actor actor, PersonId child, Instant at) {
        return at(actor, child, at, fold);
    }

    private ChildStory at(Actor actor, PersonId child, Instant at, Fold by) {
        Sight sight = sight(actor, child);
        Person person = person(actor, child);
        Log log = chronology.about(actor, child);
        return ChildStory.of(person, log, by.read(log.child(), log.entries(), at), at, sight);
    }

    /** The same story as it was known at an instant, to one agency where one is named. Nothing is read again. */
    ChildStory asKnown(ChildStory story, Instant at, @Nullable String agency) {
        if (agency == null && at.equals(story.now())) {
            return story;
        }
        List<Entry> entries = story.log().entries();
        List<Entry> known = agency == null
                ? entries
                : entries.stream()
                        .flatMap(entry -> entry.asKnownTo(agency).stream())
                        .toList();
        return new ChildStory(
                story.person(),
                story.log(),
                fold.read(story.log().child(), known, at),
                at,
                story.rows(),
                story.sight());
    }

    /** What stands in another's story and holds one of these things. The rest of it is not folded: it is not told. */
    List<Entry> holding(Actor actor, PersonId other, Set<Token> tokens, Instant at) {
        Log log = chronology.about(actor, other);
        Set<EntryId> corrected = log.entries().stream()
                .map(entry -> entry.references().corrects())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Entry> wanted = log.entries().stream()
                .filter(entry ->
                        holds(entry, tokens) || entry.references().corrects() != null || corrected.contains(entry.id()))
                .toList();
        if (corrected.isEmpty()) {
            return wanted.stream()
                    .filter(entry -> !entry.recordedAt().isAfter(at))
                    .toList();
        }
        return fold.child(log.child(), wanted, at).state().entries().stream()
                .filter(entry -> holds(entry, tokens))
                .toList();
    }

    private static boolean holds(Entry entry, Set<Token> tokens) {
        return entry.tokens().stream().anyMatch(tokens::contains);
    }

    /** How much of it they may be shown; whoever may read none of it finds no such page. */
    Sight sight(Actor actor, PersonId child) {
        Sight sight = standings.sight(actor, child);
        if (sight.as().isOnlyPointed()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return sight;
    }

    Person person(Actor actor, PersonId child) {
        return people.person(actor, child).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
