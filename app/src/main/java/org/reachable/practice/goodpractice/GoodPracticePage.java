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
 * @param notice what came of something done just now
 */
public record GoodPracticePage(
        String href,
        Link child,
        List<Row> rows,
        Form form,
        @Nullable String notice) {

    /**
     * One thing that worked.
     *
     * @param child whom it helped; null on a page of that child
     * @param whose whose work it was, and who wrote it down, and when
     */
    public record Row(@Nullable Link child, String words, String difference, String whose) {}

    /** What is asked. */
    public record Form(Field words, Field difference, Field whose, List<Choice> people) {}

    public List<Problem> problems() {
        return Problem.of(form.words(), form.difference(), form.whose()).toList();
    }
}
