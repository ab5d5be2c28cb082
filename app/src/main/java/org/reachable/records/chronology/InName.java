package org.reachable.records.chronology;

/**
 * What somebody of another agency brought in in an agency's name.
 *
 * @param by who did, when and in which file
 * @param agency in whose name: an agency's code, or a kind where the file says no more
 * @param entries how many of its entries stand in that name, whether or not the reader may read them
 */
public record InName(Brought by, String agency, int entries) {}
