package org.reachable.pages.desk;

import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.subject.ChildAddresses;
import org.reachable.records.chronology.LoggedEntry;

/** Where pages are. */
final class Addresses {

    static final String NOW = "/now";

    private Addresses() {}

    static String ask(String finding) {
        return "/asks/" + finding;
    }

    static String child(PersonId child) {
        return ChildAddresses.child(child);
    }

    /** The timeline of the child an entry is about, at the entry. */
    static String entry(LoggedEntry entry) {
        return ChildAddresses.entry(entry.person(), entry.id());
    }
}
