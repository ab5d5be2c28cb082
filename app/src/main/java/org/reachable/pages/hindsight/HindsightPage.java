package org.reachable.pages.hindsight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.Table;

/**
 * Stories looked back on, and the way to look back on another.
 *
 * @param stories each story
 * @param account what became of the rows of a file that was sent; empty where none was
 * @param remarks what is wrong with rows of it
 * @param file the file to be sent
 */
public record HindsightPage(
        List<Story> stories, String account, @Nullable Table remarks, Field file) {

    /**
     * One child's story.
     *
     * @param id where on the page it stands
     * @param period from when until when it goes
     * @param came what was needed and came
     * @param never what was needed, and of which no entry says that it came
     * @param notAsked what nobody would have been asked for, a sentence for each reason; empty where there is no such thing
     * @param cannot what the table cannot say of this very story
     * @param told the story itself; null where it is told elsewhere
     */
    public record Story(
            String child,
            String id,
            String period,
            List<Row> came,
            List<Row> never,
            List<String> notAsked,
            List<String> cannot,
            @Nullable Told told) {

        public boolean isQuiet() {
            return came.isEmpty() && never.isEmpty();
        }
    }

    /**
     * Something needed.
     *
     * @param why why we would have asked, in a sentence
     * @param met the first day on which the pieces could have met
     * @param asked the day on which we would have asked
     * @param happened the day on which it came
     * @param days between the last two
     */
    public record Row(String what, String why, Dated met, Dated asked, Dated happened, Dated days) {}

    /**
     * A day or a number of them, and what stands under it.
     *
     * @param by by whom, or what more is to be said; may be empty
     */
    public record Dated(String day, String by) {}

    /**
     * The story itself.
     *
     * @param months what became known and what we would have asked, month by month
     * @param knew who knew what, as tables
     * @param reach how far the entries went
     */
    public record Told(List<Month> months, List<Table> knew, String reach) {}

    /** A month. */
    public record Month(String title, List<Line> lines) {}

    /**
     * Something that became known, or was asked then.
     *
     * @param at when
     * @param who by whom it was written; whom we would have asked
     * @param asked true where it is a question of ours
     */
    public record Line(String at, String who, String words, boolean asked) {}

    public List<Problem> problems() {
        return Problem.of(file).toList();
    }
}
