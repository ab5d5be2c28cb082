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
    @Override
    public String toString() {
        return file + ":" + line + ": " + what + "\n    " + mend;
    }
}
