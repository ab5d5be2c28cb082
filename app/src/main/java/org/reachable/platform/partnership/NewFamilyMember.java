package org.reachable.platform.partnership;

import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;

/**
 * A child or somebody of their family gets a sign-in of their own.
 *
 * @param passwordHash as Spring Security's delegating encoder writes it, with its algorithm in front
 */
public record NewFamilyMember(
        PersonId child,
        String reference,
        SpeaksAs speaksAs,
        String name,
        String childCalled,
        String signInName,
        String passwordHash) {}
