package org.reachable.access;

import java.util.List;
import java.util.Set;

/**
 * Somebody who reads, and what they are to one child as the policy has it, worked out beside what the application says.
 *
 * @param called how a finding calls them
 * @param id their code, as rows and the audit have it; empty for nobody
 * @param agency the code of their agency; empty where they have none
 * @param standing what they are to the child
 * @param roles the duties they hold
 * @param isAPack whether it is whoever opens an agency's pack: nobody in particular of it
 */
record Reader(String called, String id, String agency, Relationship standing, Set<String> roles, boolean isAPack) {

    static final Reader NOBODY = new Reader("nobody", "", "", Relationship.NONE, Set.of(), false);

    static Reader of(String called, Actor actor, Relationship standing, Set<String> roles) {
        return new Reader(called, actor.code(), actor.agency(), standing, roles, false);
    }

    /** A child or somebody of a family: nobody to the walls. */
    static Reader ofFamily(String called, String id) {
        return new Reader(called, id, "", Relationship.NONE, Set.of(), false);
    }

    /** Whoever has the password of an agency's pack. */
    static Reader ofAPack(String agency) {
        return new Reader("the pack of " + agency, "", agency, Relationship.AGENCY, Set.of(), true);
    }

    boolean is(Relationship... any) {
        return List.of(any).contains(standing);
    }

    boolean answersAs(List<String> any) {
        return any.stream().anyMatch(roles::contains);
    }

    boolean owns(String agency) {
        return agency.equals(this.agency);
    }

    boolean investigates() {
        return agency.equals("police");
    }
}
