package org.reachable.watch;

/**
 * How often one rule alerted whoever answers for one role, and what became of it. Counts of alerts, never of children.
 *
 * @param asked alerts asked about in the time looked at
 * @param thisWeek those of the last seven days
 * @param settled those that are closed by now
 * @param useful those that whoever was asked marked as useful
 * @param notUseful those marked as not useful; the others nobody marked
 */
public record Loudness(String role, String rule, int asked, int thisWeek, int settled, int useful, int notUseful) {}
