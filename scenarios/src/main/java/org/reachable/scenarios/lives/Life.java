package org.reachable.scenarios.lives;

import java.util.List;

/**
 * A child and what agencies recorded.
 *
 * @param child the child
 * @param careStatus in care, left care, or not in care, as on the last day told
 * @param notes every entry, in the order written down
 * @param openWork when a social worker worked with the child
 * @param inCare when the child was in care
 * @param hard true where exploitation was let run on: such a life is not meant to be quiet
 */
public record Life(
        Child child, String careStatus, List<Note> notes, List<Stretch> openWork, List<Stretch> inCare, boolean hard) {

    /** From birth to the eighteenth birthday. */
    public Stretch childhood() {
        return new Stretch(
                child.birthday(0).atStartOfDay(), child.birthday(Child.GROWN_UP).atStartOfDay());
    }
}
