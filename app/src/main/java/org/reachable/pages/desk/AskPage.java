package org.reachable.pages.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Tag;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.TimelineItem;

/**
 * What the page of one ask may see.
 *
 * @param href where it is
 * @param question what to answer
 * @param whom who it is about
 * @param state how it stands
 * @param grounds why it is asked
 * @param answering what was answered, and the ways to answer
 * @param reader what the reader has to do with it
 * @param notice what came of something done just now
 */
public record AskPage(
        String href,
        String question,
        Whom whom,
        State state,
        Grounds grounds,
        Answering answering,
        Reader reader,
        @Nullable Notice notice) {

    /**
     * Who it is about.
     *
     * @param child their name, and the way to their page
     * @param about the child in a few words
     * @param warnings what to know before anything else
     */
    public record Whom(Link child, String about, List<Sentence> warnings) {}

    /**
     * How it stands.
     *
     * @param left by when; null once it is closed
     * @param because what is so
     * @param otherwise what happens if nobody answers; null once it is closed
     */
    public record State(
            Tag tag,
            @Nullable TimeLeft left,
            String because,
            @Nullable String otherwise) {}

    /**
     * Why it is asked.
     *
     * @param facts whose it is and how that came, its clock, what closes it
     * @param steps what became so about it, in order
     * @param evidence the entries it rests on, and no more
     * @param rule the rule that asks, in words
     */
    public record Grounds(
            List<SummaryRow> facts, List<SummaryRow> steps, List<TimelineItem> evidence, List<SummaryRow> rule) {}

    /**
     * What was answered, and the ways to answer.
     *
     * @param answers what was answered so far, first first
     * @param forms the ways to answer; null once it is closed, and for whoever only reads it
     * @param others who answers it, where the reader may not; null where they may, or it is closed
     * @param reply the way to tell whoever told us; null where nobody did
     */
    public record Answering(
            List<Said> answers,
            @Nullable AnswerForms forms,
            @Nullable String others,
            @Nullable Link reply) {}

    /**
     * What the reader has to do with it.
     *
     * @param offer what somebody would hand over to the reader; null where nobody does
     * @param isAsked whether it is the reader who was asked: only they say whether that was useful
     * @param hasTaken whether the reader is on it
     * @param changedMeanwhile whether somebody answered while the reader wrote
     * @param useful whether the reader found it useful, in words; null where they have not said
     */
    public record Reader(
            @Nullable OfferToAnswer offer,
            boolean isAsked,
            boolean hasTaken,
            boolean changedMeanwhile,
            @Nullable String useful) {}

    /**
     * One answer.
     *
     * @param what which kind of answer it is
     * @param by who gave it, and when
     * @param words what they said
     */
    public record Said(String what, String by, String words) {}

    /** Whether a form lacks something. */
    public boolean refused() {
        AnswerForms forms = answering.forms();
        return forms != null && !forms.problems().isEmpty();
    }
}
