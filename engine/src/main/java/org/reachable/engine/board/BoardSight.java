package org.reachable.engine.board;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;

/**
 * How much of a story whoever reads a board is shown.
 *
 * @param whole whether it is all that agencies share: what was late, or not done, is told to nobody else, for it may have been done where
 *     they do not see it
 * @param say how they are told what is not there: of words with {@code {seen}}, {@code {where}} or {@code {to you}} in them
 * @param by who wrote an entry
 * @param lives where the child lives, as the register of homes says; empty where it is not known, as of files
 */
public record BoardSight(boolean whole, UnaryOperator<String> say, Function<Entry, String> by, String lives) {

    /** Whoever is shown everything, of whoever wrote something which agency that was. */
    public static BoardSight whole(Vocabulary vocabulary) {
        return new BoardSight(
                true,
                words -> words.replace("{seen}", "").replace("{where}", "").replace("{to you}", ""),
                entry -> vocabulary.agencyName(entry.agency()),
                "");
    }

    String say(String words) {
        return say.apply(words);
    }

    String by(Entry entry) {
        return by.apply(entry);
    }
}
