package org.reachable.records.sources;

import java.util.List;
import java.util.Set;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/** A source to be registered. */
public record RegisterPage(
        Field name,
        Field code,
        Field owner,
        List<Choice> agencies,
        Field duty,
        List<Choice> duties,
        Field people,
        Field words,
        List<Choice> whose,
        Set<String> chosen,
        Field types) {

    public List<Problem> problems() {
        return Problem.of(name, code, owner, duty, people, words, types).toList();
    }
}
