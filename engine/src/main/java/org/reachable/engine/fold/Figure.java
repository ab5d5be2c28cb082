package org.reachable.engine.fold;

/**
 * One named figure of a case summary.
 *
 * @param name as in files
 * @param says in plain words
 * @param value a whole number, or hours and minutes as {@code 118:20}
 */
public record Figure(String name, String says, String value) {}
