package org.reachable.watch;

/** What went up to somebody because nobody had answered, or of which they were told at once, and how that came. */
public record EscalatedAsk(Asked asked, Escalation chase) {

    /** Whether they were told the moment it was known: it is danger. */
    public boolean atOnce() {
        return chase.atOnce(asked.finding());
    }
}
