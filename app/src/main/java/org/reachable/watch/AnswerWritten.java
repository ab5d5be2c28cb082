package org.reachable.watch;

import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;

/**
 * Somebody said in a sentence what came of what was asked, or why it is not needed. Told inside the transaction that keeps it.
 *
 * @param finding the finding's id
 * @param done whether it was done
 */
public record AnswerWritten(Actor actor, PersonId child, String finding, boolean done, String words) {}
