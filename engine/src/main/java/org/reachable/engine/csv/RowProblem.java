package org.reachable.engine.csv;

/**
 * Something wrong with one row of a file, told so that it can be mended. It names columns, codes and dates, never the
 * words of a record.
 *
 * @param file the file's name
 * @param line the line the row begins on, counted from 1, the header's included
 * @param severity whether the row was kept
 * @param what what is wrong
 * @param mend how to put it right
 */
public record RowProblem(String file, long line, Severity severity, String what, String mend) {

    /** Whether a row with a problem was kept. */
    public enum Severity {
        /** Kept, as far as the problem says. */
        WARNED,
        /** Left out. */
        REFUSED
    }

    @Override
    public String toString() {
        String how = severity == Severity.REFUSED ? "left out: " : "kept: ";
        return file + ":" + line + ": " + how + what + "\n    " + mend;
    }
}
