package org.reachable.engine.formats.ssda903;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One table of the return.
 *
 * @param name the name it is known by
 * @param needed the columns by which it is recognised
 * @param key the columns that tell its rows apart; none may be blank
 * @param dates the columns that hold dates
 * @param together columns that are either all filled in or all blank
 * @param identifiers columns that hold identifiers, and the rule each is checked by
 * @param notKept columns that are known, and of which nothing is kept
 * @param notes what holds for every row, in words for whoever reads the account
 * @param entries what its rows become; none where they are only checked
 */
record MappedTable(
        String name,
        List<String> needed,
        List<String> key,
        List<String> dates,
        List<String> together,
        Map<String, String> identifiers,
        List<String> notKept,
        List<String> notes,
        List<MappedEntry> entries) {

    /** Every column this table is known to have, the coded ones among {@code coded}. */
    Set<String> columns(Set<String> coded) {
        var columns = new LinkedHashSet<String>(coded);
        columns.addAll(needed);
        columns.addAll(dates);
        columns.addAll(notKept);
        return columns;
    }

    /** The columns whose codes decide what a row becomes. */
    List<String> deciding() {
        var columns = new LinkedHashSet<String>();
        entries.forEach(entry -> columns.addAll(entry.when().keySet()));
        return List.copyOf(columns);
    }
}
