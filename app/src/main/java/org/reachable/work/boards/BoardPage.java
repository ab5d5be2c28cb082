package org.reachable.work.boards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.TimeLeft;

/**
 * A board, as a reader sees it.
 *
 * @param columns what stands above them
 * @param above who stands above them, and in them too
 * @param bands the rows, in bands
 */
public record BoardPage(
        Top top, Chosen chosen, List<String> columns, Above above, List<Band> bands, Gone gone, End end) {

    /**
     * What stands first.
     *
     * @param href where it is, as it is today and whole
     * @param when the time as known at which it is told
     * @param line what one would say aloud of it
     * @param lacks that somebody may be missing from it yet; may be empty
     * @param lists the lists of children there are
     */
    public record Top(String title, String href, String when, Sentence line, String lacks, List<Link> lists) {}

    /**
     * What of it is shown.
     *
     * @param on as known on which day
     * @param kept what else was asked, which another day leaves as it is
     * @param filters by what it may be narrowed
     * @param narrowed whether it is
     */
    public record Chosen(Field on, List<Kept> kept, List<Sieve> filters, boolean narrowed) {}

    /**
     * Of whom several agencies wrote.
     *
     * @param title empty where the board puts nobody above
     * @param more that there are more of them below; may be empty
     */
    public record Above(String title, String note, List<Row> rows, String more) {
        static final Above NOBODY = new Above("", "", List.of(), "");
    }

    /** A filter that stays as it is. */
    public record Kept(String name, String value) {}

    /** One way to narrow it. */
    public record Sieve(Field field, List<Choice> choices) {}

    /** Who stood here a week before and does not now; what is said where they are more. */
    public record Gone(List<Link> children, String more) {}

    /**
     * What stands last.
     *
     * @param part that it is a part
     * @param ways to take it away
     * @param pages the way through it; null where one page holds all
     */
    public record End(
            String part,
            String note,
            List<Link> ways,
            @Nullable Pages pages) {}

    /**
     * Rows that stand together.
     *
     * @param title empty for those that stand first
     */
    public record Band(String title, List<Row> rows) {}

    /** Whether something is wanting in a row, or it is over and nothing waits. */
    public enum Standing {
        BLANK("board__row--blank"),
        PLAIN(""),
        OVER("board__row--over");

        private final String style;

        Standing(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    /**
     * One child.
     *
     * @param left by when; what is said where nothing is next
     * @param state null where the board is about no state
     * @param cells what is said of them
     * @param more what is next besides
     */
    public record Row(
            TimeLeft left,
            Standing standing,
            Who child,
            @Nullable State state,
            List<Cell> cells,
            Next next,
            More more) {

        public boolean isBlank() {
            return standing == Standing.BLANK;
        }
    }

    /**
     * Whom a row is about.
     *
     * @param link their name, and the way to them
     * @param about their age and where they live
     * @param change what is otherwise than a week before; empty where nothing is
     */
    public record Who(Link link, String about, String change) {}

    /** "11 days", "since 6 June", and what would end it and is only reported. */
    public record State(String how, String since, String reported) {}

    /** What one column says: its title, its lines, and whether that is something which nobody may overlook. */
    public record Cell(String title, List<String> lines, boolean presses) {}

    /**
     * What is next.
     *
     * @param step what is asked, and the way there; null where nothing is
     * @param words what is said in its place, or with it
     * @param owner whose it is
     * @param yours whether it is the reader's
     * @param say where the reader says what is next; null where that is not asked of them
     * @param leads where each row of the board leads; null where the name alone leads anywhere
     */
    public record Next(
            @Nullable Link step,
            String words,
            String owner,
            boolean yours,
            @Nullable Link say,
            @Nullable Link leads) {}

    /** Further steps, each with by when and whose; and that there are more. */
    public record More(List<Step> steps, String words) {}

    /** A further step. */
    public record Step(Link link, String when) {}
}
