package org.reachable.engine.telling;

import java.util.List;

/**
 * What a reader must know before the first line.
 *
 * @param title whose story it is
 * @param period which days it covers
 * @param remarks as whose knowledge, as it stood when, under which policy and calendar
 */
public record Heading(String title, String period, List<String> remarks) {
    /** What the figures are, and are not. */
    public static final String OF_RECORDS = "The figures and findings describe what was written down and what was done"
            + " with it. They say nothing of what kind of child this is, and no number here measures a child.";

    /** How to treat what is read. */
    public static final String HANDLE = "This holds everything in the files, with what was said in trust. Treat it as"
            + " you would the most closely held entry in it.";
}
