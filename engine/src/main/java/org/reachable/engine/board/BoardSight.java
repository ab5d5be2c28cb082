package org.reachable.engine.board;

import java.util.function.UnaryOperator;

/**
 * How much of a story whoever reads a board is shown.
 *
 * @param whole whether it is all that agencies share: what was late, or not done, is told to nobody else, for it may have been done where
 *     they do not see it
 * @param say how they are told what is not there: of words with {@code {seen}}, {@code {where}} or {@code {to you}} in them
 */
public record BoardSight(boolean whole, UnaryOperator<String> say) {

    /** Whoever is shown everything. */
    public static final BoardSight WHOLE = new BoardSight(
            true, words -> words.replace("{seen}", "").replace("{where}", "").replace("{to you}", ""));

    String say(String words) {
        return say.apply(words);
    }
}
