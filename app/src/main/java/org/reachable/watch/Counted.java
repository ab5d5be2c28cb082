package org.reachable.watch;

/**
 * What was asked about the children of one group, and what became of it. Counts, and nothing else.
 *
 * @param age the age group; {@code several} for what was asked about several children at once
 * @param care whether they are in care now: {@code yes}, {@code no}; or {@code several}
 * @param known children of whom there is a record
 * @param children of them, those about whom anything was asked
 * @param asked alerts asked about
 * @param ended how those ended
 * @param found how whoever was asked found them
 */
public record Counted(String age, String care, int known, int children, int asked, Ended ended, Found found) {

    /**
     * How what was asked ended: each of it in one way.
     *
     * @param inTime answered in time, though it may have become known later
     * @param late answered late
     * @param unanswered open still
     * @param noLonger no longer so, or taken back
     */
    public record Ended(int inTime, int late, int unanswered, int noLonger) {}

    /**
     * How whoever was asked found it. Of the others nobody has said.
     *
     * @param useful marked as useful
     * @param notUseful marked as not useful
     */
    public record Found(int useful, int notUseful) {}
}
