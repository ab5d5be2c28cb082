package org.reachable.watch;

import java.time.Instant;
import java.util.UUID;
import org.reachable.engine.fold.Finding;

/**
 * Somebody who was told because nobody had answered, or at once because it is danger. The finding stays its owner's.
 *
 * @param finding the finding's id
 * @param since when the alert was raised that nobody answered
 * @param role the role it went up to
 * @param practitioner who was on duty for that role
 * @param because one sentence: why it came to them
 * @param toldAt when
 * @param unheard whether they were told because nobody had said that they have it, before any limit of its rule
 */
public record Escalation(
        String finding,
        Instant since,
        String role,
        UUID practitioner,
        String because,
        Instant toldAt,
        boolean unheard) {

    Escalation(String finding, Instant since, String role, UUID practitioner, String because, Instant toldAt) {
        this(finding, since, role, practitioner, because, toldAt, false);
    }

    /** Whether they were told the moment it was known, as whoever is to know of it then, and not because nobody had answered. */
    public boolean atOnce(Finding of) {
        return !unheard
                && of.last().puts(of.rule()).toldAtOnce().contains(role)
                && of.escalated().stream()
                        .noneMatch(
                                rung -> rung.to().equals(role) && rung.since().equals(since));
    }

    /** Not of an alert before: that one was answered. */
    boolean isOfNow(Finding of) {
        return unheard
                || atOnce(of)
                || !of.escalated().isEmpty() && of.escalated().getLast().since().equals(since);
    }
}
