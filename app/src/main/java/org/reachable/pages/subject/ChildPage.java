package org.reachable.pages.subject;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.timeline.Timeline;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.platform.partnership.ToRing;

/**
 * A child at a glance, as all agencies know it.
 *
 * @param child who this is about
 * @param changed what is different now
 * @param since what is new to the reader
 * @param parts what capabilities draw there
 * @param cards a part of the story each, in its figures
 * @param asked what waits for an answer
 * @param known who is around the child, what nobody knows and what worked
 * @param drawing the last months as the agencies knew them; null where nothing is written down
 */
public record ChildPage(
        ChildHeader child,
        Changed changed,
        NewSince since,
        List<Fragment> parts,
        List<Card> cards,
        Waiting asked,
        Known known,
        @Nullable Timeline drawing) {

    private static final int MOST_OPEN = 8;

    /**
     * What is different now.
     *
     * @param standsStill whether our plan is as it was while things happened
     * @param lines in four lines
     */
    public record Changed(boolean standsStill, List<Line> lines) {}

    /**
     * What is known beside the story.
     *
     * @param around who is around the child, those with the latest real contact first
     * @param notKnown what nobody knows, longest first: never shown as low or as none
     * @param goodPractice what worked, and with whom
     * @param ring whom one can ring about the child
     * @param family their family and others, as they are written down
     */
    public record Known(
            List<Around> around,
            List<NotKnown> notKnown,
            List<Sentence> goodPractice,
            ToRing ring,
            List<SummaryRow> family) {}

    /**
     * What waits for an answer.
     *
     * @param today that the child is in danger now, and what they said
     * @param open danger, that of these days first, then what is late or due within a day, the soonest due first
     * @param running what is not late, soonest first
     * @param none what is said where nothing waits
     */
    public record Waiting(Today today, List<Open> open, List<Open> running, String none) {

        /** All that waits, in this order: what is counted is what stands there. */
        public List<Open> all() {
            return Stream.concat(open.stream(), running.stream()).toList();
        }

        /** So many that they are read, and whatever can still be done today. */
        public List<Open> first() {
            return open.stream().filter(this::isRead).toList();
        }

        /** What is one step away. */
        public List<Open> others() {
            return open.stream().filter(one -> !isRead(one)).toList();
        }

        private boolean isRead(Open one) {
            return one.today() || open.indexOf(one) < MOST_OPEN;
        }

        /** The soonest of them that is the reader's; null where none is. */
        public @Nullable Open mine() {
            return all().stream().filter(Open::yours).findFirst().orElse(null);
        }

        /** How many of them are the reader's. */
        public long yours() {
            return all().stream().filter(Open::yours).count();
        }
    }

    /**
     * One line of what changed.
     *
     * @param title what it is about
     * @param words what is so
     * @param behind the entries behind it
     */
    public record Line(String title, Sentence words, List<Link> behind) {}

    /**
     * A part of the story in its figures.
     *
     * @param title the part
     * @param href its page
     * @param counts the figures that lead; empty where nothing is written down
     * @param since states the child is in now, and since when; empty where in none
     * @param note more of it in words
     * @param late what of it is longest late; null where nothing is
     */
    public record Card(
            String title,
            String href,
            List<Counted> counts,
            String since,
            String note,
            @Nullable Link late) {

        /** What of it stands first, in words: "7 times missing". */
        public String fact() {
            return counts.isEmpty() ? "" : counts.getFirst().words();
        }
    }

    /**
     * A number among words.
     *
     * @param number null where the words say it without one
     */
    public record Counted(String before, @Nullable String number, String after) {

        String words() {
            return Stream.of(before, number == null ? "" : number, after)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * One thing that waits for an answer.
     *
     * @param question what is to be answered
     * @param owner whose it is
     * @param yours whether that is the reader
     * @param today whether it is still to be done, and due within a day
     * @param left by when
     * @param href the ask
     * @param earlier how often the same was asked before and not answered; empty where it was not
     */
    public record Open(
            String question, String owner, boolean yours, boolean today, TimeLeft left, String href, String earlier) {}

    /**
     * Somebody around the child.
     *
     * @param name who
     * @param role what they are to the child, and with whom they work
     * @param lastContact when they last really met or spoke
     * @param trusted whether they are named as the adult the child trusts
     */
    public record Around(String name, String role, Sentence lastContact, boolean trusted) {}

    /**
     * Something nobody knows.
     *
     * @param what what is not known
     * @param since for how long
     * @param owner who is to find out, or null if nobody is
     * @param href the ask to find out, or the entry that raised it; null where there is neither
     */
    public record NotKnown(
            String what,
            String since,
            @Nullable String owner,
            @Nullable String href) {}
}
