package org.reachable.governance.accessreports;

import java.util.List;

/**
 * What is told to whoever asked. Nothing in it says whether anything was left out: the same words are said to everybody.
 *
 * @param title whose record it is
 * @param begins what this is, in plain words
 * @param agencies who looked, an agency at a time
 * @param ends what may not be told, and to whom one can turn
 */
public record Report(String title, List<String> begins, List<Agency> agencies, List<String> ends) {

    /** The people of one agency, by what they do. */
    public record Agency(String name, List<Row> rows) {}

    /**
     * One role.
     *
     * @param when "3, 5 and 12 November 2026"
     * @param did what they did
     * @param why why they could, in ordinary words
     */
    public record Row(String role, String when, String did, String why) {}
}
