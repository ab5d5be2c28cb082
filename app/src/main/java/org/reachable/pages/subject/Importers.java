package org.reachable.pages.subject;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Brought;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.WrittenOnPaper;
import org.springframework.stereotype.Component;

/** Says of entries that came with a file, or from paper, who brought them, when, and in which file. */
@Component
public class Importers {

    private final Imports imports;
    private final Partnership partnership;

    Importers(Imports imports, Partnership partnership) {
        this.imports = imports;
        this.partnership = partnership;
    }

    /** Of one word of an entry, a sentence; empty where it came with no file. */
    public String of(Actor actor, LoggedEntry word) {
        UUID batch = word.batch();
        return batch == null
                ? isInItsName(word) ? inItsName(word) : ""
                : imports.brought(actor, Set.of(batch)).values().stream()
                        .map(this::words)
                        .findFirst()
                        .orElse("");
    }

    /** A sentence an import; nothing of entries that were written here. */
    Map<EntryId, List<String>> of(Actor actor, ChildStory story, List<Entry> entries) {
        Map<UUID, LoggedEntry> logged = new HashMap<>();
        story.log().logged().forEach(one -> logged.put(one.id(), one));
        Map<EntryId, List<UUID>> batches = new HashMap<>();
        Set<UUID> all = new HashSet<>();
        for (Entry entry : entries) {
            List<UUID> with = story.rows().getOrDefault(entry.id(), List.of()).reversed().stream()
                    .flatMap(row -> Stream.ofNullable(logged.get(row)))
                    .flatMap(row -> Stream.ofNullable(row.batch()))
                    .distinct()
                    .toList();
            batches.put(entry.id(), with);
            all.addAll(with);
        }
        Map<UUID, Brought> brought = imports.brought(actor, all);
        Map<EntryId, List<String>> words = new HashMap<>();
        batches.forEach((entry, with) -> words.put(
                entry,
                with.stream()
                        .flatMap(batch -> Stream.ofNullable(brought.get(batch)))
                        .map(this::words)
                        .toList()));
        for (Entry entry : entries) {
            story.rows().getOrDefault(entry.id(), List.of()).reversed().stream()
                    .flatMap(row -> Stream.ofNullable(logged.get(row)))
                    .findFirst()
                    .ifPresent(row -> {
                        if (WrittenOnPaper.of(entry).isPresent()) {
                            words.put(entry.id(), List.of(typedIn(row)));
                        } else if (isInItsName(row)) {
                            words.put(entry.id(), List.of(inItsName(row)));
                        }
                    });
        }
        return words;
    }

    /** In no import, and not one of ours: it was held, and is filed; or it says again what stood before an import was taken back. */
    private boolean isInItsName(LoggedEntry row) {
        return row.batch() == null
                && !row.entry().id().source().equals(Origin.OUR_OWN)
                && partnership.practitionerWhoIs(row.actor()).isPresent();
    }

    private String inItsName(LoggedEntry row) {
        return "Written in its source’s name by %s, on %s."
                .formatted(who(row.actor()), Dates.date(Dates.day(row.receivedAt())));
    }

    /** Later than it was known: who did so, and when, is not for them to say. */
    private String typedIn(LoggedEntry row) {
        return "Typed in later by %s, on %s.".formatted(who(row.actor()), Dates.full(row.receivedAt()));
    }

    private String who(String actor) {
        return partnership.practitionerWhoIs(actor).map(Practitioner::inFull).orElse("Reachable itself");
    }

    private String words(Brought brought) {
        return "Brought in by %s, on %s, from the file “%s”."
                .formatted(who(brought.actor()), Dates.date(Dates.day(brought.receivedAt())), brought.file());
    }
}
