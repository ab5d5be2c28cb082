package org.reachable.bench;

/**
 * An entry as every peer can hold it.
 *
 * @param number its place: a child's events follow each other, in the order they became known
 * @param child whom it is about, as a number
 * @param minute when, in minutes since 1970
 * @param type what kind of thing
 * @param agency who wrote it
 * @param outcome the outcome's code, empty where there is none
 */
record Event(int number, int child, long minute, String type, String agency, String outcome) {}
