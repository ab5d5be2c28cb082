package org.reachable.pages.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Tag;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.TimelineItem;

/**
 * What the page of one ask may see.
 *
 * @param href where it is
 * @param question what to answer
 * @param child who it is about
 * @param about the child in a few words
 * @param state how it stands
 * @param left by when; null once it is closed
 * @param because what is so
 * @param otherwise what happens if nobody answers; null once it is closed
 * @param facts whose it is and how that came, its clock, what closes it
 * @param steps what became so about it, in order
 * @param evidence the entries it rests on, and no more
 * @param rule the rule that asks, in words
 * @param answers what was answered so far, first first
 * @param forms the ways to answer; null once it is closed
 * @param offeredToReader whether somebody would hand it over to the reader
 * @param askedOfReader whether it is the reader who was asked: only they say whether that was useful
 * @param taken whether the reader is on it
 * @param changedMeanwhile whether somebody answered while the reader wrote
 * @param useful whether the reader found it useful, in words; null where they have not said
 * @param reply the way to tell whoever told us; null where nobody did
 * @param notice what came of something done just now
 */
public record AskPage(
        String href,
        String question,
        Link child,
        String about,
        Tag state,
        @Nullable TimeLeft left,
        String because,
        @Nullable String otherwise,
        List<SummaryRow> facts,
        List<SummaryRow> steps,
        List<TimelineItem> evidence,
        List<SummaryRow> rule,
        List<Said> answers,
        @Nullable AnswerForms forms,
        boolean offeredToReader,
        boolean askedOfReader,
        boolean taken,
        boolean changedMeanwhile,
        @Nullable String useful,
        @Nullable Link reply,
        @Nullable Notice notice) {

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
        return forms != null && !forms.problems().isEmpty();
    }
}
