package org.reachable.records.chronology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.Ids;
import org.reachable.records.subjects.SubjectName;
import tools.jackson.databind.json.JsonMapper;

/** Entries as the database takes them. They are made so before their turn: nobody else who writes waits for it. */
public final class ReadyEntries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<UUID, NewEntry> byId = new LinkedHashMap<>();
    private final Set<SubjectName> named = new LinkedHashSet<>();
    private final String rows;
    private final String mentions;

    ReadyEntries(List<NewEntry> entries, Ids ids, Policy policy) {
        Vocabulary vocabulary = policy.vocabulary();
        List<EntryRow> ofEach = new ArrayList<>(entries.size());
        List<MentionRow> speaksOf = new ArrayList<>();
        for (NewEntry entry : entries) {
            UUID id = ids.next();
            byId.put(id, entry);
            ofEach.add(EntryRow.of(id, entry, vocabulary));
            Entry read = entry.written().in(vocabulary);
            String incident = incident(read, policy);
            entry.eachOther().forEach(other -> speaksOf.add(MentionRow.of(id, other, incident)));
            namedIn(read, vocabulary).forEach(name -> {
                speaksOf.add(MentionRow.of(id, name, incident));
                named.add(name);
            });
        }
        rows = JSON.writeValueAsString(ofEach);
        mentions = JSON.writeValueAsString(speaksOf);
    }

    /** What its tokens name, but for the subject that it is filed under. */
    private static Stream<SubjectName> namedIn(Entry entry, Vocabulary vocabulary) {
        return entry.tokens().stream()
                .flatMap(token -> SubjectName.of(token, vocabulary).stream())
                .filter(name -> !name.reference().equals(entry.child()));
    }

    /** The incidents of its own story that the entry says it belongs to; null where it says none. */
    private static @Nullable String incident(Entry entry, Policy policy) {
        String incidents = policy.incidentKeys().keySet().stream()
                .filter(key -> !entry.attribute(key).isEmpty())
                .sorted()
                .map(key -> key + ":" + entry.attribute(key))
                .collect(Collectors.joining(" "));
        return incidents.isEmpty() ? null : incidents;
    }

    /** Each by the id that its row gets, in their order. */
    Map<UUID, NewEntry> byId() {
        return byId;
    }

    List<NewEntry> entries() {
        return List.copyOf(byId.values());
    }

    /** What their tokens name. */
    Set<SubjectName> named() {
        return named;
    }

    String rows() {
        return rows;
    }

    /** Of whom and what they speak besides those they are about. */
    String mentions() {
        return mentions;
    }
}
