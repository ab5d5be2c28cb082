package org.reachable.pages.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Handling;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.pdf.CaseNote;
import org.reachable.pages.subject.EntryInWords;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.EntryWords;
import org.reachable.records.corrections.Writers;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.stereotype.Component;

/** Writes an entry as a case note, with the ids that other systems know. */
@Component
class EntryNotes {

    private final EntryInWords inWords;
    private final Writers writers;
    private final People people;
    private final Surroundings surroundings;
    private final Clock clock;

    EntryNotes(EntryInWords inWords, Writers writers, People people, Surroundings surroundings, Clock clock) {
        this.inWords = inWords;
        this.writers = writers;
        this.people = people;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    CaseNote of(Actor actor, EntryWords words) {
        LoggedEntry stands = words.stands();
        Entry entry = stands.entry();
        var lines = new ArrayList<String>();
        lines.add("CASE NOTE from Reachable, " + Dates.full(clock.instant()));
        lines.add("");
        people.person(actor, words.subject().person()).ifPresent(child -> lines.addAll(child.forOthers()));
        surroundings
                .named(actor, List.of(words.subject()))
                .values()
                .forEach(thing -> lines.add("%s: %s (%s)".formatted(thing.kind(), thing.name(), thing.token())));
        lines.add("");
        lines.add("What it is: " + entry.type().name());
        lines.add("Happened on: " + Dates.happened(entry.occurredAt()));
        if (!entry.location().isBlank()) {
            lines.add("Where: " + inWords.text(entry.location()));
        }
        lines.add("Written by: " + writers.of(words.first()));
        lines.add("Written on: " + Dates.full(words.first().entry().recordedAt()));
        changed(lines, words);
        lines.add("");
        said(lines, words, entry);
        lines.add("");
        lines.add("Reachable’s number of the entry: " + words.id());
        return new CaseNote(
                EntryPages.href(words), "Back to the entry", "An entry, and who wrote it", List.copyOf(lines));
    }

    private void changed(List<String> lines, EntryWords words) {
        if (words.words().size() > 1) {
            lines.add("%s on: %s, by %s"
                    .formatted(
                            words.isTakenBack() ? EntryWords.became(words.last()) : "Put right",
                            Dates.full(words.last().receivedAt()),
                            writers.of(words.last())));
            words.because().ifPresent(why -> lines.add("Because: " + why));
        }
    }

    private void said(List<String> lines, EntryWords words, Entry entry) {
        if (words.isTakenBack()) {
            lines.add("It was taken back: what it said is not copied.");
        } else if (entry.handling().equals(Handling.OWN_CONFIDENCE.code())) {
            lines.add("It was said in confidence, and is not copied: read it in Reachable.");
        } else {
            lines.add(inWords.text(entry.summary()));
            if (!inWords.outcome(entry).isEmpty()) {
                lines.add("Outcome: " + inWords.outcome(entry));
            }
        }
    }
}
