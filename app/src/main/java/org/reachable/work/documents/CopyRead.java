package org.reachable.work.documents;

/**
 * A copy, as whoever it is for reads it.
 *
 * @param whom for whom it is
 * @param by who put it together
 * @param when on which day
 */
public record CopyRead(String whom, String by, String when, CopyWords words) {}
