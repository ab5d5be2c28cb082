package org.reachable.practice.intake;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.TimeLeft;

/**
 * One thing that was sent in, for the front door.
 *
 * @param href its page
 * @param told what they told, and who they are
 * @param first the look whether the child is safe
 * @param children whose it is, of each
 * @param reply what is said back
 */
public record SentInPage(String href, Told told, FirstLook first, List<OneChild> children, Reply reply) {

    /**
     * What they told.
     *
     * @param lines who told it, whether the family knows, and what else they said, each a question and its answer
     * @param ring the number on which they can be rung; null where there is none
     * @param ringWords whether it is safe to ring them, or that there is no number
     */
    public record Told(
            String title,
            String when,
            String words,
            boolean urgent,
            String urgentWords,
            List<Line> lines,
            @Nullable Link ring,
            String ringWords) {}

    public record Line(String what, String words) {}

    /**
     * The look.
     *
     * @param left by when it is due; null once somebody looked
     * @param done what was found, and by whom
     */
    public record FirstLook(@Nullable TimeLeft left, List<Line> done, Field safe, Field found) {}

    /**
     * One of the children.
     *
     * @param about as they are described in it
     * @param settled whose it is; null while nobody said
     * @param matches those it may be of, each with what fits
     */
    public record OneChild(
            String id,
            String name,
            String about,
            @Nullable Settled settled,
            Field whose,
            List<Choice> matches,
            Field other,
            Field because) {}

    /**
     * Whose it is.
     *
     * @param words who said so, and when; and why where it is of nobody here
     * @param page the child's page; null where it is of nobody here
     */
    public record Settled(String words, @Nullable Link page) {}

    /**
     * What is said back.
     *
     * @param said what was, the last in front
     */
    public record Reply(List<String> said, Field words) {}

    public List<Problem> problems() {
        return Stream.concat(
                        Problem.of(first.safe(), first.found(), reply.words()),
                        children.stream().flatMap(child -> Problem.of(child.whose(), child.other(), child.because())))
                .toList();
    }
}
