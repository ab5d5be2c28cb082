package org.reachable.work.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;

/**
 * One thing that somebody is told.
 *
 * @param id names it, among what this reader is told
 * @param about whose record it is
 * @param by who did it, as rows name them
 * @param more what its kind asked its table for besides, by column
 */
public record Notification(UUID id, PersonId about, String by, Instant at, Map<String, Object> more) {}
