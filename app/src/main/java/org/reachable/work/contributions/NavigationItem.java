package org.reachable.work.contributions;

import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.Practitioner;

/** An entry of the main navigation. A page whose {@code Section} has its name is in it. */
public interface NavigationItem extends Contribution {

    /** A word or two, and the page. */
    Link link();

    /** Whether one only goes there to write something down: it is left out for whoever may change nothing. */
    default boolean isForWriting() {
        return false;
    }

    /** Whether it is there for this reader. A child and their family have no such navigation. */
    default boolean isFor(Practitioner reader) {
        return true;
    }
}
