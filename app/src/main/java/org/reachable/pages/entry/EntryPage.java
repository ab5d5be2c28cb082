package org.reachable.pages.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * What the page of one entry may see.
 *
 * @param at where it is, and whose
 * @param stands what it says, or said last
 * @param gone that nothing of it stands here; null where it stands
 * @param before what it said before, the last first
 * @param disputes what is said to be wrong in it
 * @param because what was asked and who was told because of it
 * @param ways what the reader may do about it
 * @param notice what came of what was done before; null where nothing was
 */
public record EntryPage(
        Place at,
        Word stands,
        @Nullable Gone gone,
        List<Word> before,
        List<Dispute> disputes,
        Because because,
        Ways ways,
        @Nullable String notice) {

    /**
     * Where it is.
     *
     * @param href its own page
     * @param whom whom or what it is about, and the way there
     * @param inTimeline where it stands among the others
     */
    public record Place(String href, Link whom, Link inTimeline) {}

    /**
     * One word of it.
     *
     * @param title what kind of thing it is
     * @param written who wrote this word and when; why, where it stands in the place of an earlier one
     * @param happened when it happened
     * @param readers who may read it
     */
    public record Word(
            String title,
            Written written,
            Instant happened,
            String place,
            String text,
            String outcome,
            List<SummaryRow> form,
            String readers) {}

    /**
     * Who wrote a word of it.
     *
     * @param because why, where it stands in the place of an earlier one; else empty
     * @param brought who brought it in with a file, when and in which; empty where none did
     */
    public record Written(String by, Instant at, String because, String brought) {}

    /** Somebody's words about it, who they are with their agency, and when. */
    public record Said(String by, Instant at, String words) {}

    /**
     * That nothing of it stands here.
     *
     * @param became whether it was taken back, or filed under another record
     * @param said by whom, when and why
     */
    public record Gone(String became, Said said) {}

    /**
     * What came of its becoming known.
     *
     * @param asks what was asked, and the way to it
     * @param told who was told of danger at once, by name and as what, for whoever wrote it
     * @param isOn whether somebody has said that they are on it, for whoever wrote it; empty where it is no danger that is asked about
     * @param rests that what it rests on is here no more; empty where all of it stands
     */
    public record Because(List<Link> asks, List<String> told, String isOn, String rests) {}

    public String href() {
        return at.href();
    }

    /**
     * What somebody says is wrong.
     *
     * @param answer what came of it; null where nothing has
     * @param came the same in a word; empty where nothing has
     */
    public record Dispute(Said said, @Nullable Said answer, String came) {}

    /**
     * What the reader may do about it.
     *
     * @param mends whether they put it right
     * @param moves whether they file it under another child
     * @param because asks why it is taken back; null where they may not
     * @param other asks whether it is about another child, where danger is asked about because of it; null where none is
     * @param wrong asks what is wrong in it, and of whom; null where they may not say so
     * @param stands asks why it stands; null where nobody waits to hear it of them
     * @param elsewhere which source alone puts it right; empty where it was written here
     * @param attached what is attached to it, and the way to attach something; null where it is about no child
     */
    public record Ways(
            boolean mends,
            boolean moves,
            @Nullable Field because,
            @Nullable Field other,
            @Nullable Wrong wrong,
            @Nullable Field stands,
            String elsewhere,
            @Nullable Fragment attached) {}

    /**
     * A fact that the reader says is wrong.
     *
     * @param what asks what is wrong
     * @param ask what pressing it does: whom it asks
     */
    public record Wrong(Field what, String ask) {}

    /** What to mend, in the order of the page. */
    public List<Problem> problems() {
        return SentForm.problems(
                        ways.stands(),
                        ways.wrong() == null ? null : ways.wrong().what(),
                        ways.other(),
                        ways.because())
                .toList();
    }

    /** Whether the form below this heading is to be seen at once. */
    public static boolean isOpen(@Nullable Field field) {
        return field != null && field.error() != null;
    }
}
