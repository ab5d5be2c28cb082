package org.reachable.governance.confidential;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The form that passes something on.
 *
 * @param name what the child is called
 * @param title what is done
 * @param said what was said; empty where it is all of it
 * @param means what follows
 * @param people who can be chosen; null where the name is written
 */
public record PassOnPage(
        String href,
        String back,
        String name,
        String title,
        String what,
        String said,
        String means,
        Field whom,
        @Nullable List<Choice> people,
        Field because,
        Field traced,
        Field told,
        String button) {

    public List<Problem> problems() {
        return Problem.of(whom, because, traced, told).toList();
    }
}
