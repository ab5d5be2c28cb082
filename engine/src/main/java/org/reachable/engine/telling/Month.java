package org.reachable.engine.telling;

import java.util.List;

/**
 * A month of a story.
 *
 * @param title the month
 * @param known what became known, in order
 * @param found what was found, in order
 * @param ended what was answered, withdrawn or over, in order
 */
public record Month(String title, List<ToldEntry> known, List<ToldFinding> found, List<ToldAnswer> ended) {}
