package org.reachable.records.chronology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Entries as the database takes them. They are made so before their turn: nobody else who writes waits for it. */
public final class ReadyEntries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<UUID, NewEntry> byId = new LinkedHashMap<>();
    private final String rows;
    private final String others;

    ReadyEntries(List<NewEntry> entries, Ids ids, Vocabulary vocabulary) {
        List<EntryRow> ofEach = new ArrayList<>(entries.size());
        List<SubjectRow> speaksOf = new ArrayList<>();
        for (NewEntry entry : entries) {
            UUID id = ids.next();
            byId.put(id, entry);
            ofEach.add(EntryRow.of(id, entry, vocabulary));
            entry.eachOther().forEach(other -> speaksOf.add(SubjectRow.of(id, other)));
        }
        rows = JSON.writeValueAsString(ofEach);
        others = JSON.writeValueAsString(speaksOf);
    }

    /** Each by the id that its row gets, in their order. */
    Map<UUID, NewEntry> byId() {
        return byId;
    }

    List<NewEntry> entries() {
        return List.copyOf(byId.values());
    }

    String rows() {
        return rows;
    }

    /** Whom they speak of besides those they are about. */
    String others() {
        return others;
    }
}
