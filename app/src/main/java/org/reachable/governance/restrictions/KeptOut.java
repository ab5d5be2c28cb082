package org.reachable.governance.restrictions;

import java.util.UUID;
import org.reachable.governance.statements.Stated;

/** Somebody who is kept out of a child's record now. */
record KeptOut(Stated stated, UUID practitioner) {}
