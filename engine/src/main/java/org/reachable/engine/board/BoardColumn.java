package org.reachable.engine.board;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Match;

/**
 * What a board says of each child in one place.
 *
 * @param code what it is gathered under, and called in files
 * @param title what stands above it
 * @param figures figures of the case summary, in words; the first leads
 * @param spells states whose opening entry is told, the one that began last first
 * @param newest the entries of which the newest is told; null where none is
 * @param says what of the entry is told, of several the first that it says; none for nothing but when
 * @param when whether it is told when it happened
 * @param whose whether the agency that wrote it is told with that
 * @param within how far back an entry is told; null where however far
 * @param byAgency whether it is told instead which agencies wrote the others of them, and how often
 * @param goneUp whether it tells to whom what is asked went up, because nobody answered
 * @param none what is said where there is nothing to tell; {@code {seen}} says to whoever sees a part that it is one
 * @param nonePresses whether that is something which nobody may overlook
 */
public record BoardColumn(
        String code,
        String title,
        List<Count> figures,
        List<Named> spells,
        @Nullable Match newest,
        List<Says> says,
        boolean when,
        boolean whose,
        @Nullable Span within,
        boolean byAgency,
        boolean goneUp,
        String none,
        boolean nonePresses) {

    /** What of an entry is told: what kind of thing it is. */
    static final String TYPE = "type";

    /** What of an entry is told: where it was. */
    static final String PLACE = "place";

    /** What of an entry is told: who wrote it. */
    static final String BY = "written-by";

    /** What of an entry is told: what happened, as its writer put it. */
    static final String WORDS = "words";

    /**
     * A figure in words; {@code {n}} stands for it.
     *
     * @param none how nought is said; empty where it is not said
     * @param lacks whether it counts what was late, or not done
     */
    public record Count(String figure, String none, String one, String many, boolean lacks) {

        String inWords(long number) {
            return (number == 0 ? none : number == 1 ? one : many).replace("{n}", "%,d".formatted(number));
        }
    }

    /**
     * A state, and how it is told.
     *
     * @param where whether it says where the child is, as the first line of their page does; a column that tells such states tells all of
     *     them that are so, and the others only of whoever is in none of them and in no state of the board
     * @param toldFor for how long from its beginning it is told; null where always
     */
    public record Named(
            String spell,
            String words,
            boolean where,
            @Nullable Span toldFor) {}

    /**
     * What of an entry is told.
     *
     * @param what an attribute, {@code type}, {@code place}, {@code written-by} or {@code words}
     * @param words how an answer of an attribute is put, by what the entry says
     */
    public record Says(String what, Map<String, String> words) {

        static final Set<String> NO_ATTRIBUTES = Set.of(TYPE, PLACE, BY, WORDS);

        String inWords(String said) {
            return words.getOrDefault(said.toLowerCase(Locale.ROOT), said);
        }
    }

    boolean saysPlace() {
        return says.stream().anyMatch(one -> one.what().equals(PLACE));
    }

    boolean saysWhere() {
        return spells.stream().anyMatch(Named::where);
    }
}
