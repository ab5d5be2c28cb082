package org.reachable.pages.personaldetails;

import java.util.List;
import java.util.Optional;
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
 * @param name whose it is
 * @param title what is added or put right
 * @param fields what is asked
 * @param meanwhile what somebody else put in its place meanwhile; null where nobody did
 */
public record PartPage(
        String href,
        String back,
        String name,
        String title,
        Fields fields,
        @Nullable String meanwhile) {

    /**
     * What is asked.
     *
     * @param texts the fields in words
     * @param kind of which of a few kinds it is; null where it has none
     * @param asked whether the child says so; null where that is not asked
     * @param time from when to when it is so; null where it is not asked
     * @param source who says so
     */
    public record Fields(
            List<Field> texts,
            @Nullable Kind kind,
            @Nullable Kind asked,
            @Nullable Time time,
            Field source) {}

    /** Of which of a few kinds it is. */
    public record Kind(Field field, List<Choice> choices) {}

    /** From when to when it is so. */
    public record Time(DateField from, DateField until) {}

    public List<Problem> problems() {
        Kind kind = fields.kind();
        Stream<Field> all = Stream.of(
                        fields.texts().stream(),
                        Stream.of(fields.source()),
                        Stream.of(Optional.ofNullable(kind), Optional.ofNullable(fields.asked()))
                                .flatMap(Optional::stream)
                                .map(Kind::field))
                .flatMap(one -> one);
        Stream<Problem> wrong = all.filter(field -> field.error() != null).map(Problem::with);
        Time time = fields.time();
        Stream<Problem> dates =
                time == null ? Stream.of() : Stream.concat(Problem.of(time.from()), Problem.of(time.until()));
        return Stream.concat(wrong, dates).toList();
    }
}
