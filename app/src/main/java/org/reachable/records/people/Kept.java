package org.reachable.records.people;

import java.util.UUID;

/**
 * Something said of a person, and the row that keeps it: a later row names this id to stand in its place.
 *
 * @param source the system, file or form that said so, or who, as whoever wrote it says
 * @param agency the code of the agency that wrote it
 */
public record Kept<T>(UUID id, T what, String source, String agency) {}
