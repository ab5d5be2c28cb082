package org.reachable.engine.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;

/**
 * What a child's story so far must be asked: which entries tell of one incident, who answered whom, what stood where
 * first. Everything is looked up, nothing is searched for.
 */
final class History {
    private static final Duration ONE_INCIDENT = Duration.ofMinutes(10);

    private final Compiled compiled;
    private final Policy policy;
    private final Map<EntryId, Entry> entries = new HashMap<>();
    /** Each entry that is not the first known one of its incident, and which is. */
    private final Map<EntryId, EntryId> firstOfIncident = new HashMap<>(0);
    /** Of each incident told of more than once, the entries that tell of it. */
    private final Map<EntryId, List<EntryId>> tellingOf = new HashMap<>(0);
    /** Of an entry not known yet, or of another child's story, the first that says to be its duplicate. */
    private final Map<EntryId, Entry> awaiting = new HashMap<>(0);

    private final Map<String, EntryId> firstOfIncidentKey = new HashMap<>();
    private final Map<String, Entry> firstOfTypeAndKey = new HashMap<>();
    private final Map<String, NavigableMap<Instant, Entry>> byTypeAndPlace = new HashMap<>();
    /** Of what tells no place, by type. */
    private final Map<String, NavigableMap<Instant, List<Entry>>> byTypeAlone = new HashMap<>();

    private final Map<EntryId, List<Entry>> answering = new HashMap<>();
    private final Map<Token, Entry> firstWithToken = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private final @Nullable EntryId[] firstMatching;

    History(Compiled compiled) {
        this.compiled = compiled;
        this.policy = compiled.policy();
        this.firstMatching = new EntryId[compiled.remembered().size()];
    }

    /** Takes in the entry before the rules see it: what it says of other entries. */
    void before(Entry entry) {
        var references = entry.references();
        for (EntryId answered : references.answers()) {
            answering.computeIfAbsent(answered, _ -> new ArrayList<>(1)).add(entry);
        }
        join(entry, twinOf(entry));
        entries.put(entry.id(), entry);
        if (references.duplicateOf() != null && !entries.containsKey(references.duplicateOf())) {
            awaiting.putIfAbsent(references.duplicateOf(), entry);
        }
        for (String key : policy.incidentKeys().keySet()) {
            String value = entry.attribute(key);
            if (!value.isEmpty()) {
                firstOfIncidentKey.putIfAbsent(key + '=' + value, entry.id());
                firstOfTypeAndKey.putIfAbsent(entry.type().code() + ' ' + key + '=' + value, entry);
            }
        }
        if (entry.where().isEmpty()) {
            byTypeAlone
                    .computeIfAbsent(entry.type().code(), _ -> new TreeMap<>())
                    .computeIfAbsent(entry.occurredAt(), _ -> new ArrayList<>(1))
                    .add(entry);
        }
        for (Token place : entry.where()) {
            byTypeAndPlace
                    .computeIfAbsent(entry.type().code() + ' ' + place, _ -> new TreeMap<>())
                    .putIfAbsent(entry.occurredAt(), entry);
        }
    }

    /** Takes in the entry after the rules have seen it: what later ones may rest on. */
    void after(Entry entry, Matching matching) {
        types.add(entry.type().code());
        for (Token token : entry.tokens()) {
            if (policy.vocabulary().isShared(token)) {
                firstWithToken.putIfAbsent(token, entry);
            }
        }
        for (int i = 0; i < firstMatching.length; i++) {
            if (firstMatching[i] == null
                    && matching.matches(compiled.remembered().get(i), entry)) {
                firstMatching[i] = entry.id();
            }
        }
    }

    private void join(Entry entry, @Nullable Entry twin) {
        if (twin != null) {
            EntryId first = canonical(twin.id());
            firstOfIncident.put(entry.id(), first);
            tellingOf
                    .computeIfAbsent(first, _ -> new ArrayList<>(List.of(first)))
                    .add(entry.id());
        }
    }

    /** The first known of the entries that tell of the same incident as this one. */
    private @Nullable Entry twinOf(Entry entry) {
        EntryId named = entry.references().duplicateOf();
        Stream<@Nullable Entry> byName = Stream.of(
                named == null ? null : entries.get(named),
                named == null ? null : awaiting.get(named),
                awaiting.get(entry.id()));
        Stream<@Nullable Entry> byKey = policy.incidentKeys().entrySet().stream()
                .filter(incident -> incident.getValue().contains(entry.type().code()))
                .map(Map.Entry::getKey)
                .filter(key -> !entry.attribute(key).isEmpty())
                .map(key -> firstOfTypeAndKey.get(entry.type().code() + ' ' + key + '=' + entry.attribute(key)));
        Stream<Entry> byPlace = entry.where().stream()
                .map(place -> byTypeAndPlace.get(entry.type().code() + ' ' + place))
                .filter(Objects::nonNull)
                .flatMap(there -> around(entry.occurredAt(), there));
        return Stream.of(byName, byKey, byPlace, byAnotherAgency(entry))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .min(Entry.AS_KNOWN)
                .orElse(null);
    }

    /** What another agency wrote of the same minutes, where neither tells a place. */
    private Stream<Entry> byAnotherAgency(Entry entry) {
        var alike = byTypeAlone.get(entry.type().code());
        return alike == null || !entry.where().isEmpty()
                ? Stream.empty()
                : around(entry.occurredAt(), alike)
                        .flatMap(List::stream)
                        .filter(other -> !other.agency().equals(entry.agency()));
    }

    private static <T> Stream<T> around(Instant instant, NavigableMap<Instant, T> there) {
        return there.subMap(instant.minus(ONE_INCIDENT), true, instant.plus(ONE_INCIDENT), true).values().stream();
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

    /** True where the two tell of different incidents. */
    boolean isAnother(Entry one, Entry other) {
        return !canonical(one.id()).equals(canonical(other.id()));
    }

    /** The entries that tell of the same incident as this one, itself among them. */
    List<EntryId> tellingOfTheSameAs(EntryId id) {
        return tellingOf.getOrDefault(canonical(id), List.of(id));
    }

    /** As {@link #tellingOfTheSameAs}, the entries themselves. */
    Stream<Entry> alsoTelling(Entry entry) {
        return tellingOfTheSameAs(entry.id()).stream().map(entries::get).filter(Objects::nonNull);
    }

    /** The entry a finding with this trigger hangs on. */
    EntryId group(Entry trigger) {
        for (String key : policy.incidentKeys().keySet()) {
            String value = trigger.attribute(key);
            if (!value.isEmpty()) {
                return firstOfIncidentKey.getOrDefault(key + '=' + value, trigger.id());
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

    boolean seen(String type) {
        return types.contains(type);
    }

    @Nullable
    EntryId firstMatching(Match match) {
        return firstMatching[compiled.rememberedIndex(match)];
    }

    @Nullable
    EntryId firstWithTokenOf(Entry entry) {
        return entry.tokens().stream()
                .map(firstWithToken::get)
                .filter(Objects::nonNull)
                .min(Entry.AS_KNOWN)
                .map(Entry::id)
                .orElse(null);
    }
}
