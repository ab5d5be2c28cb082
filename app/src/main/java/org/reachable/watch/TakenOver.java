package org.reachable.watch;

import java.time.Instant;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;

/**
 * An ask that somebody took over when it was offered to them, and that may go back: what it is stands with the ask.
 *
 * @param finding the finding's id
 * @param child whom it is about
 * @param giver who offered it
 * @param taker who took it over, and has it
 * @param backTo who would have it again: whose it was before, or whoever offered it where they are away
 * @param at when they did
 * @param version of the ask
 */
public record TakenOver(String finding, PersonId child, UUID giver, UUID taker, UUID backTo, Instant at, int version) {}
