package org.reachable.pages.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Tag;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.TimelineItem;
import org.reachable.platform.partnership.ToRing;
import org.reachable.work.contributions.AnsweredElsewhere;

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
     * @param ring whom one can ring about it
     * @param takenFrom of whom it was asked, where another took it on; null where it is with whoever is asked
     */
    public record Whom(
            Link child,
            String about,
            List<Sentence> warnings,
            ToRing ring,
            @Nullable TakenFrom takenFrom) {}

    /**
     * Of whom it was asked, where another took it on.
     *
     * @param words who took it on from whom, and as what that one was asked
     * @param ring whoever holds that duty now; nobody where that is the reader, or who has it
     */
    public record TakenFrom(String words, List<ToRing.One> ring) {}

    /**
     * How it stands.
     *
     * @param left by when; null once it is closed
     * @param meanwhile from when until when it was closed before it was opened again; null where it never was
     * @param because what is so
     * @param otherwise what happens if nobody answers; null once it is closed
     */
    public record State(
            Tag tag,
            @Nullable TimeLeft left,
            @Nullable String meanwhile,
            String because,
            @Nullable String otherwise) {}

    /**
     * Why it is asked.
     *
     * @param facts whose it is and how that came, its clock, what closes it
     * @param steps what became so about it, in order
     * @param evidence the entries it rests on, and no more
     * @param kept who wrote what the reader is asked to read and may not; null where that is not so
     * @param met who was with the child since danger was told, and ended nothing by that; none where no danger is asked about
     * @param rule the rule that asks, in words
     */
    public record Grounds(
            List<SummaryRow> facts,
            List<SummaryRow> steps,
            List<TimelineItem> evidence,
            @Nullable String kept,
            List<Said> met,
            List<SummaryRow> rule) {}

    /**
     * What was answered, and the ways to answer.
     *
     * @param answers what was answered so far, first first, and what ended it
     * @param kept whom to ask, where what ended it is kept from the reader; null where it is not, or it is open
     * @param forms the ways to answer; null once it is closed, and for whoever only reads it
     * @param others where it is answered in the place of these forms, or who answers it, where the reader may not; null where they may, or it is closed
     * @param deeds what of it the reader can write down; none where a sentence is enough, it is closed or they only read it
     * @param undo the way to take back what answered it; null where the reader may not, or it is open
     * @param reply the way to tell whoever told us; null where nobody did
     * @param disputed the way to the entry in which a fact is said to be wrong; null where none is, or it is closed
     */
    public record Answering(
            List<Said> answers,
            @Nullable String kept,
            @Nullable AnswerForms forms,
            Deeds deeds,
            AnsweredElsewhere.@Nullable Where others,
            @Nullable Undo undo,
            @Nullable Link reply,
            @Nullable Link disputed) {}

    /**
     * What answered it can be taken back.
     *
     * @param answer what it is, by whom and when
     * @param until until when they may; empty where whoever may needs no clock
     * @param mistake why it is taken back
     */
    public record Undo(String answer, String until, Field mistake) {}

    /**
     * What it waits for.
     *
     * @param word whether a sentence that says what came of it is enough
     * @param actions how many actions such a sentence says are all done; 0 where none are waited for
     * @param kinds the kinds of entry that answer it where the reader writes them, by code and name
     * @param reports the kinds that would answer it and that the reader can only report: they close nothing
     * @param closes what answers it, in words
     * @param noChange how it is signed that nothing changes; null where no signature answers it, and for whoever only reads it
     */
    public record Deeds(
            boolean word,
            int actions,
            List<Choice> kinds,
            List<Choice> reports,
            String closes,
            @Nullable SigningNoChange noChange) {}

    /**
     * What the reader has to do with it.
     *
     * @param offer what somebody would hand over to the reader; null where nobody does
     * @param isAsked whether it is the reader who was asked: only they say whether that was useful
     * @param hasTaken whether the reader is on it
     * @param hasOffered whether it is offered to somebody, and the reader may take that back
     * @param giveBack the way to give back what the reader took over, or to take back what they gave; null where they may not
     * @param changedMeanwhile whether somebody answered while the reader wrote
     * @param useful whether the reader found it useful, in words; null where they have not said
     */
    public record Reader(
            @Nullable OfferToAnswer offer,
            boolean isAsked,
            boolean hasTaken,
            boolean hasOffered,
            @Nullable Link giveBack,
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
        return !problems().isEmpty();
    }

    /** What to mend, in the order of the page. */
    public List<Problem> problems() {
        AnswerForms forms = answering.forms();
        Undo undo = answering.undo();
        return Stream.concat(
                        forms == null ? Stream.of() : forms.problems().stream(),
                        undo == null ? Stream.of() : Problem.of(undo.mistake()))
                .toList();
    }
}
