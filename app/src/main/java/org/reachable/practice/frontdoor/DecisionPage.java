package org.reachable.practice.frontdoor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.platform.partnership.ToRing;

/**
 * What was told of a child, read together, and the decision on it with what is said to whoever told us.
 *
 * @param came what came while somebody wrote: it is read before anything is saved
 * @param told each contact beside what was done then
 * @param notice what came of something done just now
 */
public record DecisionPage(
        Head head,
        List<Row> came,
        List<Row> told,
        Aside aside,
        Form form,
        @Nullable String notice) {

    /**
     * Whom it is about.
     *
     * @param href where this page is
     * @param about their age and school
     * @param left by when it is to be decided; null where nothing waits
     * @param line what nobody may miss
     */
    public record Head(
            Link child, String href, String about, @Nullable TimeLeft left, Sentence line) {}

    /**
     * Something that was told.
     *
     * @param written when it was written down, where that was long after; else empty
     * @param words the way to it, in its own words
     * @param done what was done then
     * @param wanting what was not; empty where nothing is
     * @param yours whether it is what waits for the decision
     */
    public record Row(
            String when, String written, String who, Link words, List<String> done, String wanting, boolean yours) {}

    /**
     * What helps to decide.
     *
     * @param said what the child said, the latest first
     * @param nobody what is said where nothing is written down of that; else empty
     * @param waits what waits for the decision
     * @param ring whom one can ring
     */
    public record Aside(List<Said> said, String nobody, List<Wait> waits, ToRing ring) {}

    /** Words of the child, and when and by whom they were written down. */
    public record Said(String words, String when) {}

    /** What waits, and until when. */
    public record Wait(Link ask, @Nullable TimeLeft left) {}

    /**
     * The form.
     *
     * @param sent an id that makes the same form sent twice one decision
     * @param seen which rows of the story stood on the page
     * @param known when that was, in words
     * @param by who decides
     * @param questions what is asked, in its order
     * @param replies what is said to whoever told us
     * @param atOnce what is pressed at once
     * @param danger what is asked about danger and not answered; null where nothing is
     */
    public record Form(
            String sent,
            String seen,
            String known,
            String by,
            List<ReplyPage.Asked> questions,
            List<Reply> replies,
            List<Choice> atOnce,
            @Nullable Danger danger) {}

    /**
     * Danger that nobody has answered: no decision is saved by somebody who has not read that.
     *
     * @param read that they have
     */
    public record Danger(List<Wait> asked, Field read) {}

    /**
     * A reply as half of the decision.
     *
     * @param key how the names of its fields begin
     * @param title to whom
     * @param told what they told, and when
     * @param unsafe whether they said that it is not safe to ring them
     */
    public record Reply(String key, String title, String told, boolean unsafe, ReplyPage.Reply fields) {}

    public List<Problem> problems() {
        return Stream.concat(
                        Stream.concat(
                                Stream.ofNullable(form.danger()).map(Danger::read),
                                form.questions().stream().map(ReplyPage.Asked::field)),
                        form.replies().stream().flatMap(reply -> reply.fields().fields()))
                .filter(field -> field.error() != null)
                .map(Problem::with)
                .toList();
    }
}
