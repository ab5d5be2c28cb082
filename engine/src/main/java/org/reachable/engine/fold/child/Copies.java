package org.reachable.engine.fold.child;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;

/**
 * What records of one thing come to where they contradict each other: what keeps a question open counts, whoever said it. Each
 * entry stays as it was said; only what the rules read of it is another.
 */
final class Copies {
    private final Map<String, Set<String>> keepsOpen;
    private final Map<String, Set<String>> notAnAnswer;
    private final Vocabulary.ByOutcome byOutcome;
    /** What is a second record of something, and of what. */
    private final Map<EntryId, EntryId> of = new HashMap<>(0);

    Copies(Vocabulary.ReferenceKeys keys) {
        this.keepsOpen = keys.keepsOpen();
        this.notAnAnswer = keys.notAnAnswer();
        this.byOutcome = keys.byOutcome();
    }

    void note(Entry entry) {
        EntryId first = entry.references().duplicateOf();
        if (first != null && !first.equals(entry.id())) {
            of.put(entry.id(), first);
        } else if (!of.isEmpty()) {
            of.remove(entry.id());
        }
    }

    void forget(EntryId entry) {
        of.remove(entry);
    }

    /** True where something is told of twice. */
    boolean any() {
        return !of.isEmpty();
    }

    /** The entry as the rules read it, beside what else stands. */
    Entry read(Entry entry, Map<EntryId, Entry> standing) {
        if (of.isEmpty() || !(of.containsKey(entry.id()) || of.containsValue(entry.id()))) {
            return entry;
        }
        EntryId first = first(entry.id());
        List<Entry> others = standing.values().stream()
                .filter(other -> first(other.id()).equals(first) && other.type().equals(entry.type()))
                .sorted(Entry.AS_KNOWN)
                .toList();
        Entry result = entry;
        for (var key : keepsOpen.entrySet()) {
            String said = entry.attribute(key.getKey());
            String counts = key.getValue().contains(said) ? null : counts(others, key.getKey(), said);
            result = counts == null ? result : result.saying(key.getKey(), counts);
            boolean settlesNothing = counts != null
                    && notAnAnswer.getOrDefault(key.getKey(), Set.of()).contains(counts);
            result = settlesNothing ? result.settlingNothing() : result;
        }
        result = naming(result, others);
        if (others.stream().anyMatch(other -> byOutcome.isNotSo(other.type(), other.outcome()))) {
            return result.endingNothing();
        }
        return others.stream().anyMatch(other -> byOutcome.isNoted(other.type(), other.outcome()))
                ? result.settlingNothing()
                : result;
    }

    /** What one says that it answers all answer, and nothing else; where none says so, the first that is known answers for all. */
    private Entry naming(Entry entry, List<Entry> same) {
        if (!entry.references().namesNothing()) {
            return entry;
        }
        var named = same.stream()
                .filter(other -> !other.references().namesNothing())
                .findFirst();
        if (named.isPresent()) {
            return entry.answeringAs(named.get());
        }
        return same.stream()
                        .anyMatch(other -> other.id().equals(first(entry.id()))
                                && !other.id().equals(entry.id()))
                ? entry.settlingNothing()
                : entry;
    }

    /** Of a record of a record the first of all; of those that name one another in a circle any. */
    private EntryId first(EntryId entry) {
        EntryId first = entry;
        for (int steps = of.size(); steps > 0 && of.containsKey(first); steps--) {
            first = of.get(first);
        }
        return first;
    }

    /** What keeps a question open, else, where this one leaves it blank, what another says; null where nobody says otherwise. */
    private @Nullable String counts(List<Entry> others, String key, String said) {
        String open = first(others, key);
        return open != null || !said.isEmpty()
                ? open
                : others.stream()
                        .map(other -> other.attribute(key))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String first(List<Entry> others, String key) {
        Set<String> open = keepsOpen.getOrDefault(key, Set.of());
        return others.stream()
                .map(other -> other.attribute(key))
                .filter(open::contains)
                .findFirst()
                .orElse(null);
    }
}
