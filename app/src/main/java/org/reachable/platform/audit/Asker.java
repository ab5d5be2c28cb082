package org.reachable.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Practitioner;

/**
 * Whoever is signed in.
 *
 * @param actor what rows call them
 * @param practitioner their id, where they work for an agency; null for a child or a family
 */
record Asker(String actor, @Nullable UUID practitioner, String agency) {

    static Asker of(Practitioner practitioner) {
        return new Asker(practitioner.id().toString(), practitioner.id(), practitioner.agency());
    }

    static Asker of(FamilyMember member) {
        return new Asker(member.actor(), null, member.speaksAs().agency());
    }
}
