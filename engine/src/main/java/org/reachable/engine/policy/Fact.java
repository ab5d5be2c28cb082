package org.reachable.engine.policy;

import java.util.Map;
import java.util.Set;

/**
 * One named figure of a case summary, over entries, spells or findings.
 *
 * @param name as in files; {@code {key}} stands for the key of each where there is one figure a key
 * @param says in plain words
 * @param counts what is counted
 */
public record Fact(String name, String says, Counts counts) {

    /** Whether it counts what was not done, or was late: whoever does not see everything cannot be told that. */
    public boolean lacks() {
        return switch (counts) {
            case Clocks clocks -> !Set.of(Ending.IN_TIME, Ending.KNOWN_LATE).containsAll(clocks.endings());
            case Lateness _ -> true;
            case Entries _, Spells _, DaysIn _ -> false;
        };
    }

    /** Whether a figure of this name is one of it: of some there is one a key. */
    public boolean isNamed(String figure) {
        int key = name.indexOf('{');
        return key < 0 ? figure.equals(name) : figure.startsWith(name.substring(0, key));
    }

    /** What a figure counts. */
    public sealed interface Counts {}

    /** Entries, or the different values of an attribute or of the tokens with a prefix among them. */
    public record Entries(Match match, String distinctAttribute, String distinctToken) implements Counts {}

    /** Spells of a kind. */
    public record Spells(String spell) implements Counts {}

    /** Days spent in a spell: school days or calendar days. */
    public record DaysIn(String spell, boolean schoolDays) implements Counts {}

    /** Clocks of a rule, by how they ended. */
    public record Clocks(String rule, Set<Ending> endings) implements Counts {}

    /** How late each answer of a rule was, in hours and minutes; one figure a key. */
    public record Lateness(String rule, String keyAttribute) implements Counts {}

    /** How a clock ended. */
    public enum Ending {
        /** Answered within its limit, whenever that became known. */
        IN_TIME,
        /** Of those the ones that were written down only after it. */
        KNOWN_LATE,
        /** Answered after its limit. */
        LATE,
        /** Its limit passed and it has not been answered. */
        NEVER,
        /** It was offered, and declined for good. */
        DECLINED
    }

    /**
     * A line of what changed.
     *
     * @param code as in files
     * @param title in plain words
     * @param match the entries that tell of a change
     * @param unchanged the entries that could have told of one and say that all stays as it was
     * @param directions which of the changes are for the better, which for the worse
     * @param words how it is told
     */
    public record Line(
            String code, String title, Match match, Match unchanged, Map<String, Match> directions, LineWords words) {}

    /**
     * How a line of what changed is told to people. {@code {they}}, {@code {them}} and {@code {their}} stand for the child
     * as the child says it.
     *
     * @param title the line's title, of this child; empty where the plain one does
     * @param nothing what is said where nothing changed
     * @param said what happened, in the past tense, by type of entry: "lost {their} home"
     * @param still what has not changed while a spell is open: "no school"
     */
    public record LineWords(String title, String nothing, Map<String, String> said, Map<String, String> still) {

        /** Where a policy has no words of its own for a line. */
        public static final LineWords NONE = new LineWords("", "", Map.of(), Map.of());
    }
}
