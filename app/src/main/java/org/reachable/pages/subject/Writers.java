package org.reachable.pages.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;

/** Which agencies wrote some entries: those of one kind beside each other, kinds in the order of the vocabulary. */
final class Writers {

    private Writers() {}

    /** Their codes. */
    static Set<String> of(Collection<Entry> entries, Vocabulary vocabulary) {
        List<String> kinds = new ArrayList<>(vocabulary.agencies().keySet());
        Map<String, String> kindOf = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(Entry::whose))
                .forEach(entry -> kindOf.putIfAbsent(entry.whose(), entry.agency()));
        var ordered = new LinkedHashMap<String, String>();
        kindOf.entrySet().stream()
                .sorted(Comparator.comparing(one -> place(kinds, one.getValue())))
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered.keySet();
    }

    /** Kinds that the vocabulary does not know come last. */
    private static int place(List<String> kinds, String kind) {
        int at = kinds.indexOf(kind);
        return at < 0 ? kinds.size() : at;
    }
}
