package org.reachable.pages.subject;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.Writers;
import org.springframework.stereotype.Component;

/** Who wrote the entries of a story, each with the way to its own page. */
@Component
class Bylines {

    private final Writers writers;
    private final Partnership partnership;

    Bylines(Writers writers, Partnership partnership) {
        this.writers = writers;
        this.partnership = partnership;
    }

    /** In words, of each of these; of what the reader may read no row of, the agency. */
    Map<EntryId, String> inWords(ChildStory story, Collection<Entry> entries) {
        Map<EntryId, Link> known = of(story, entries);
        Map<EntryId, String> words = new HashMap<>();
        for (Entry entry : entries) {
            Link by = known.get(entry.id());
            words.put(entry.id(), by == null ? partnership.agencyName(entry.whose()) : by.text());
        }
        return words;
    }

    /** The same of one. */
    String inWords(ChildStory story, Entry entry) {
        return Objects.requireNonNull(inWords(story, List.of(entry)).get(entry.id()));
    }

    /** Whoever told it first wrote it, whoever put it right since. What has no row that the reader may read is not among them. */
    Map<EntryId, Link> of(ChildStory story, Collection<Entry> entries) {
        Map<UUID, EntryId> first = new HashMap<>();
        entries.forEach(entry -> {
            List<UUID> rows = story.rows().getOrDefault(entry.id(), List.of());
            if (!rows.isEmpty()) {
                first.put(rows.getLast(), entry.id());
            }
        });
        List<LoggedEntry> logged = story.log().logged().stream()
                .filter(row -> first.containsKey(row.id()))
                .toList();
        Map<UUID, String> by = writers.of(logged);
        return logged.stream()
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(first.get(row.id())),
                        row -> new Link(Objects.requireNonNull(by.get(row.id())), SubjectAddresses.entry(row.id()))));
    }
}
