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
 */
public record PassOnPage(String href, String back, String name, Move move, Questions asks) {

    /**
     * What is done.
     *
     * @param what what kind of entry, whose and when
     * @param said what was said; empty where it is all of it
     * @param means what follows
     */
    public record Move(String title, String what, String said, String means, String button) {}

    /**
     * What is asked before it moves.
     *
     * @param people who can be chosen; null where the name is written
     */
    public record Questions(Field whom, @Nullable List<Choice> people, Field because, Field traced, Field told) {}

    public List<Problem> problems() {
        return Problem.of(asks.whom(), asks.because(), asks.traced(), asks.told())
                .toList();
    }
}
