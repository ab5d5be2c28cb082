package org.reachable.practice.goodpractice;

import java.util.List;
import java.util.stream.Stream;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * Puts right what worked, or takes it back.
 *
 * @param child the way back, to what worked for the child
 * @param row as it stands
 * @param because why it is taken back
 */
public record MendPage(String href, Link child, GoodPracticePage.Row row, GoodPracticePage.Form form, Field because) {

    public List<Problem> problems() {
        return Stream.concat(Problem.of(form.words(), form.difference(), form.whose()), Problem.of(because))
                .toList();
    }
}
