package org.reachable.work.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the family, who can be given a copy.
 *
 * @param code what a form calls them
 * @param relation what they are to the child; empty for the child
 * @param member their own sign-in here; null where they have none
 * @param ifIt who it is that signs in so, where the writer says that: two of one first name are known; else empty
 */
record Recipient(
        String code, String name, String relation, @Nullable UUID member, String ifIt) {

    boolean isTheChild() {
        return relation.isEmpty();
    }

    String inFull() {
        String whole = relation.isEmpty() ? name : name + ", " + relation;
        return ifIt.isEmpty() ? whole : "%s, if it is %s who signs in here".formatted(whole, ifIt);
    }

    /** Whether a copy was made for them. */
    boolean isOf(Copy copy) {
        return isTheChild() == copy.relation().isEmpty()
                && (name.equals(copy.whom())
                        || member != null && member.equals(copy.member())
                        || relation.equals(copy.relation()) && isFirstName(copy.whom(), name));
    }

    /** “Dee” is “Dee Hartley”. */
    static boolean isFirstName(String first, String name) {
        return name.strip().split("\\s+", 2)[0].equalsIgnoreCase(first.strip());
    }
}
