package org.reachable.pages.desk;

import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.pages.subject.ChildAddresses;
import org.reachable.records.chronology.LoggedEntry;

/** Where pages are. */
final class Addresses {

    static final String NOW = "/now";

    private static final String THINGS = "/subjects/";

    private Addresses() {}

    static String ask(String finding) {
        return "/asks/" + finding;
    }

    static String child(PersonId child) {
        return ChildAddresses.child(child);
    }

    /** The page of a subject that is no child. */
    static String thing(SubjectId subject) {
        return THINGS + subject;
    }

    static boolean isOfAChild(Link page) {
        return !page.href().startsWith(THINGS);
    }

    /** The timeline of the child an entry is about, at the entry. */
    static String entry(LoggedEntry entry) {
        return ChildAddresses.entry(entry.person(), entry.id());
    }
}
