package org.reachable.governance.accessreports;

import java.util.List;
import java.util.stream.Stream;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The form by which a request is taken down.
 *
 * @param child the child's page
 * @param called as the child says it
 * @param answers who will answer, and by when
 */
public record AskingPage(String href, String child, String called, String answers, Questions asks) {

    /**
     * What is asked.
     *
     * @param view what the child says to it, where another asks
     * @param day when they asked
     */
    public record Questions(Field by, List<Choice> whoAsks, Field name, Field identity, Field view, DateField day) {}

    public List<Problem> problems() {
        Stream<Problem> fields = Problem.of(asks.by(), asks.name(), asks.identity(), asks.view());
        Stream<Problem> days = Problem.of(asks.day());
        return Stream.concat(fields, days).toList();
    }
}
