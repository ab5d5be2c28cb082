package org.reachable.proof;

import java.util.Locale;

/**
 * What came of trying a promise.
 *
 * @param what what was counted or measured
 * @param value how much it was
 * @param goal how much was promised; empty where it is told and nothing is promised
 * @param verdict whether the promise was kept
 */
public record Figure(String what, String value, String goal, Verdict verdict) {

    /** What a figure says of its promise. */
    public enum Verdict {
        MET("met"),
        NOT_MET("NOT MET"),
        /** Told only, or a speed that a short try cannot judge. */
        TOLD("told");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Something that must be so however short the try is and however busy the machine. */
    public static Figure fact(String what, String value, String goal, boolean met) {
        return new Figure(what, value, goal, met ? Verdict.MET : Verdict.NOT_MET);
    }

    /** So many of so many must be so. */
    public static Figure all(String what, long so, long of) {
        return fact(what, "%,d of %,d".formatted(so, of), "all", so == of && of > 0);
    }

    /** There must be none among so many. */
    public static Figure none(String what, long found, long among) {
        return fact(what, "%,d in %,d".formatted(found, among), "0", found == 0 && among > 0);
    }

    /** A speed: judged where the try is long enough, told where it is a sample. */
    public static Figure speed(Trial trial, String what, String value, String goal, boolean met) {
        return trial.sample() ? new Figure(what, value, goal, Verdict.TOLD) : fact(what, value, goal, met);
    }

    /** Nothing is promised of it. */
    public static Figure told(String what, String value) {
        return new Figure(what, value, "", Verdict.TOLD);
    }

    boolean broken() {
        return verdict == Verdict.NOT_MET;
    }

    String line(Promise promise) {
        return String.format(
                Locale.UK,
                "%3d  %-42s %-48s %18s  %-14s %s",
                promise.number(),
                promise.words(),
                what,
                value,
                goal.isEmpty() ? "" : "goal " + goal,
                verdict.word());
    }
}
