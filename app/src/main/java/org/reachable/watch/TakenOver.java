package org.reachable.watch;

import java.time.Instant;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;

/**
 * An ask that somebody took over when it was offered to them, and that may go back: what it is stands with the ask.
 *
 * @param finding the finding's id
 * @param child whom it is about
 * @param giver who offered it, and would have it again
 * @param taker who took it over, and has it
 * @param at when they did
 * @param version of the ask
 */
public record TakenOver(String finding, PersonId child, UUID giver, UUID taker, Instant at, int version) {}
