package org.reachable.pages.subject;

import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;

/** Where the pages about one child are. */
public final class ChildAddresses {

    static final String ALL = "/children";

    /** Lists across children, each a part of the story. */
    static final String BOARDS = "/boards";

    private ChildAddresses() {}

    public static String child(PersonId child) {
        return ALL + "/" + child;
    }

    static String board(String part) {
        return BOARDS + "/" + part;
    }

    /** The timeline of the child an entry is about, at the entry: on whatever page of it the entry stands. */
    public static String entry(PersonId child, UUID entry) {
        return child(child) + "/timeline?entry=" + entry + "#entry-" + entry;
    }

    /** The timeline with what an ask rests on marked. */
    public static String evidence(PersonId child, String finding) {
        return child(child) + "/timeline?ask=" + finding;
    }

    static String ask(String finding) {
        return "/asks/" + finding;
    }
}
