package org.reachable.work.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;

/** What an agency's file told of a child before anybody sat down about it. */
record ToldBefore(Chronology log, Transactions transactions) {

    /** What a child said in trust on that day, at midnight. */
    void inTrust(Actor writer, PersonId child, LocalDate when, String words) {
        transactions.as(writer.code(), () -> {
            String reference = log.reference(writer, child.subject()).orElseThrow();
            WrittenEntry entry = WrittenEntry.said(
                    new EntryId("agency-file", UUID.randomUUID().toString()),
                    reference,
                    LondonTime.at(when.atStartOfDay()),
                    "social-care",
                    "child-voice",
                    words,
                    Handling.OWN_CONFIDENCE.code(),
                    Map.of());
            log.append(writer, null, List.of(new NewEntry(child, entry, List.of())));
        });
    }

    /** @param says its attributes */
    void of(Actor writer, PersonId child, String type, String when, String words, Map<String, String> says) {
        transactions.as(writer.code(), () -> {
            String reference = log.reference(writer, child.subject()).orElseThrow();
            WrittenEntry entry = Testshire.written(UUID.randomUUID().toString(), reference, type, when, words);
            for (var one : says.entrySet()) {
                entry = entry.with(one.getKey(), one.getValue());
            }
            log.append(writer, null, List.of(new NewEntry(child, entry, List.of())));
        });
    }
}
