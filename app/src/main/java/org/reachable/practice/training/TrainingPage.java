package org.reachable.practice.training;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.Table;

/**
 * What its reader learnt, the form that adds to it, and how many are in date.
 *
 * @param counted by agency; null where no agency of the reader's is counted
 * @param notice what came of something done just now
 */
public record TrainingPage(
        Table own,
        Field topic,
        List<Choice> topics,
        DateField day,
        Field otherwise,
        @Nullable Table counted,
        @Nullable String notice) {

    public List<Problem> problems() {
        return Stream.concat(Problem.of(topic, otherwise), Problem.of(day)).toList();
    }
}
