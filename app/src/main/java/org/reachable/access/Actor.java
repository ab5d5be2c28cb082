package org.reachable.access;

import java.util.UUID;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Practitioner;

/**
 * Who asks for or writes something. Every query about people takes one and joins {@code may_see(:actor, …)}, so that
 * what an actor may not see is not found.
 *
 * @param code what rows and the audit call them: a practitioner's id, {@code family:} and a family member's, or {@code job:}
 *     and a name
 * @param agency the code of the agency they act for; {@code partnership} for a job
 * @param agencyKind what kind of agency that is: what rules read of what they write
 */
public record Actor(String code, UUID partnership, String agency, String agencyKind) {

    private static final String JOB = "job:";

    public static Actor of(Practitioner practitioner) {
        return new Actor(
                practitioner.id().toString(),
                practitioner.partnership(),
                practitioner.agency(),
                practitioner.agencyKind());
    }

    public static Actor of(FamilyMember member) {
        String who = member.speaksAs().agency();
        return new Actor(member.actor(), member.partnership(), who, who);
    }

    /** Whether no person did it. */
    public boolean isJob() {
        return code.startsWith(JOB);
    }

    /** Work that no person started: a fold, a sweep. */
    public static Actor job(String name, UUID partnership) {
        return new Actor(JOB + name, partnership, "partnership", "partnership");
    }
}
