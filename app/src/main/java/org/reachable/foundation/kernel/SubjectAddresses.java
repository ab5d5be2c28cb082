package org.reachable.foundation.kernel;

import java.util.UUID;

/** Where the pages about one subject are: said once, for every floor leads there. */
public final class SubjectAddresses {

    /** The list of children. */
    public static final String CHILDREN = "/children";

    /** Below it each entry has a page of its own, by its row. */
    public static final String ENTRIES = "/entries";

    private static final String THINGS = "/subjects/";

    private SubjectAddresses() {}

    public static String child(PersonId child) {
        return CHILDREN + "/" + child;
    }

    /** One of the pages of a child, by the last word of its address. */
    public static String child(PersonId child, String page) {
        return child(child) + "/" + page;
    }

    /** The page of a subject that is no child. */
    public static String thing(SubjectId subject) {
        return THINGS + subject;
    }

    /** One of its pages, by the last word of its address. */
    public static String thing(SubjectId subject, String page) {
        return thing(subject) + "/" + page;
    }

    public static boolean isOfAChild(String address) {
        return !address.startsWith(THINGS);
    }

    /** The timeline of the child an entry is about, at the entry: on whatever page of it the entry stands. */
    public static String entry(PersonId child, UUID entry) {
        return child(child) + "/timeline?entry=" + entry + "#entry-" + entry;
    }

    /** An entry's own page: what it says, who wrote it, what it said before. */
    public static String entry(UUID row) {
        return ENTRIES + "/" + row;
    }

    /** The timeline with what an ask rests on marked. */
    public static String evidence(PersonId child, String finding) {
        return child(child) + "/timeline?ask=" + finding;
    }

    public static String ask(String finding) {
        return "/asks/" + finding;
    }

    /** Where whoever told us something is replied to. */
    public static String reply(UUID report) {
        return "/replies/" + report;
    }
}
