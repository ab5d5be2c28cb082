package org.reachable.practice.goodpractice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * What worked for one child, and the form that adds to it.
 *
 * @param takenBack what stood once, and was taken back
 * @param form null for whoever may not follow the child
 * @param notice what came of something done just now
 */
public record GoodPracticePage(
        String href,
        Link child,
        List<Row> rows,
        List<TakenBack> takenBack,
        @Nullable Form form,
        @Nullable String notice) {

    /**
     * One thing that worked.
     *
     * @param child whom it helped; null on a page of that child
     * @param whose whose work it was, and who wrote it down, and when
     * @param mend where the reader puts it right or takes it back; null where they may not
     * @param earlier what stood in its place before, the latest first
     */
    public record Row(
            @Nullable Link child,
            String words,
            String difference,
            String whose,
            @Nullable String mend,
            List<Row> earlier) {

        /** The same where it is only read. */
        Row last() {
            return new Row(child, words, difference, whose, null, List.of());
        }
    }

    /**
     * One that was taken back.
     *
     * @param why by whom, when and why
     */
    public record TakenBack(Row row, String why) {}

    /** What is asked. */
    public record Form(Field words, Field difference, Field whose, List<Choice> people) {}

    public List<Problem> problems() {
        return form == null
                ? List.of()
                : Problem.of(form.words(), form.difference(), form.whose()).toList();
    }
}
