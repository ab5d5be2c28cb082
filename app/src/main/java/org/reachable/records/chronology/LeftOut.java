package org.reachable.records.chronology;

/**
 * An entry of a file that was not added.
 *
 * @param why whose it is to write instead, and how to mend it: whole sentences
 */
public record LeftOut(NewEntry entry, String why) {}
