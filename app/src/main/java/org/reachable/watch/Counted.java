package org.reachable.watch;

import java.util.List;

/**
 * How many of what a figure counts are of one line, and of the same group of each of its splits. A number, and nothing else.
 *
 * @param line of which line, as the figure calls it
 * @param groups of which group of each split, in the order of the splits; {@link FigureCounts#NOT_KNOWN} where the record does not say
 */
public record Counted(String line, List<String> groups, int number) {}
