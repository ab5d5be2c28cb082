package org.reachable.engine.fold.child;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.KeepsOpen;
import org.reachable.engine.entry.Vocabulary;

/**
 * What records of one thing come to where they contradict each other: what keeps a question open counts, whoever said it. Each
 * entry stays as it was said; only what the rules read of it is another.
 */
final class Copies {
    private static final UnaryOperator<String> NOTHING = _ -> "";

    private final Map<String, KeepsOpen> keepsOpen;
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
                .filter(other -> first(other.id()).equals(first) && !other.id().equals(entry.id()))
                .sorted(Entry.AS_KNOWN)
                .toList();
        List<Entry> same = others.stream()
                .filter(other -> other.type().equals(entry.type()))
                .toList();
        Entry result = entry;
        for (var key : keepsOpen.entrySet()) {
            var counts = counts(entry.attribute(key.getKey()), key.getKey(), key.getValue(), same, others);
            result = counts.isEmpty() ? result : result.saying(key.getKey(), counts.get());
            result = counts.isPresent() && saysThatItSettlesNothing(key.getKey(), counts.get())
                    ? result.settlingNothing()
                    : result;
            String besides = key.getValue()
                    .besides(
                            result.attribute(key.getKey()),
                            same.stream()
                                    .map(other -> other.attribute(key.getKey()))
                                    .toList());
            result = besides.isEmpty() ? result : result.saying(KeepsOpen.besides(key.getKey()), besides);
        }
        result = naming(result, same);
        Entry read = result;
        if (says(entry, read, others, byOutcome::isNotSo)) {
            return read.endingNothing();
        }
        return says(entry, read, others, byOutcome::isNoted) ? read.settlingNothing() : read;
    }

    /** By the outcome of another record, where that would say so of both, or by what either says of it. */
    private static boolean says(Entry entry, Entry read, List<Entry> others, ByItself byItself) {
        return byItself.says(entry.type(), "", read::attribute)
                || others.stream()
                        .anyMatch(other -> byItself.says(other.type(), other.outcome(), NOTHING)
                                && byItself.says(entry.type(), other.outcome(), NOTHING));
    }

    @FunctionalInterface
    private interface ByItself {
        boolean says(EntryType type, String outcome, UnaryOperator<String> attribute);
    }

    /** What either record says of one type; of a record of another type only what keeps a question open. */
    private static Optional<String> counts(
            String said, String key, KeepsOpen kept, List<Entry> same, List<Entry> others) {
        if (kept.isOpen(said)) {
            return Optional.empty();
        }
        var open = others.stream()
                .map(other -> other.attribute(key))
                .filter(kept::isOpen)
                .findFirst();
        return open.isPresent()
                ? open
                : kept.against(
                        said, same.stream().map(other -> other.attribute(key)).toList());
    }

    private boolean saysThatItSettlesNothing(String key, String said) {
        return notAnAnswer.getOrDefault(key, Set.of()).contains(said.toLowerCase(Locale.ROOT));
    }

    /**
     * What one says that it answers all answer, and nothing else; where none says so, the first that is known answers for all. One
     * that only reports answers nothing, and so for nobody: the first of the others does.
     */
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
        EntryId first = first(entry.id());
        boolean reported = same.stream()
                .anyMatch(
                        other -> other.id().equals(first) && !other.references().isBelieved());
        boolean another = same.stream()
                .anyMatch(other -> reported
                        ? other.references().isBelieved() && Entry.AS_KNOWN.compare(other, entry) < 0
                        : other.id().equals(first));
        return another ? entry.settlingNothing() : entry;
    }

    /** Of a record of a record the first of all; of those that name one another in a circle any. */
    private EntryId first(EntryId entry) {
        EntryId first = entry;
        for (int steps = of.size(); steps > 0 && of.containsKey(first); steps--) {
            first = of.get(first);
        }
        return first;
    }
}
