package org.reachable.practice.frontdoor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.TimeLeft;

/**
 * One report and what its teller was told.
 *
 * @param href where this page is
 * @param child whom it is about
 * @param teller who told us
 * @param what what kind of report, and when
 * @param words what they told
 * @param left by when they are to hear from us; null once they have
 * @param replies what was said to them so far
 * @param sent an id that makes the same form sent twice one reply
 * @param words what we say
 * @param how how it was said
 * @param reached whether it reached them
 * @param askHelped whether it can be asked now if the reply helped
 * @param notice what came of something done just now
 */
public record ReplyPage(
        String href,
        Link child,
        String teller,
        String what,
        String words,
        @Nullable TimeLeft left,
        List<Said> replies,
        String sent,
        Field reply,
        Field how,
        List<Choice> hows,
        Field reached,
        List<Choice> reacheds,
        boolean askHelped,
        Field helped,
        Field helpedWords,
        @Nullable String notice) {

    /** Something said to whoever told us. */
    public record Said(String what, String by, String words) {}

    public List<Problem> problems() {
        return Stream.of(reply, how, reached, helped)
                .filter(field -> field.error() != null)
                .map(Problem::with)
                .toList();
    }
}
