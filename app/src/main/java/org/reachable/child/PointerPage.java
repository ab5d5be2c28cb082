package org.reachable.child;

/**
 * What somebody sees of a child they are not tied to: that there is a record, and whom to ask.
 *
 * @param name as the child says it
 * @param ask whom to ask, and for whom they work
 * @param record the way to write down what the reader knows
 */
public record PointerPage(String name, String ask, String record) {}
