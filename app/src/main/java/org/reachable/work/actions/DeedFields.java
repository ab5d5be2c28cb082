package org.reachable.work.actions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.ChoiceGroup;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * What is asked of whoever sets an action.
 *
 * @param deed what is done, and for which need
 * @param meeting which meeting set it; null where none is known
 */
public record DeedFields(
        Words deed,
        Choosing aim,
        Naming whose,
        Choosing pace,
        DateField day,
        @Nullable Choosing meeting) {

    public record Words(Field deed, Field need) {}

    public record Choosing(Field field, List<Choice> choices) {}

    public record Naming(Field field, List<ChoiceGroup> people) {}

    public List<Problem> problems() {
        Choosing set = meeting;
        return Stream.of(
                        Problem.of(deed.deed(), deed.need(), aim.field(), whose.field(), pace.field()),
                        Problem.of(day),
                        set == null ? Stream.<Problem>of() : Problem.of(set.field()))
                .flatMap(one -> one)
                .toList();
    }
}
