package org.reachable.work.meetings;

import java.util.List;
import java.util.UUID;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;

/** Something that was told of a child on a morning, before anybody sat down about it. */
final class DangerTold {

    private DangerTold() {}

    /** @param of which attribute says yes to it */
    static void by(
            Actor writer, PersonId child, String type, String words, String of, Transactions tx, Chronology log) {
        tx.as(writer.code(), () -> {
            String reference = log.reference(writer, child.subject()).orElseThrow();
            var told = Testshire.written(UUID.randomUUID().toString(), reference, type, "2022-06-01T10:00", words);
            return log.append(writer, null, List.of(new NewEntry(child, told.with(of, "yes"), List.of())));
        });
    }
}
