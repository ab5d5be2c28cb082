package org.reachable.practice.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The form to tell us something.
 *
 * @param child how they call the child; null where they are the child
 * @param person who answers
 * @param sent an id that makes the same form sent twice one entry
 */
public record TellPage(
        @Nullable String child,
        String person,
        String sent,
        Field kind,
        List<Choice> kinds,
        Field words,
        Field readers,
        List<Choice> readersToChoose) {

    public List<Problem> problems() {
        return Problem.of(kind, words, readers).toList();
    }
}
