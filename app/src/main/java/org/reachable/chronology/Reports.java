package org.reachable.chronology;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.audit.Touched;
import org.reachable.engine.entry.EntryId;
import org.springframework.stereotype.Component;

/** The door to what was told to us, and to the replies it had. */
@Component
public class Reports {

    private final ReportStore store;

    Reports(ReportStore store) {
        this.store = store;
    }

    /**
     * Entries that still stand and that nothing answers, the longest known first.
     *
     * @param after how many of them to pass over
     * @param most how many at most
     */
    public List<LoggedEntry> unanswered(Actor actor, Unanswered which, int after, int most) {
        return touched(store.unanswered(actor, which, after, most));
    }

    /** How many those are in all. */
    public int unansweredInAll(Actor actor, Unanswered which) {
        return store.unansweredInAll(actor, which);
    }

    /**
     * Which entries wait for an answer.
     *
     * @param types of these types
     * @param answers which entries of these types answer
     * @param since known since then
     * @param agency written by this agency; null for any
     */
    public record Unanswered(
            Set<String> types,
            Set<String> answers,
            Instant since,
            @Nullable String agency) {}

    /** Every entry that names this one as what it answers, in log order. */
    public List<LoggedEntry> answersTo(Actor actor, EntryId id) {
        return touched(store.answersTo(actor, id));
    }

    private static List<LoggedEntry> touched(List<LoggedEntry> found) {
        found.forEach(entry -> Touched.person(entry.person()));
        return found;
    }
}
