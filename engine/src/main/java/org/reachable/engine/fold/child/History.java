package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.fold.Compiled;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;

/**
 * What a child's story so far must be asked: which entries tell of one incident, who answered whom, what stood where
 * first. Everything is looked up, nothing is searched for.
 */
final class History {
    private final Compiled compiled;
    private final Policy policy;
    private final Map<EntryId, Entry> entries = new HashMap<>();
    /** Each entry that is not the first known one of its incident, and which is. */
    private final Map<EntryId, EntryId> firstOfIncident = new HashMap<>(0);
    /** Of each incident told of more than once, the entries that tell of it. */
    private final Map<EntryId, List<EntryId>> tellingOf = new HashMap<>(0);
    /** Of an entry not known yet, or of another child's story, the first that says to be its duplicate. */
    private final Map<EntryId, Entry> awaiting = new HashMap<>(0);

    private final Map<String, Alike> byType = new HashMap<>();
    private final Map<EntryId, List<Entry>> answering = new HashMap<>(0);
    private final Window naming = new Window(Entry::overAt);
    private final Map<Token, Entry> firstWithToken = new HashMap<>(0);
    private final @Nullable EntryId[] firstMatching;
    /** Of each such condition, where entries that met it stood. */
    private final Map<Integer, Set<Token>> placesMatching = new HashMap<>(0);

    private final Parting parting;
    private final Numbers numbers;
    private int joined;

    History(Compiled compiled) {
        this.compiled = compiled;
        this.policy = compiled.policy();
        this.parting = new Parting(policy.vocabulary());
        this.numbers = new Numbers(policy.incidentKeys().keySet(), parting);
        this.firstMatching = new EntryId[compiled.remembered().size()];
    }

    /** Takes in the entry before the rules see it: what it says of other entries. */
    void before(Entry entry) {
        var references = entry.references();
        for (EntryId answered : references.answers()) {
            answering.computeIfAbsent(answered, _ -> new ArrayList<>(1)).add(entry);
        }
        if (!references.answers().isEmpty()) {
            naming.add(entry);
        }
        Alike alike = byType.computeIfAbsent(entry.type().code(), _ -> new Alike(policy, parting, this::alsoTelling));
        join(entry, alike.twinOf(entry, named(entry)));
        entries.put(entry.id(), entry);
        if (references.duplicateOf() != null && !entries.containsKey(references.duplicateOf())) {
            awaiting.putIfAbsent(references.duplicateOf(), entry);
        }
        numbers.note(entry);
        if (!canonical(entry.id()).equals(entry.id())) {
            alsoTelling(entry).forEach(each -> numbers.toldTwice(each, canonical(entry.id())));
        }
        parting.note(entry);
        alike.add(entry);
    }

    /** Takes in the entry after the rules have seen it: what later ones may rest on. */
    void after(Entry entry, Matching matching) {
        Objects.requireNonNull(byType.get(entry.type().code())).seen = true;
        boolean makesKnown = !entry.tokens().isEmpty() && policy.vocabulary().makesKnown(entry.type());
        for (Token token : entry.tokens()) {
            if (makesKnown && policy.vocabulary().isShared(token)) {
                firstWithToken.putIfAbsent(token, entry);
            }
        }
        BitSet caring = compiled.rememberedFor(entry);
        for (int i = caring.nextSetBit(0); i >= 0; i = caring.nextSetBit(i + 1)) {
            boolean isNew = firstMatching[i] == null
                    || compiled.remembersPlaces(i) && !entry.where().isEmpty();
            if (isNew && matching.matches(compiled.remembered().get(i), entry)) {
                firstMatching[i] = firstMatching[i] == null ? entry.id() : firstMatching[i];
                if (compiled.remembersPlaces(i)) {
                    Set<Token> places = placesMatching.computeIfAbsent(i, _ -> new HashSet<>(1));
                    entry.where().stream().filter(policy.vocabulary()::isPlace).forEach(places::add);
                }
            }
        }
    }

    /** How many entries so far tell of an incident that another told of before. */
    int joined() {
        return joined;
    }

    private void join(Entry entry, @Nullable Entry twin) {
        if (twin != null) {
            joined++;
            EntryId first = canonical(twin.id());
            firstOfIncident.put(entry.id(), first);
            tellingOf
                    .computeIfAbsent(first, _ -> new ArrayList<>(List.of(first)))
                    .add(entry.id());
        }
    }

    /** What it says to be a second record of, or what says so of it. */
    private @Nullable Entry named(Entry entry) {
        EntryId named = entry.references().duplicateOf();
        @Nullable Entry twin = awaiting.get(entry.id());
        return named == null ? twin : Alike.first(Alike.first(twin, entries.get(named)), awaiting.get(named));
    }

    /** True where some incident is told of by more than one entry. */
    boolean tellsAnythingTwice() {
        return !firstOfIncident.isEmpty();
    }

    /** The first known entry of the incident this one tells of: itself, where no other does. */
    EntryId canonical(EntryId id) {
        var first = firstOfIncident.get(id);
        return first == null ? id : first;
    }

