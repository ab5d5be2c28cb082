package org.reachable.practice.frontdoor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.platform.partnership.ToRing;

/**
 * One report and what its teller was told.
 *
 * @param href where this page is
 * @param child whom it is about
 * @param replies what was said to them so far
 * @param sent an id that makes the same form sent twice one reply
 * @param reply what we say; null where the reader or their agency told it, or they have heard
 * @param helped asks whether the reply helped; null where that cannot be asked now
 * @param notice what came of something done just now
 */
public record ReplyPage(
        String href,
        Link child,
        Told told,
        List<Said> replies,
        String sent,
        @Nullable Reply reply,
        @Nullable Helped helped,
        @Nullable String notice) {

    /**
     * What we were told.
     *
     * @param teller who told us
     * @param what what kind of report, and when
     * @param words what they told
     * @param left by when they are to hear from us; null once they have
     * @param cautions what whoever replies must know first: that it is not safe to ring them, whom they do not want, and whom they ask for
     * @param byUs whether the reader or their agency told it: they hear, and do not reply
     * @param entry the page of the entry, on which whoever wrote it puts it right or takes it back
     * @param waits who is asked to reply to them who told it, and wait; null where they do not
     */
    public record Told(
            String teller,
            String what,
            String words,
            @Nullable TimeLeft left,
            List<String> cautions,
            boolean byUs,
            String entry,
            @Nullable Waits waits) {}

    /**
     * For whom they wait who told it.
     *
     * @param forWhom in a sentence
     */
    public record Waits(String forWhom, ToRing ring) {}

    /** Something said to whoever told us. */
    public record Said(String what, String by, String words) {}

    /**
     * Asks what we say.
     *
     * @param how how it was said
     * @param reached whether it reached them
     * @param besides what this type of reply asks besides
     * @param warned what it was said to look over once more, by the names of its fields: sent again, it is meant
     */
    public record Reply(
            Field words,
            Field how,
            List<Choice> hows,
            Field reached,
            List<Choice> reacheds,
            List<Asked> besides,
            List<String> warned) {

        Stream<Field> fields() {
            return Stream.concat(
                    Stream.of(words, how, reached), besides.stream().map(Asked::field));
        }
    }

    /** One of several answers, or words where there are none to choose from. */
    public record Asked(Field field, List<Choice> choices) {

        public boolean inWords() {
            return choices.isEmpty();
        }
    }

    /** Asks whether it helped, and for their words. */
    public record Helped(Field helped, Field words) {}

    public List<Problem> problems() {
        return Stream.concat(
                        reply == null ? Stream.<Field>of() : reply.fields(),
                        Stream.ofNullable(helped).map(Helped::helped))
                .filter(field -> field.error() != null)
                .map(Problem::with)
                .toList();
    }
}
