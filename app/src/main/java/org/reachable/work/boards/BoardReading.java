package org.reachable.work.boards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.access.Sight;
import org.reachable.engine.Fold;
import org.reachable.engine.board.BoardChange;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardOfFiles;
import org.reachable.engine.board.BoardRow;
import org.reachable.engine.board.BoardRows;
import org.reachable.engine.board.BoardSight;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Writers;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.Stories;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.watch.Asked;
import org.reachable.watch.Sought;
import org.reachable.watch.Watch;
import org.reachable.work.homes.HomesInShort;
import org.springframework.stereotype.Component;

/** Reads the stories of a board's children through the reader's walls, all at once, and says of each what the board says. */
@Component
class BoardReading {

    /** So many stories are held at a time. */
    private static final int AT_ONCE = 200;

    private final People people;
    private final Stories stories;
    private final Watch watch;
    private final Relationships relationships;
    private final ReportedOver reported;
    private final HomesInShort homes;
    private final Partnership partnership;
    private final Policy policy;
    private final Calendars calendars;
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

    BoardReading(
            People people,
            Stories stories,
            Watch watch,
            Relationships relationships,
            ReportedOver reported,
            HomesInShort homes,
            Partnership partnership,
            Policy policy,
            Calendars calendars) {
        this.people = people;
        this.stories = stories;
        this.watch = watch;
        this.relationships = relationships;
        this.reported = reported;
        this.homes = homes;
        this.partnership = partnership;
        this.policy = policy;
        this.calendars = calendars;
    }

    /** How one board reads a story. */
    private record Reader(Fold fold, BoardRows rows) {}

    private Reader reader(BoardKind kind) {
        return readers.computeIfAbsent(
                kind.code(),
                _ -> new Reader(
                        new Fold(policy.ofFigures().gathering(gathered(kind)), calendars),
                        new BoardRows(kind, calendars.withConvention(policy.convention()), policy)));
    }

    private Map<String, Match> gathered(BoardKind kind) {
        Map<String, Match> all = new HashMap<>(homes.gathered());
        all.putAll(kind.gathered());
        return all;
    }

    /** What the board says of each of these; whoever the reader is shown nothing of is not among them. */
    Map<PersonId, BoardRead> read(Actor actor, BoardKind kind, List<PersonId> children, Instant at) {
        Map<PersonId, BoardRead> read = new HashMap<>();
        for (int from = 0; from < children.size(); from += AT_ONCE) {
            some(actor, kind, children.subList(from, Math.min(children.size(), from + AT_ONCE)), at)
                    .forEach(one -> read.put(one.child().id(), one));
        }
        return read;
    }

    private List<BoardRead> some(Actor actor, BoardKind kind, List<PersonId> children, Instant at) {
        Map<PersonId, Sight> sights = relationships.sights(actor, children);
        List<Person> persons = people.persons(
                actor,
                children.stream()
                        .filter(child ->
                                sights.containsKey(child) && !isOnlyPointed(Objects.requireNonNull(sights.get(child))))
                        .toList());
        List<PersonId> shown = persons.stream().map(Person::id).toList();
        Map<PersonId, List<Asked>> found = new HashMap<>();
        for (Asked asked : watch.between(actor, shown, sought(kind), at.minus(BoardOfFiles.A_WEEK), at)) {
            asked.children()
                    .forEach(child ->
                            found.computeIfAbsent(child, _ -> new ArrayList<>()).add(asked));
        }
        Map<PersonId, Log> logs = stories.of(actor, persons);
        return persons.stream()
                .map(person -> read(
                        kind,
                        person,
                        Objects.requireNonNull(sights.get(person.id())),
                        Objects.requireNonNull(logs.get(person.id())),
                        found.getOrDefault(person.id(), List.of()),
                        at))
                .toList();
    }

    private static boolean isOnlyPointed(Sight sight) {
        Relationship as = sight.as();
        return as.isOnlyPointed();
    }

    /** What puts somebody there, and what is a next step; where a board lists what went up, that alone is one. */
    private static Sought sought(BoardKind kind) {
        BoardKind.Lists lists = kind.lists();
        if (kind.steps().isEmpty() && lists.goneUpTo().isEmpty()) {
            return Sought.ALL;
        }
        Set<String> rules = new HashSet<>(lists.goneUpTo().isEmpty() ? kind.steps() : Set.of());
        rules.addAll(lists.asked());
        return new Sought(false, rules, lists.goneUpTo(), lists.needsOpenWork());
    }

    private BoardRead read(BoardKind kind, Person person, Sight sight, Log log, List<Asked> asked, Instant at) {
        Reader by = reader(kind);
        Instant before = at.minus(BoardOfFiles.A_WEEK);
        // A week in which nothing came is not read again.
        boolean came =
                log.entries().stream().anyMatch(entry -> entry.recordedAt().isAfter(before));
        List<ChildRead> both = by.fold().read(log.child(), log.entries(), came ? List.of(before, at) : List.of(at));
        ChildRead story = both.getLast();
        List<Finding> found = known(asked, at);
        String home = homes.then(person, story, at).orElse("");
        String lives = home.isEmpty() ? "" : "Lives at " + home;
        BoardRow row = by.rows().row(story, found, at, new BoardSight(sight.whole(), sight::say, writers(log), lives));
        return new BoardRead(
                person,
                home,
                sight,
                row,
                by.rows().isListed(story, found, at),
                sight.whole() ? change(by, both.getFirst(), asked, row, before) : null,
                asked,
                reported.of(kind, story.folded().state(), log, at));
    }

    private Function<Entry, String> writers(Log log) {
        return entry -> log.logged().stream()
                .filter(logged -> logged.entry().id().equals(entry.id()))
                .findFirst()
                .map(logged -> Writers.named(
                        partnership, logged.actor(), policy.vocabulary().agencyName(entry.agency())))
                .orElse("");
    }

    /** Of whoever is seen whole: whoever is shown a part would be told of changes that are none. */
    private static @Nullable BoardChange change(
            Reader by, ChildRead then, List<Asked> asked, BoardRow row, Instant before) {
        List<Finding> known = known(asked, before);
        return BoardChange.between(
                        by.rows().isListed(then, known, before), by.rows().step(known, before), row)
                .orElse(null);
    }

    private static List<Finding> known(List<Asked> asked, Instant at) {
        return asked.stream()
                .map(one -> one.finding().knownAt(at))
                .filter(finding -> !finding.steps().isEmpty())
                .toList();
    }
}
