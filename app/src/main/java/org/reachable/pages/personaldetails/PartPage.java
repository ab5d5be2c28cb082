package org.reachable.pages.personaldetails;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The form of one row of who somebody is.
 *
 * @param back the person's page
 * @param title what is added or put right
 * @param texts the fields in words
 * @param choice what is chosen of a few; null where nothing is
 * @param from since when; null where it is not asked
 * @param until until when
 * @param source who says so
 * @param seen the row the writer saw, which this one stands in the place of; empty for a new one
 * @param meanwhile what somebody else put in its place meanwhile; null where nobody did
 */
public record PartPage(
        String href,
        String back,
        String name,
        String title,
        List<Field> texts,
        @Nullable Field choice,
        List<Choice> choices,
        @Nullable DateField from,
        @Nullable DateField until,
        Field source,
        String seen,
        @Nullable String meanwhile) {

    public List<Problem> problems() {
        Stream<Problem> fields = Stream.concat(texts.stream(), Stream.of(source))
                .filter(field -> field.error() != null)
                .map(Problem::with);
        Stream<Problem> chosen =
                choice == null || choice.error() == null ? Stream.of() : Stream.of(Problem.with(choice));
        return Stream.of(fields, chosen, dates(from), dates(until))
                .flatMap(one -> one)
                .toList();
    }

    private static Stream<Problem> dates(@Nullable DateField date) {
        return date == null ? Stream.of() : Problem.of(date);
    }
}