    /** As {@link #canonical}, or the entry of another child's story that this first one says to be a duplicate of. */
    EntryId incident(EntryId id) {
        EntryId first = canonical(id);
        Entry entry = entries.get(first);
        EntryId named = entry == null ? null : entry.references().duplicateOf();
        return named == null || entries.containsKey(named) ? first : named;
    }

    /** True where an entry tells of something else than this one, and whoever wrote it could have judged what this one tells. */
    boolean isAnother(Entry entry, Entry trigger) {
        return !canonical(entry.id()).equals(canonical(trigger.id())) && isJudged(entry, trigger);
    }

    /** False where what tells of it came in after the entry, and is kept from whoever wrote that. */
    boolean isJudged(Entry entry, Entry trigger) {
        return !trigger.references().unjudgedBy().contains(entry.id());
    }

    /** The entries that tell of the same incident as this one, itself among them. */
    List<EntryId> tellingOfTheSameAs(EntryId id) {
        return tellingOf.getOrDefault(canonical(id), List.of(id));
    }

    /** As {@link #tellingOfTheSameAs}, the entries themselves. */
    Stream<Entry> alsoTelling(Entry entry) {
        return tellingOfTheSameAs(entry.id()).stream().map(entries::get).filter(Objects::nonNull);
    }

    /**
     * As {@link #alsoTelling(Entry)}; and, where a number is asked for, what tells again of anything that bears the same one: the number by
     * which another agency told of the report is that of the return, too.
     */
    Stream<Entry> alsoTelling(Entry entry, Key key) {
        if (!(key instanceof Key.Attribute asked) || !numbers.isKey(asked.name())) {
            return alsoTelling(entry);
        }
        var twice = numbers.toldTwice(asked.name(), entry);
        return twice.isEmpty()
                ? alsoTelling(entry)
                : Stream.concat(
                                alsoTelling(entry),
                                twice.stream()
                                        .flatMap(incident -> tellingOfTheSameAs(incident).stream())
                                        .map(entries::get)
                                        .filter(Objects::nonNull))
                        .distinct();
    }

    /** True where an entry has what this one has; of a number, where it was not used again for the other. */
    boolean haveTheSame(Key key, Entry entry, Entry told) {
        return Keys.tells(key, entry)
                && Keys.tells(key, told)
                && Keys.of(key, entry).equals(Keys.of(key, told))
                && !(isNumber(key) && parting.isUsedAgain(told, entry));
    }

    /** True where by a number that both bear the later known is of something else. */
    boolean areParted(Key key, Entry earlier, Entry later) {
        return isNumber(key) && parting.areParted(earlier, later);
    }

    /** What tells an entry apart from others: its value and, of a number, those that other records of the same bear. */
    Set<String> values(String key, Entry entry) {
        String own = entry.attribute(key);
        if (own.isEmpty()) {
            return Set.of();
        }
        return alsoTelling(entry, new Key.Attribute(key))
                .map(told -> told.attribute(key))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private boolean isNumber(Key key) {
        return key instanceof Key.Attribute asked && numbers.isKey(asked.name());
    }

    /** The entry a finding with this trigger hangs on. */
    EntryId group(Entry trigger) {
        for (String key : policy.incidentKeys().keySet()) {
            if (!trigger.attribute(key).isEmpty()) {
                Entry first = numbers.first(key, trigger);
                return first == null ? trigger.id() : first.id();
            }
        }
        return canonical(trigger.id());
    }

    /** The entries that name this one, or its twin, as answered. */
    List<Entry> answering(EntryId id) {
        return tellingOfTheSameAs(id).stream()
                .flatMap(each -> answering.getOrDefault(each, List.of()).stream())
                .toList();
    }

    /** The entries that name another as answered and happened then or after. */
    List<Entry> namingSince(Instant from) {
        return naming.since(from);
    }

    boolean seen(String type) {
        var alike = byType.get(type);
        return alike != null && alike.seen;
    }

    @Nullable
    EntryId firstMatching(Match match) {
        return firstMatching[compiled.rememberedIndex(match)];
    }

    /**
     * The first entry in which something of this one stands.
     *
     * @param butFor where entries that meet this stood, and this one where it does, is none of it; null for nothing
     */
    @Nullable
    EntryId firstWithTokenOf(Entry entry, @Nullable Match butFor, Matching matching) {
        @Nullable Entry first = null;
        for (Token token : entry.tokens()) {
            first = Alike.first(first, firstWithToken.get(token));
        }
        if (first == null || butFor == null) {
            return first == null ? null : first.id();
        }
        var theirs = placesMatching.getOrDefault(compiled.rememberedIndex(butFor), Set.of());
        boolean isTheirs = matching.matches(butFor, entry);
        first = null;
        for (Token token : entry.tokens()) {
            boolean isHere = policy.vocabulary().isPlace(token) && entry.where().contains(token);
            if (!theirs.contains(token) && !(isTheirs && isHere)) {
                first = Alike.first(first, firstWithToken.get(token));
            }
        }
        return first == null ? null : first.id();
    }
}
