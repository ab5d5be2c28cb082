package org.reachable.watch;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who was told because nobody had answered. The finding stays its owner's.
 *
 * @param finding the finding's id
 * @param since when the alert was raised that nobody answered
 * @param role the role it went up to
 * @param practitioner who was on duty for that role
 * @param because one sentence: why it came to them
 * @param toldAt when
 */
public record Escalation(
        String finding, Instant since, String role, UUID practitioner, String because, Instant toldAt) {}
