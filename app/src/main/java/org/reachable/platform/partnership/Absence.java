package org.reachable.platform.partnership;

import java.time.Instant;

/** When somebody is away: their deputies are asked meanwhile. */
record Absence(Instant from, Instant until) {}
