package org.reachable.watch;

import java.time.Instant;
import org.reachable.foundation.kernel.PersonId;

/**
 * Something that is asked of another, and offered to the reader: what it is they read once they have accepted, unless they may anyway.
 *
 * @param finding the finding's id
 * @param child whom it is about
 * @param by who offers it, as rows name them
 * @param because why, in the words written for whom it is offered to
 * @param version of the ask, for the answer to it
 */
public record Offer(String finding, PersonId child, String by, String because, Instant at, int version) {}
