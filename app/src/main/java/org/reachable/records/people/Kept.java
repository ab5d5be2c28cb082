package org.reachable.records.people;

import java.util.UUID;

/**
 * Something said of a person, and the row that keeps it: a later row names this id to stand in its place.
 *
 * @param source the system, file or form that said so
 */
public record Kept<T>(UUID id, T what, String source) {}
