package org.reachable.pages.desk;

import java.util.List;
import org.reachable.engine.policy.Pages;
import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.ToRing;

/**
 * Somebody's work besides what is asked of them, as their first page shows it.
 *
 * @param ways the pages of their duties
 * @param children those they answer for, their team or their school, and of whom nothing above speaks, by name
 * @param inDanger those of whom danger is open that no row of the page tells; and where nothing is asked of the reader, those of whom
 *     something is so that nobody who answers for them can leave
 * @param moreInDanger how many more of these there are
 */
public record WorkOnDesk(List<Pages.Work> ways, List<Child> children, List<Child> inDanger, int moreInDanger) {

    /**
     * One of them.
     *
     * @param link their name, and the way to their page
     * @param now what is so of them wherever something is asked about them, as that they are missing; else empty
     * @param about their age, where they live, and whom they trust
     * @param ring whom one rings where all is not well
     */
    public record Child(Link link, String now, String about, List<ToRing.One> ring) {}
}
