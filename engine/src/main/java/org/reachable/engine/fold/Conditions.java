package org.reachable.engine.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.entry.Bearing;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.Match;

/**
 * A policy's conditions made ready: for each type of entry, what is left to ask of an entry of that type. Most conditions
 * mean other types, and of those nothing is left.
 */
public final class Conditions {
    private final Map<Match, Integer> places = new IdentityHashMap<>();
    private final List<Match> all = new ArrayList<>();
    private final Map<String, OfType> byType = new ConcurrentHashMap<>();

    /** Makes a condition ready, and those it rests on. The very one is known from then on, not one equal to it. */
    void add(Match match) {
        if (places.putIfAbsent(match, all.size()) == null) {
            all.add(match);
            match.anyOf().stream().flatMap(Conditions::earlier).forEach(this::add);
        }
    }

    void addAll(Collection<Match> matches) {
        matches.forEach(this::add);
    }

    /** Those that ask for an earlier entry speak of these. */
    List<Match> onEarlierEntries() {
        return all.stream()
                .flatMap(match -> match.anyOf().stream())
                .flatMap(Conditions::earlier)
                .toList();
    }

    /** Of these the places of what they mean are asked for. */
    List<Match> onPlaces() {
        return all.stream()
                .flatMap(match -> match.anyOf().stream())
                .map(Match.Alternative::butFor)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<Match> earlier(Match.Alternative alternative) {
        return Stream.of(alternative.precededBy(), alternative.butFor()).filter(Objects::nonNull);
    }

    /** What the conditions ask of entries of a type. */
    public OfType about(EntryType type) {
        OfType known = byType.get(type.code());
        return known == null ? byType.computeIfAbsent(type.code(), _ -> new OfType(type)) : known;
    }

    /** What is left of every condition for entries of one type. */
    public final class OfType {
        private final Left[][] left;

        private OfType(EntryType type) {
            this.left = all.stream().map(match -> left(match, type)).toArray(Left[][]::new);
        }

        /** The alternatives of a condition that an entry of the type may meet, in the order they are tried. */
        public Left[] of(Match match) {
            return left[Objects.requireNonNull(places.get(match))];
        }
    }

    private static Left[] left(Match match, EntryType type) {
        return match.anyOf().stream()
                .filter(alternative -> couldHold(alternative, type))
                .map(Left::of)
                .toArray(Left[]::new);
    }

    /** True where an alternative asks of the child's story, and not of the entry alone. */
    public static boolean asksOfStory(Match.Alternative alternative) {
        return !alternative.during().isEmpty()
                || !alternative.outside().isEmpty()
                || !alternative.opening().isEmpty()
                || alternative.precededBy() != null
                || alternative.knownToken();
    }

    /** True where an entry of a type meets what some alternative asks of it alone. */
    public static boolean holdOfItself(Match match, Entry entry, EntryType type) {
        return Stream.of(left(match, type)).anyMatch(one -> one.holdsOfItself(entry));
    }

    /** The types of which an entry may meet some alternative. */
    public static Set<String> typesThatCouldHold(Match match, Vocabulary vocabulary) {
        return vocabulary.types().values().stream()
                .filter(type -> match.anyOf().stream().anyMatch(one -> couldHold(one, type)))
                .map(EntryType::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True where an entry of the type may meet the alternative. */
    static boolean couldHold(Match.Alternative alternative, EntryType type) {
        return (alternative.types().isEmpty() || alternative.types().contains(type.code()))
                && (alternative.classes().isEmpty()
                        || type.classes().stream().anyMatch(alternative.classes()::contains));
    }

    /**
     * What is left of an alternative where the type is right.
     *
     * @param whole the alternative
     * @param ofItself what it asks of the entry alone; the same in every story
     * @param ofStory true where it asks of the child's story, too
     */
    public record Left(Match.Alternative whole, Predicate<Entry>[] ofItself, boolean ofStory) {

        private static Left of(Match.Alternative alternative) {
            var asked = new ArrayList<Predicate<Entry>>(2);
            if (!alternative.agencies().isEmpty()) {
                asked.add(entry -> alternative.agencies().contains(entry.agency()));
            }
            if (!alternative.outcomes().isEmpty()) {
                asked.add(entry -> alternative.outcomes().contains(entry.outcome()));
            }
            if (!alternative.notOutcomes().isEmpty()) {
                asked.add(entry -> !alternative.notOutcomes().contains(entry.outcome()));
            }
            alternative.with().forEach((key, values) -> asked.add(entry -> values.accept(entry.attribute(key))));
            alternative.without().forEach((key, values) -> asked.add(entry -> !values.accept(entry.attribute(key))));
            alternative.atLeast().forEach((key, least) -> asked.add(entry -> isAtLeast(least, entry, key)));
            alternative.covers().forEach((key, other) -> asked.add(entry -> covers(entry, key, other)));
            alternative.shortOf().forEach((key, other) -> asked.add(entry -> isShortOf(entry, key, other)));
            alternative.below().forEach((key, limit) -> asked.add(entry -> isBelow(limit, entry, key)));
            if (alternative.believed()) {
                asked.add(entry -> entry.references().isBelieved());
            }
            if (alternative.happened()) {
                asked.add(entry -> !entry.references().isAhead());
            }
            if (alternative.reported()) {
                asked.add(entry -> entry.references().bearing() == Bearing.REPORTS);
            }
            return new Left(alternative, asked.toArray(Left::tests), asksOfStory(alternative));
        }

        @SuppressWarnings("unchecked") // An array of what has parameters cannot be made otherwise.
        private static Predicate<Entry>[] tests(int count) {
            return (Predicate<Entry>[]) new Predicate<?>[count];
        }

        private static boolean isAtLeast(int least, Entry entry, String key) {
            var has = Attributes.lastNumber(entry, key);
            return has.isPresent() && has.get() >= least;
        }

        private static boolean covers(Entry entry, String key, String other) {
            var has = Attributes.decimal(entry, key);
            var needs = Attributes.decimal(entry, other);
            return has.isPresent() && needs.isPresent() && has.get() >= needs.get();
        }

        private static boolean isShortOf(Entry entry, String key, String other) {
            var has = Attributes.decimal(entry, key);
            var needs = Attributes.decimal(entry, other);
            return has.isPresent() && needs.isPresent() && has.get() < needs.get();
        }

        private static boolean isBelow(int limit, Entry entry, String key) {
            var has = Attributes.decimal(entry, key);
            return has.isPresent() && has.get() < limit;
        }

        /** True where the entry meets what the alternative asks of it alone. */
        public boolean holdsOfItself(Entry entry) {
            for (Predicate<Entry> test : ofItself) {
                if (!test.test(entry)) {
                    return false;
                }
            }
            return true;
        }
    }
}
