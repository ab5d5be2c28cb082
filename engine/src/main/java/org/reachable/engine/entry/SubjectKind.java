package org.reachable.engine.entry;

import java.util.Set;

/**
 * A kind of whatever has a story and is no child: a place, a vehicle, an adult of concern. Data of the vocabulary.
 *
 * @param code as {@code place}
 * @param name one of them, in plain words
 * @param plural several of them, in plain words
 * @param token the kind of token that names one in entries and files, as {@code LOC}
 * @param answeredFor the role that answers for such a subject
 * @param known how it is known
 * @param begunBy kinds of agencies that may begin one by writing about it; none where any may
 * @param parts what its page shows, in this order
 * @param where the file and line it stands in, for messages
 */
public record SubjectKind(
        String code,
        String name,
        String plural,
        String token,
        String answeredFor,
        Known known,
        Set<String> begunBy,
        Set<Part> parts,
        String where) {

    /**
     * How it is known.
     *
     * @param by how closely it is kept
     * @param ask what a form asks of whoever begins one
     * @param hint how to answer that; may be empty
     * @param byNumber whether the answer is a number that is the same wherever it is written, as a plate: then it is its code
     */
    public record Known(GoesBy by, String ask, String hint, boolean byNumber) {}

    /** How closely it is kept. */
    public enum GoesBy {
        /** By whatever describes it, for those who may read that. */
        DESCRIPTION,
        /** By its code everywhere: a name lies apart, and is restricted. */
        CODE
    }

    /** A part of its page. What it is, who answers for it and who may see it stand on each. */
    public enum Part {
        OPEN,
        TIES,
        TIMELINE
    }

    public GoesBy goesBy() {
        return known.by();
    }

    /** Whether people of such an agency may begin one. */
    public boolean mayBeBegunBy(String kindOfAgency) {
        return begunBy.isEmpty() || begunBy.contains(kindOfAgency);
    }
}
