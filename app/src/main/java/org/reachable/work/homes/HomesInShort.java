package org.reachable.work.homes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.Home;
import org.reachable.records.people.Kept;
import org.reachable.records.people.Person;
import org.reachable.watch.InState;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** The door to where children live, in a few words each. What a reader may not read moves nobody for them: a list says what the child's page says. */
@Component
public class HomesInShort {

    /** The state of whoever is placed; each other that ends with an entry by which a home is lost, ends one. */
    public static final String PLACEMENT = "placement";

    private static final String LOST = "home-lost";
    private static final String SOMEWHERE = "in a placement";

    /**
     * The last move that entries tell of.
     *
     * @param placed the entry of the placement in which the child lives; null where a home was lost and nothing tells of another
     */
    private record Moved(Instant at, @Nullable Entry placed) {}

    private final Watch watch;
    private final Chronology chronology;
    private final Policy policy;
    private final Set<String> states;

    HomesInShort(Watch watch, Chronology chronology, Policy policy) {
        this.watch = watch;
        this.chronology = chronology;
        this.policy = policy;
        this.states = endedByALoss(policy);
    }

    private static Set<String> endedByALoss(Policy policy) {
        Set<String> losses = policy.pages().topic(LOST).entries().anyOf().stream()
                .flatMap(alternative -> alternative.types().stream())
                .collect(Collectors.toSet());
        return policy.spells().stream()
                .filter(kind -> kind.closes().anyOf().stream()
                        .flatMap(alternative -> alternative.types().stream())
                        .anyMatch(losses::contains))
                .map(kind -> kind.code())
                .collect(Collectors.toSet());
    }

    /** Where each of these lives now; who is not in it, of them nothing tells the reader. */
    public Map<PersonId, String> now(Actor actor, Collection<Person> persons, Instant now) {
        Map<PersonId, List<InState>> known = watch.statesOf(
                actor, persons.stream().map(Person::id).collect(Collectors.toSet()), states, Instant.EPOCH);
        Map<EntryId, Entry> read = read(actor, known.values());
        Map<PersonId, String> homes = new HashMap<>();
        persons.forEach(person -> of(person, moved(known.getOrDefault(person.id(), List.of()), read, now), now)
                .ifPresent(home -> homes.put(person.id(), home)));
        return homes;
    }

    /** Where one lived on a day, as a reader's own reading of the story tells it. */
    public Optional<String> then(Person person, ChildState state, Instant then) {
        List<InState> known = states.stream()
                .flatMap(kind -> state.spells().getOrDefault(kind, List.of()).stream()
                        .map(spell -> new InState(
                                person.id(),
                                kind,
                                spell.openedAt(),
                                spell.closedAt(),
                                spell.opener().id(),
                                spell.closer() == null ? null : spell.closer().id())))
                .toList();
        Map<EntryId, Entry> read = state.spells().values().stream()
                .flatMap(List::stream)
                .flatMap(HomesInShort::entries)
                .collect(Collectors.toMap(Entry::id, entry -> entry, (first, _) -> first));
        return of(person, moved(known, read, then), then);
    }

    private static Stream<Entry> entries(Spell spell) {
        return Stream.concat(Stream.of(spell.opener()), Stream.ofNullable(spell.closer()));
    }

    private Map<EntryId, Entry> read(Actor actor, Collection<List<InState>> known) {
        Set<EntryId> ids = known.stream()
                .flatMap(List::stream)
                .flatMap(state -> Stream.of(state.beganWith(), state.endedWith()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<EntryId, Entry> read = new HashMap<>();
        chronology.standing(actor, ids).forEach((id, logged) -> read.put(id, logged.entry()));
        return read;
    }

    private static @Nullable Moved moved(List<InState> known, Map<EntryId, Entry> read, Instant at) {
        return known.stream()
                .flatMap(state -> moves(state, read, at))
                .max(Comparator.comparing(Moved::at).thenComparing(moved -> moved.placed() != null))
                .orElse(null);
    }

    /** Its beginning, where it is a placement, and its end. */
    private static Stream<Moved> moves(InState state, Map<EntryId, Entry> read, Instant at) {
        Entry began = state.beganWith() == null ? null : read.get(state.beganWith());
        boolean begins = began != null
                && state.kind().equals(PLACEMENT)
                && !state.openedAt().isAfter(at);
        boolean ends = state.closedAt() != null
                && !state.closedAt().isAfter(at)
                && state.endedWith() != null
                && read.containsKey(state.endedWith());
        return Stream.concat(
                begins ? Stream.of(new Moved(state.openedAt(), began)) : Stream.empty(),
                ends ? Stream.of(new Moved(Objects.requireNonNull(state.closedAt()), null)) : Stream.empty());
    }

    private Optional<String> of(Person person, @Nullable Moved moved, Instant at) {
        LocalDate since = moved == null ? null : Dates.day(moved.at());
        List<Kept<Home>> rows = Home.on(Dates.day(at), since, person.homes());
        return moved == null || moved.placed() == null
                ? rows.stream().map(row -> row.what().place()).findFirst()
                : Optional.of(placed(moved.placed(), rows));
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
