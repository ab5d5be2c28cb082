package org.reachable.pages.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.form.Question.Kind;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * The form: when, where, who, in words, and what this kind asks.
 *
 * @param href where the draft is
 * @param version what the writer has seen of it
 * @param key by which it is kept after a time-out
 * @param child whom it is about
 * @param about them in a few words
 * @param type what kind of thing it is
 * @param asked what this kind asks
 * @param first what to tell a child before they say something in trust; empty where this is no talk with one
 * @param handled what is asked because of who may read it
 * @param paper what is asked of something that was written on paper first; null of anything else
 * @param elsewhere what another window kept meanwhile; empty where none did
 */
public record FormPage(
        String href,
        int version,
        String key,
        String child,
        String about,
        String type,
        DateField when,
        Field whenRight,
        String whenDay,
        Field time,
        Field where,
        Field who,
        Field words,
        int most,
        List<Asked> asked,
        Field vehicle,
        Field phone,
        Field outcome,
        List<Choice> outcomes,
        Field handling,
        List<Choice> handlings,
        String first,
        List<Asked> handled,
        @Nullable Paper paper,
        List<SummaryRow> elsewhere) {

    /** On which sheet it was written first, when, and by whom. */
    public record Paper(Field sheet, DateField day, Field time, Field by) {

        Stream<Problem> problems() {
            return Stream.of(
                            Stream.of(sheet).filter(one -> one.error() != null).map(Problem::with),
                            day.question().error() == null ? Stream.<Problem>of() : Stream.of(Problem.with(day)),
                            Stream.of(time, by)
                                    .filter(one -> one.error() != null)
                                    .map(Problem::with))
                    .flatMap(one -> one);
        }
    }

    /**
     * A question of this kind of thing.
     *
     * @param date for a date; null for the others
     * @param time for a date with a time
     */
    public record Asked(
            Kind kind,
            Field field,
            List<Choice> choices,
            Set<String> chosen,
            @Nullable DateField date,
            @Nullable Field time) {

        Stream<Problem> problems() {
            if (date != null) {
                return date.question().error() == null ? Stream.of() : Stream.of(Problem.with(date));
            }
            return field.error() == null ? Stream.of() : Stream.of(Problem.with(field));
        }
    }

    /** Whether it is asked about the day. */
    public boolean dayIsOdd() {
        return whenRight.error() != null || !String.valueOf(whenRight.value()).isEmpty();
    }

    /** The box by which somebody says that the day is right; it says of which day. */
    public List<Choice> dayIsRight() {
        return List.of(Choice.of(whenDay, "This day and time are right"));
    }

    /** What to mend, in the order of the page. */
    public List<Problem> problems() {
        Stream<Problem> day = when.question().error() == null ? Stream.of() : Stream.of(Problem.with(when));
        Stream<Problem> fields = Stream.of(whenRight, time, where, who, words)
                .filter(field -> field.error() != null)
                .map(Problem::with);
        return Stream.of(
                        paper == null ? Stream.<Problem>of() : paper.problems(),
                        day,
                        fields,
                        asked.stream().flatMap(Asked::problems),
                        handled.stream().flatMap(Asked::problems))
                .flatMap(one -> one)
                .toList();
    }
}
