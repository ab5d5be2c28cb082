package org.reachable.platform.partnership;

/**
 * Who answers for a role at an instant.
 *
 * @param how one sentence for the person asked: why it came to them
 */
public record OnDuty(Practitioner practitioner, String how) {}
