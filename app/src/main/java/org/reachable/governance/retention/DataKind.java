package org.reachable.governance.retention;

/**
 * A kind of data about people, for an impact assessment.
 *
 * @param basis why it may be held, by article
 * @param special the condition for what is more sensitive
 * @param received who gets it
 * @param confidence how sure the project is of what is said here
 */
public record DataKind(
        String name,
        String what,
        String controllers,
        String purposes,
        String basis,
        String special,
        String received,
        String kept,
        String where,
        String source,
        String confidence) {}
