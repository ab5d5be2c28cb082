package org.reachable.platform.partnership;

import java.util.UUID;

/** A duty that is held at the instant asked about. */
record Duty(UUID practitioner, Scope scope, int deputy, boolean away) {}
