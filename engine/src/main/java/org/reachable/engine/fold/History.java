package org.reachable.engine.fold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<EntryId, EntryId> sameIncidentAs = new HashMap<>();
    private final Map<String, EntryId> firstOfIncidentKey = new HashMap<>();
    private final Map<String, EntryId> firstOfTypeAndKey = new HashMap<>();
    private final Map<String, List<Entry>> byTypeAndPlace = new HashMap<>();
    private final Map<EntryId, List<Entry>> answering = new HashMap<>();
    private final Map<Token, EntryId> firstWithToken = new HashMap<>();
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
        if (references.answers() != null) {
            answering
                    .computeIfAbsent(canonical(references.answers()), _ -> new ArrayList<>(1))
                    .add(entry);
        }
        EntryId twin = twinOf(entry);
        if (twin != null) {
            sameIncidentAs.put(entry.id(), canonical(twin));
        }
        for (String key : policy.incidentKeys().keySet()) {
            String value = entry.attribute(key);
            if (!value.isEmpty()) {
                firstOfIncidentKey.putIfAbsent(key + '=' + value, entry.id());
                firstOfTypeAndKey.putIfAbsent(entry.type().code() + ' ' + key + '=' + value, entry.id());
            }
        }
        for (Token place : entry.where()) {
            byTypeAndPlace
                    .computeIfAbsent(entry.type().code() + ' ' + place, _ -> new ArrayList<>(1))
                    .add(entry);
        }
    }

    /** Takes in the entry after the rules have seen it: what later ones may rest on. */
    void after(Entry entry, Matching matching) {
        types.add(entry.type().code());
        for (Token token : entry.tokens()) {
            if (policy.vocabulary().isShared(token)) {
                firstWithToken.putIfAbsent(token, entry.id());
            }
        }
        for (int i = 0; i < firstMatching.length; i++) {
            if (firstMatching[i] == null
                    && matching.matches(compiled.remembered().get(i), entry)) {
                firstMatching[i] = entry.id();
            }
        }
    }

    private @Nullable EntryId twinOf(Entry entry) {
        if (entry.references().duplicateOf() != null) {
            return entry.references().duplicateOf();
        }
        for (var incident : policy.incidentKeys().entrySet()) {
            String key = incident.getKey();
            String value = entry.attribute(key);
            var first = value.isEmpty()
                            || !incident.getValue().contains(entry.type().code())
                    ? null
                    : firstOfTypeAndKey.get(entry.type().code() + ' ' + key + '=' + value);
            if (first != null && !first.equals(entry.id())) {
                return first;
            }
        }
        for (Token place : entry.where()) {
            for (Entry other : Collections.unmodifiableList(
                            byTypeAndPlace.getOrDefault(entry.type().code() + ' ' + place, List.of()))
                    .reversed()) {
                if (Duration.between(entry.occurredAt(), other.occurredAt())
                                .abs()
                                .compareTo(ONE_INCIDENT)
                        <= 0) {
                    return other.id();
                }
            }
        }
        return null;
    }

    /** The first known entry of the incident this one tells of: itself, where no other does. */
    EntryId canonical(EntryId id) {
        var first = sameIncidentAs.get(id);
        return first == null ? id : first;
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
        return answering.getOrDefault(canonical(id), List.of());
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
        for (Token token : entry.tokens()) {
            var first = firstWithToken.get(token);
            if (first != null) {
                return first;
            }
        }
        return null;
    }
}
