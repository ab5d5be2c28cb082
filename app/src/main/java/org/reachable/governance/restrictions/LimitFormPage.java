package org.reachable.governance.restrictions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The form of one thing that is done about who is kept from a record. Always in words why.
 *
 * @param title what is done
 * @param means what follows from it
 * @param who whom it is about; null where nobody is chosen
 * @param people who can be chosen
 * @param seen the lock that stood when it was shown; null where the form is of something else
 * @param found whether others find that there is a record; null where it is not asked
 * @param finds what they can find
 * @param reviewOn when somebody looks at it again; null where it is not asked
 */
public record LimitFormPage(
        String href,
        String back,
        String name,
        String title,
        String means,
        @Nullable Field who,
        List<Choice> people,
        Field because,
        @Nullable String seen,
        @Nullable Field found,
        List<Choice> finds,
        @Nullable DateField reviewOn,
        String button) {

    public List<Problem> problems() {
        Stream<Problem> fields = Stream.of(who, because)
                .filter(Objects::nonNull)
                .filter(field -> field.error() != null)
                .map(Problem::with);
        Stream<Problem> day = reviewOn == null || reviewOn.question().error() == null
                ? Stream.of()
                : Stream.of(Problem.with(reviewOn));
        return Stream.concat(fields, day).toList();
    }
}
