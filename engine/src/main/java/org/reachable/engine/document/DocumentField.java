package org.reachable.engine.document;

import java.util.Map;
import java.util.Set;
import org.reachable.engine.calendar.Span;

/**
 * One thing a part of a document answers.
 *
 * @param label what stands before the answer where it is read
 * @param choices for {@link Kind#CHOICE}, values and their plain words, in their order
 * @param of for {@link Kind#ROW}, the section whose rows are meant
 * @param blank what is said where it is blank; empty where nothing is
 * @param later whether it is asked only of what an earlier version holds
 * @param bounds for {@link Kind#DAY}, how far from today it may lie
 * @param beside the field beside whose answer alone its blank is said; empty where it always is
 * @param unless by another field, the answers beside which its blank is not said: somebody else does it
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
        boolean later,
        Bounds bounds,
        String beside,
        Map<String, Set<String>> unless) {

    /**
     * How far from today a day may lie: what lies further off is a slip, and nobody is ever asked about it.
     *
     * @param back how long ago
     * @param ahead how far ahead
     */
    public record Bounds(Span back, Span ahead) {}

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
