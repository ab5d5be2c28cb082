package org.reachable.exchange.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.Audit;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LeftOut;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/**
 * Holds the rows of records that their sender may not know of, as if nobody had them: what would be left out of a record
 * that began with this file is left out, with the same words, and the rest is held.
 */
@Component
class RowsToHold {

    private final HeldStore held;
    private final Chronology chronology;
    private final People people;
    private final Transactions transactions;
    private final Audit audit;
    private final Ids ids;

    RowsToHold(HeldStore held, Chronology chronology, People people, Transactions transactions, Audit audit, Ids ids) {
        this.held = held;
        this.chronology = chronology;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * What would become of rows whose record began with this file.
     *
     * @param ofOthers whether any that would be kept are words of others than the sender's agency
     */
    private record Judged(List<LeftOut> leftOut, boolean ofOthers) {}

    /** Undoes what was done to see what it does, and brings out what was seen. */
    private static final class Seen extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Judged judged;

        private Seen(Judged judged) {
            super("It is only looked at.", null, false, false);
            this.judged = judged;
        }
    }

    /**
     * Holds those of these entries whose record did not begin though its sender ticked it.
     *
     * @param ticked the references of the records that the sender had begin
     * @return what is not held and not loaded either
     */
    List<LeftOut> hold(Practitioner sender, UUID batch, Collection<String> ticked, List<Entry> entries) {
        Actor actor = Actor.of(sender);
        Set<String> hidden = new HashSet<>(ticked);
        hidden.removeAll(transactions
                .as(actor.code(), () -> people.called(actor, ticked))
                .keySet());
        List<Entry> theirs =
                entries.stream().filter(entry -> hidden.contains(entry.child())).toList();
        if (theirs.isEmpty()) {
            return List.of();
        }
        Judged judged = judged(actor, batch, theirs);
        List<LeftOut> leftOut = judged.leftOut();
        Set<WrittenEntry> refused =
                leftOut.stream().map(one -> one.entry().written()).collect(Collectors.toSet());
        audit.ofAWriteByItself(sender, "a file, as its loading begins", () -> {
            AuditContext.detail("import", batch.toString());
            held.hold(
                    batch,
                    theirs.stream()
                            .filter(entry -> !refused.contains(WrittenEntry.of(entry)))
                            .toList(),
                    judged.ofOthers());
            return batch;
        });
        return leftOut;
    }

    /** Begins a record for each, adds the rows to it, hears which the walls refuse, and undoes all of it. */
    private Judged judged(Actor actor, UUID batch, List<Entry> entries) {
        try {
            transactions.as(actor.code(), () -> {
                List<NewEntry> added = new ArrayList<>();
                entries.stream()
                        .collect(Collectors.groupingBy(Entry::child))
                        .values()
                        .forEach(ofOne -> {
                            var begun = people.register(
                                    actor, Origin.of(actor).in(batch), NewPerson.called("R-" + ids.next()));
                            ofOne.forEach(entry -> added.add(new NewEntry(begun, WrittenEntry.of(entry), List.of())));
                        });
                List<LeftOut> leftOut = chronology
                        .appendSome(actor, batch, chronology.ready(actor, added))
                        .leftOut();
                Set<WrittenEntry> refused =
                        leftOut.stream().map(one -> one.entry().written()).collect(Collectors.toSet());
                throw new Seen(new Judged(
                        leftOut,
                        chronology.withAgencies(actor, added).stream()
                                .filter(entry -> !refused.contains(entry.written()))
                                .anyMatch(entry -> !entry.agency().equals(actor.agency()))));
            });
            throw new IllegalStateException("What was only looked at was kept.");
        } catch (Seen seen) {
            return seen.judged;
        }
    }
}
