package org.reachable.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.govuk.Sentence;
import org.reachable.govuk.TimeLeft;

/**
 * A child at a glance, as all agencies know it.
 *
 * @param now the moment shown
 * @param child who this is about
 * @param changed what is different now
 * @param education the two school-day counters
 * @param missing the missing episodes
 * @param open what waits for an answer, soonest first
 * @param around who is around the child, those with the latest real contact first
 * @param notKnown what nobody knows, longest first: never shown as low or as none
 * @param goodPractice what worked, and with whom
 */
public record ChildPage(
        Instant now,
        ChildHeader child,
        Changed changed,
        Education education,
        Missing missing,
        List<Open> open,
        List<Around> around,
        List<NotKnown> notKnown,
        List<Sentence> goodPractice) {

    /**
     * What is different now, in four lines.
     *
     * @param standsStill whether our plan is as it was while things happened
     * @param plan our plan
     * @param sourceOfHarm what was done about the source of harm
     * @param life what changed in the child's life
     * @param words what the child said of it, and when somebody last asked
     */
    public record Changed(boolean standsStill, Sentence plan, Sentence sourceOfHarm, Sentence life, Sentence words) {}

    /**
     * The two counters of school days.
     *
     * @param withoutFullTime school days without full-time education, or null if none are being counted
     * @param offRoll school days on no school's roll, or null if none are being counted
     * @param standing what is said where neither counts: that the child is in school, or that it is not known. The two
     *     are never taken for each other
     * @param note what stands in the way
     */
    public record Education(
            @Nullable Integer withoutFullTime, @Nullable Integer offRoll, String standing, String note) {}

    /**
     * The missing episodes.
     *
     * @param episodes how many in all, at home and in care, as far as written down
     * @param lately how many of them in the last so many days
     * @param latelyDays how many days those are
     * @param missingSince when the child was last seen, or null if they are not missing now
     * @param note how the return interviews went
     */
    public record Missing(
            int episodes,
            int lately,
            int latelyDays,
            @Nullable Instant missingSince,
            String note) {}

    /**
     * One thing that waits for an answer.
     *
     * @param question what is to be answered
     * @param owner whose it is
     * @param yours whether that is the reader
     * @param left by when
     * @param href the ask
     */
    public record Open(String question, String owner, boolean yours, TimeLeft left, String href) {}

    /**
     * Somebody around the child.
     *
     * @param name who
     * @param role what they are to the child, and with whom they work
     * @param lastContact when they last really met or spoke
     * @param trusted whether the child named them as the adult they trust
     */
    public record Around(String name, String role, String lastContact, boolean trusted) {}

    /**
     * Something nobody knows.
     *
     * @param what what is not known
     * @param since for how long
     * @param owner who is to find out, or null if nobody is
     */
    public record NotKnown(
            String what, String since, @Nullable String owner) {}

    /** How many of the open asks are the reader's. */
    public long yours() {
        return open.stream().filter(Open::yours).count();
    }
}
