package org.reachable.work.homes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Stories;
import org.reachable.records.people.Home;
import org.reachable.records.people.Kept;
import org.reachable.records.people.Person;
import org.springframework.stereotype.Component;

/** The door to where children live, in a few words each. What a reader may not read moves nobody for them: a list says what the child's page says. */
@Component
public class HomesInShort {

    /** The topics of entries that tell of a move: to a placement, and out of a home with nothing that says where to. */
    private static final String PLACED = "placed";

    private static final String LOST = "home-lost";

    private static final String SOMEWHERE = "in a placement";

    private final Stories stories;
    private final Policy policy;
    private final Set<String> placing;

    HomesInShort(Stories stories, Policy policy) {
        this.stories = stories;
        this.policy = policy;
        this.placing = types(policy, PLACED);
    }

    private static Set<String> types(Policy policy, String topic) {
        return policy.pages().topic(topic).entries().anyOf().stream()
                .flatMap(alternative -> alternative.types().stream())
                .collect(Collectors.toSet());
    }

    /**
     * The last move that entries tell of.
     *
     * @param placed whether the child was placed by it; else a home was lost, and nothing tells of another
     */
    public record Moved(Entry entry, boolean placed) {

        public LocalDate day() {
            return Dates.day(entry.occurredAt());
        }
    }

    /** Where each of these lives now; who is not in it, of them nothing tells the reader. */
    public Map<PersonId, String> now(Actor actor, Collection<Person> persons, Instant now) {
        Set<String> moves =
                Stream.concat(placing.stream(), types(policy, LOST).stream()).collect(Collectors.toSet());
        Map<PersonId, List<Entry>> told = stories.ofTypes(actor, persons, moves);
        Map<PersonId, String> homes = new HashMap<>();
        persons.forEach(person -> inShort(person, moved(told.getOrDefault(person.id(), List.of()), now), now)
                .ifPresent(home -> homes.put(person.id(), home)));
        return homes;
    }

    /** Where one lived on a day, as a reader's own reading of the story tells it, which gathered what tells of it. */
    public Optional<String> then(Person person, ChildRead read, Instant then) {
        return inShort(person, moved(read, then).orElse(null), then);
    }

    /** The last move, as a reading tells it that gathered what tells of it. */
    public Optional<Moved> moved(ChildRead read, Instant at) {
        return Optional.ofNullable(moved(
                Stream.concat(read.topic(PLACED).stream(), read.topic(LOST).stream())
                        .toList(),
                at));
    }

    /** What tells of a move, by the names under which a reading gathers it. */
    public Map<String, Match> gathered() {
        return Stream.of(PLACED, LOST)
                .collect(Collectors.toMap(
                        topic -> topic, topic -> policy.pages().topic(topic).entries()));
    }

    /** Of two at one instant the one that says where the child went. */
    private @Nullable Moved moved(List<Entry> moves, Instant at) {
        return moves.stream()
                .filter(entry -> !entry.occurredAt().isAfter(at))
                .map(entry -> new Moved(entry, placing.contains(entry.type().code())))
                .max(Comparator.comparing((Moved moved) -> moved.entry().occurredAt())
                        .thenComparing(Moved::placed))
                .orElse(null);
    }

    private Optional<String> inShort(Person person, @Nullable Moved moved, Instant at) {
        List<Kept<Home>> rows = Home.on(Dates.day(at), moved == null ? null : moved.day(), person.homes());
        return moved == null || !moved.placed()
                ? rows.stream().map(row -> row.what().place()).findFirst()
                : Optional.of(placed(moved.entry(), rows));
    }

    /** Whoever placed the child says where that is; what others write down stands in no place of theirs. */
    private String placed(Entry entry, List<Kept<Home>> rows) {
        String place = TokenNames.in(entry.location(), policy.vocabulary());
        return rows.stream()
                .filter(row -> row.agency().equals(entry.whose()))
                .map(row -> row.what().place())
                .findFirst()
                .orElse(place.isEmpty() ? SOMEWHERE : place);
    }
}
