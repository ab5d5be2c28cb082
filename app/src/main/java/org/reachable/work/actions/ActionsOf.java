package org.reachable.work.actions;

import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;

/**
 * For whom, or about what, actions are.
 *
 * @param id a child’s, or that of what is none
 */
record ActionsOf(PersonId id, String name, boolean isAThing) {

    /** Their page. */
    Link page() {
        return new Link(name, isAThing ? SubjectAddresses.thing(id.subject()) : SubjectAddresses.child(id));
    }

    String href() {
        return ActionPages.href(id, isAThing);
    }
}
