package org.reachable.work.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the family, who can be given a copy.
 *
 * @param code what a form calls them
 * @param relation what they are to the child; empty for the child
 * @param member their own sign-in here; null where they have none
 */
record Recipient(
        String code, String name, String relation, @Nullable UUID member) {

    boolean isTheChild() {
        return relation.isEmpty();
    }

    String inFull() {
        return relation.isEmpty() ? name : name + ", " + relation;
    }

    /** Whether a copy was made for them. */
    boolean isOf(Copy copy) {
        return isTheChild() == copy.relation().isEmpty()
                && (name.equals(copy.whom()) || member != null && member.equals(copy.member()));
    }
}
