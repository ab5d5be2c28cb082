package org.reachable.engine.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Heard;
import org.reachable.engine.entry.KeepsOpen;
import org.reachable.engine.entry.Vocabulary;

/**
 * The story as it stands once some entries are known: "Entries that change other entries".
 *
 * @param entries those that stand, each in the place and under the id of the original
 * @param roots for each id ever used, the id it stands under
 * @param versions what stood in the place of each before
 */
record Told(List<Entry> entries, Map<EntryId, EntryId> roots, Versions versions) {

    private static final Vocabulary.ReferenceKeys NONE = new Vocabulary.ReferenceKeys(
            "",
            "",
            "",
            "",
            "",
            Set.of(),
            Map.of(),
            Map.of(),
            Heard.NONE,
            Map.of(),
            Map.of(),
            Map.of(),
            Vocabulary.ByOutcome.NOTHING);

    /** From the entries known so far, in the order they became known. */
    static Told of(List<Entry> known) {
        return of(known, NONE);
    }

    /** @param keys what counts where two records of one thing contradict each other */
    static Told of(List<Entry> known, Vocabulary.ReferenceKeys keys) {
        var standing = new LinkedHashMap<EntryId, Entry>();
        var roots = new HashMap<EntryId, EntryId>();
        var versions = new Versions();
        var everKnown = new HashSet<EntryId>();
        var knownByCorrection = new HashSet<EntryId>();
        for (Entry entry : withoutRepeats(known)) {
            EntryId corrects = entry.references().corrects();
            EntryId named = corrects == null ? entry.id() : corrects;
            EntryId root = roots.getOrDefault(named, named);
            roots.put(entry.id(), root);
            boolean original = root.equals(entry.id());
            Entry told = entry.withReferences(id -> roots.getOrDefault(id, id));
            if (original && knownByCorrection.remove(root)) {
                continue;
            }
            if (!original && everKnown.add(root)) {
                knownByCorrection.add(root);
            }
            everKnown.add(root);
            if ((corrects != null || !original) && entry.references().withdraws()) {
                Entry stood = standing.remove(root);
                if (stood != null) {
                    versions.ended(root, stood, entry.recordedAt());
                }
            } else {
                put(told, root, standing, versions);
            }
        }
        List<Entry> stand = standing.values().stream().sorted(Entry.AS_KNOWN).toList();
        boolean isTwice = stand.stream().anyMatch(entry -> entry.references().duplicateOf() != null);
        return new Told(
                isTwice
                        ? stand.stream()
                                .map(entry -> beside(entry, stand, keys))
                                .toList()
                        : stand,
                Map.copyOf(roots),
                versions);
    }

    /** Where another record of the same thing says what keeps a question open, that counts. */
    private static Entry beside(Entry entry, List<Entry> stand, Vocabulary.ReferenceKeys keys) {
        List<Entry> others =
                stand.stream().filter(other -> isOfTheSame(other, entry, stand)).toList();
        List<Entry> same = others.stream()
                .filter(other -> other.type().code().equals(entry.type().code()))
                .toList();
        Entry result = entry;
        for (String key : keys.keepsOpen().keySet()) {
            String said =
                    whatCounts(key, Objects.requireNonNull(keys.keepsOpen().get(key)), entry, same, others);
            if (!said.equals(entry.attribute(key))) {
                result = result.saying(key, said);
                boolean isNo =
                        keys.notAnAnswer().getOrDefault(key, Set.of()).stream().anyMatch(said::equalsIgnoreCase);
                result = isNo ? result.settlingNothing() : result;
            }
            if (Objects.requireNonNull(keys.keepsOpen().get(key)).counts() == KeepsOpen.Counts.BOTH) {
                var besides = new TreeSet<String>();
                same.forEach(other -> besides.add(other.attribute(key)));
                besides.removeAll(List.of("", said));
                result = besides.isEmpty() ? result : result.saying(KeepsOpen.besides(key), String.join("|", besides));
            }
        }
        if (result.references().namesNothing()) {
            var named = same.stream()
                    .filter(other -> !other.references().namesNothing())
                    .findFirst();
            var alike = stand.stream()
                    .filter(one -> one.id().equals(entry.id()) || same.contains(one))
                    .toList();
            EntryId root = first(entry, stand, stand.size());
            EntryId speaks = alike.stream()
                    .filter(one -> one.id().equals(root))
                    .filter(one -> !one.references().isBelieved())
                    .findFirst()
                    .flatMap(_ -> alike.stream()
                            .filter(one -> one.references().isBelieved())
                            .min(Entry.AS_KNOWN)
                            .map(Entry::id))
                    .orElse(root);
            boolean isCopy = same.stream()
                    .anyMatch(other ->
                            !other.id().equals(entry.id()) && other.id().equals(speaks));
            if (named.isPresent()) {
                result = result.answeringAs(named.get());
            } else if (isCopy) {
                result = result.settlingNothing();
            }
        }
        var byOutcome = keys.byOutcome();
        boolean undone = others.stream()
                .anyMatch(other -> byOutcome.isNoted(other.type(), other.outcome(), key -> "")
                        && byOutcome.isNoted(entry.type(), other.outcome(), key -> ""));
        boolean isNot = others.stream()
                .anyMatch(other -> byOutcome.isNotSo(other.type(), other.outcome(), key -> "")
                        && byOutcome.isNotSo(entry.type(), other.outcome(), key -> ""));
        undone = undone || byOutcome.isNoted(entry.type(), "", result::attribute);
        isNot = isNot || byOutcome.isNotSo(entry.type(), "", result::attribute);
        return isNot ? result.endingNothing() : undone ? result.settlingNothing() : result;
    }

