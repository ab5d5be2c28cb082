package org.reachable.work.meetings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;

/** What an agency's file told of a child before anybody sat down about it. */
record ToldBefore(Chronology log, Transactions transactions) {

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
