package org.reachable.work.contributions;

import org.reachable.foundation.govuk.Section;
import org.reachable.foundation.kernel.SubjectAddresses;

/** Which part of the navigation a page about a subject is of: a child’s stands with the children, a place is found by searching. */
public final class SubjectSection {

    private SubjectSection() {}

    /** @param address of a page about the subject */
    public static Section of(String address) {
        return SubjectAddresses.isOfAChild(address) ? Section.CHILDREN : Section.SEARCH;
    }
}
