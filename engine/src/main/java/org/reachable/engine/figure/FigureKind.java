package org.reachable.engine.figure;

import java.util.List;
import java.util.Set;

/**
 * A figure: what is counted of the children of a partnership, month by month.
 *
 * @param code what addresses and files call it
 * @param title what people call it
 * @param definition what one of what is counted is, and in which month it is counted, in a plain sentence
 * @param unit of what each number is so many, as "times missing"
 * @param counts what is counted
 * @param lines what the counted is told apart by: each is counted under one of them
 * @param splits by what else each line is told apart, one after the other and never by both at once
 */
public record FigureKind(
        String code,
        String title,
        String definition,
        String unit,
        Counts counts,
        List<Line> lines,
        List<Split> splits) {

    /** Of more, too much could be worked out of the children whom several tables count. */
    public static final int MOST_SPLITS = 2;

    /** The line of a figure that is told apart by nothing. */
    public static final String ONE_LINE = "all";

    /** The line of entries that do not answer what they are told apart by, or answer it otherwise. */
    public static final String BLANK = "blank";

    /** A number of its own, month by month. */
    public record Line(String code, String title) {}

    /**
     * What is counted.
     *
     * @param what of which kind it is
     * @param of the states, rules or types of entries; no rule where every one is meant
     * @param by the attribute that tells entries apart; empty where none does
     * @param once the attribute that says of which thing an entry tells: of several of one thing the first is counted, by what was said last;
     *     empty where each is counted
     */
    public record Counts(What what, Set<String> of, String by, String once) {}

    /** Of which kind what is counted is, and what decides its month. */
    public enum What {
        /** A state of a child, in the month in which it began. */
        SPELLS,
        /** What a rule asked, in the month in which it was to be answered. */
        FINDINGS,
        /** An entry, in the month in which what it tells happened. A document in force and what becomes of an action are entries. */
        ENTRIES
    }

    /** How what was asked stood at the end of its month. */
    public enum Ended {
        IN_TIME("in-time"),
        LATE("late"),
        NOT_DONE("not-done"),
        NO_LONGER("no-longer");

        private final String code;

        Ended(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * By what a line is told apart.
     *
     * @param spell the state that the child is in at the end of the month or is not; empty where it is no state
     * @param yes how those are called who are in it
     * @param no how the others are called, who are not known to be
     */
    public record Split(By by, String title, String spell, String yes, String no) {}

    /** What the record holds of a child, or of what is counted, by which it can be told apart. */
    public enum By {
        AGE,
        AREA,
        SCHOOL,
        /** Of what was asked: whoever was asked is of it. Of an entry: whoever wrote it. */
        AGENCY,
        STATE
    }
}
