package org.reachable.records.chronology;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.springframework.stereotype.Component;

/** The door to what was told to us, and to the replies it had. */
@Component
public class Reports {

    private final ReportStore store;
    private final Transactions transactions;

    Reports(ReportStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Entries that still stand and that nothing answers: those that are not late yet first, the soonest due first, then the
     * late ones, the latest first. What is long past stands last: least can be done about it.
     *
     * @param after how many of them to pass over
     * @param most how many at most
     */
    public Waiting unanswered(Actor actor, Unanswered which, int after, int most) {
        Waiting waiting = store.unanswered(actor, which, after, most);
        waiting.reports().forEach(report -> AuditContext.subject(report.logged().subject()));
        return waiting;
    }

    /** The first few of one agency's, in that order. */
    public List<Report> first(Actor actor, Unanswered which, int most) {
        List<Report> first = store.first(actor, which, most);
        first.forEach(report -> AuditContext.subject(report.logged().subject()));
        return first;
    }

    /**
     * Some of those that wait for an answer.
     *
     * @param inAll how many wait in all; 0 where none is among those asked for
     */
    public record Waiting(List<Report> reports, int inAll) {}

    /**
     * One that waits.
     *
     * @param late whether its answer is late
     * @param tries how many entries tried to answer
     * @param since since when an answer is owed: when it was known or, where an answer did not help, since they said so
     */
    public record Report(LoggedEntry logged, boolean late, int tries, Instant since) {

        /** Whether they had an answer, and say that it did not help. */
        public boolean unhelped() {
            return since.isAfter(logged.entry().recordedAt());
        }
    }

    /**
     * Which entries wait for an answer.
     *
     * @param types of these types
     * @param answers which entries of these types answer
     * @param helped of which type an entry says whether an answer helped
     * @param since known since then
     * @param lateUntil late where they were known by then
     * @param agency written by this agency; null for any
     */
    public record Unanswered(
            Set<String> types,
            Set<String> answers,
            String helped,
            Instant since,
            Instant lateUntil,
            @Nullable String agency) {}

    /** Every entry about the same child that names this one as what it answers, in log order. */
    public List<LoggedEntry> answersTo(Actor actor, LoggedEntry report) {
        return touched(store.answersTo(actor, report));
    }

    /** Whether the actor or their agency told it: they hear the reply, and write none. */
    public boolean isToldByUs(Actor actor, EntryId id) {
        return transactions.reading(actor.code(), () -> store.isToldByUs(id));
    }

    private static List<LoggedEntry> touched(List<LoggedEntry> found) {
        found.forEach(entry -> AuditContext.subject(entry.subject()));
        return found;
    }
}