    /** What this one says, or what another says instead. */
    private static String whatCounts(String key, KeepsOpen kept, Entry entry, List<Entry> same, List<Entry> others) {
        String said = entry.attribute(key);
        if (kept.isOpen(said)) {
            return said;
        }
        for (Entry other : others) {
            if (kept.isOpen(other.attribute(key))) {
                return other.attribute(key);
            }
        }
        return kept.against(
                        said, same.stream().map(other -> other.attribute(key)).toList())
                .orElse(said);
    }

    /** Two records of one thing; an entry that nobody repeats is alone. */
    private static boolean isOfTheSame(Entry other, Entry entry, List<Entry> stand) {
        return other.child().equals(entry.child())
                && first(other, stand, stand.size()).equals(first(entry, stand, stand.size()));
    }

    /** Of what another child's record repeats in turn nothing is known here. */
    private static EntryId first(Entry entry, List<Entry> stand, int steps) {
        EntryId named = entry.references().duplicateOf();
        return named == null || steps == 0
                ? entry.id()
                : stand.stream()
                        .filter(one -> one.id().equals(named) && one.child().equals(entry.child()))
                        .findFirst()
                        .map(one -> first(one, stand, steps - 1))
                        .orElse(named);
    }

    /** In the place of what it puts right; in another child's story from when it became known. */
    private static void put(Entry entry, EntryId root, Map<EntryId, Entry> standing, Versions versions) {
        Entry before = standing.get(root);
        if (before != null && !before.child().equals(entry.child())) {
            standing.remove(root);
            before = null;
        }
        if (before != null) {
            Entry stands = entry.inPlaceOf(root, before.recordedAt());
            if (!stands.saysTheSameAs(before)) {
                versions.ended(root, before, entry.recordedAt());
            }
            standing.put(root, stands);
        } else if (entry.id().equals(root)) {
            standing.put(root, entry);
        } else {
            standing.put(root, entry.inPlaceOf(root, entry.recordedAt()));
        }
    }

    /** Under which id an entry stands that becomes known after these. */
    EntryId root(Entry next) {
        EntryId corrects = next.references().corrects();
        EntryId named = corrects == null ? next.id() : corrects;
        return roots.getOrDefault(named, named);
    }

    /** True where this is the earlier story with one more entry and nothing else is told otherwise. */
    boolean onlyAdds(Entry entry, Told before) {
        int had = before.entries.size();
        return entry.references().corrects() == null
                && entries.size() == had + 1
                && entries.getLast().id().equals(entry.id())
                && entries.subList(0, had).equals(before.entries);
    }

    /** True where this is the earlier story with one more entry, beside which others are read otherwise. */
    boolean isOneMore(Entry entry, Told before) {
        return entries.size() == before.entries.size() + 1
                && before.entries.stream().noneMatch(had -> had.id().equals(root(entry)))
                && entries.stream().anyMatch(stands -> stands.id().equals(root(entry)))
                // What puts right what nobody knows yet is one entry more, too.
                && (entry.references().corrects() == null
                        || !without(entry).entries.equals(before.entries));
    }

    Told without(Entry entry) {
        return new Told(
                entries.stream()
                        .filter(stands -> !stands.id().equals(root(entry)))
                        .toList(),
                roots,
                versions);
    }

    /** The same id again with the same content changes nothing. */
    private static List<Entry> withoutRepeats(List<Entry> known) {
        var result = new ArrayList<Entry>();
        for (Entry entry : known) {
            if (result.stream().noneMatch(had -> had.id().equals(entry.id()) && had.saysTheSameAs(entry))) {
                result.add(entry);
            }
        }
        return result;
    }
}
