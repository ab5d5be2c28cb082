package org.reachable.governance.restrictions;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is kept out of a child's record now.
 *
 * @param by who said so, as rows name them
 */
record KeptOut(UUID practitioner, String because, String by, Instant since) {}
