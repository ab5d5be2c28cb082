package org.reachable.governance.involvement;

import java.time.Instant;
import org.reachable.foundation.kernel.PersonId;

/**
 * That an agency is said to be involved with a child, and nobody confirmed it.
 *
 * @param agency its code
 * @param saidBy who wrote so: an actor's code
 * @param source where it was written; of a file, the source's code
 * @param sourceName what people call that source
 */
record Question(PersonId child, String agency, String saidBy, String source, String sourceName, Instant saidAt) {}
