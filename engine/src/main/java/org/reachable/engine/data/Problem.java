package org.reachable.engine.data;

/**
 * A mistake in a data file, told so that it can be mended.
 *
 * @param file the file's name
 * @param line the line, counted from 1
 * @param what what is wrong, with the value found
 * @param mend how to put it right
 */
public record Problem(String file, int line, String what, String mend) {

    /** A mistake at a place that is told as {@link DataNode#where} tells it: the file, a colon and the line. */
    public static Problem at(String where, String what, String mend) {
        int colon = where.lastIndexOf(':');
        return new Problem(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)), what, mend);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + what + "\n    " + mend;
    }
}
