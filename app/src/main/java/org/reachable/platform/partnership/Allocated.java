package org.reachable.platform.partnership;

import java.time.Instant;

/**
 * Somebody who was given a duty for one child.
 *
 * @param role a role of the policy
 * @param as the role's plain name
 * @param since when they were given it
 */
public record Allocated(Practitioner practitioner, String role, String as, Instant since) {}
