package org.reachable.engine.document;

import java.util.Map;

/**
 * One thing a part of a document answers.
 *
 * @param label what stands before the answer where it is read
 * @param choices for {@link Kind#CHOICE}, values and their plain words, in their order
 * @param of for {@link Kind#ROW}, the section whose rows are meant
 * @param blank what is said where it is blank; empty where nothing is
 * @param later whether it is asked only of what an earlier version holds
 */
public record DocumentField(
        String code,
        String ask,
        String label,
        String hint,
        Kind kind,
        Map<String, String> choices,
        String of,
        String blank,
        boolean later) {

    /** What an answer looks like. */
    public enum Kind {
        WORDS,
        LINE,
        /** Somebody of the partnership. */
        PERSON,
        DAY,
        CHOICE,
        /** A row of another section. */
        ROW
    }
}
