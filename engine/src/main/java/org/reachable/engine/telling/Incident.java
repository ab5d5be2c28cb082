package org.reachable.engine.telling;

import java.util.List;

/**
 * Everything found about one incident: one row.
 *
 * @param first the first entry of the incident
 * @param title what it was, and whose
 * @param date when it happened
 * @param findings what was found, in the order raised
 */
public record Incident(EntryRef first, String title, String date, List<ToldFinding> findings) {

    /** True where something about it is still unanswered. */
    public boolean open() {
        return findings.stream().anyMatch(ToldFinding::open);
    }
}
