package org.reachable.engine.csv;

import java.util.List;

/**
 * The account of one file: {@code loaded + warned + refused} are all of its rows.
 *
 * @param file the file's name
 * @param loaded rows kept without a remark
 * @param warned rows kept with at least one remark
 * @param refused rows left out
 * @param entries entries that came of the rows kept: in some tables a row gives several, or none
 * @param notes what holds for the whole file, as how dates without a time were read
 */
public record Reading(String file, long loaded, long warned, long refused, long entries, List<String> notes) {

    /** All rows of the file, its header not counted. */
    public long rows() {
        return loaded + warned + refused;
    }

    /** The account in one line. */
    public String inWords() {
        return "%s: %d rows: %d loaded, %d loaded with a remark, %d left out; %d entries"
                .formatted(file, rows(), loaded, warned, refused, entries);
    }
}
