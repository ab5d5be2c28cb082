package org.reachable.governance.retention;

/**
 * A kind of data about people, for an impact assessment.
 *
 * @param received who gets it
 */
public record DataKind(
        String name,
        String what,
        String controllers,
        Grounds grounds,
        String received,
        String kept,
        String where,
        Source source) {

    /**
     * Why it may be held.
     *
     * @param purposes what for
     * @param basis by article
     * @param special the condition for what is more sensitive
     */
    public record Grounds(String purposes, String basis, String special) {}

    /**
     * Where that stands.
     *
     * @param confidence how sure the project is of what is said here
     */
    public record Source(String name, String confidence) {}
}
