package org.reachable.pages.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.form.Question.Kind;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * The form: when, where, who, in words, and what this kind asks.
 *
 * @param asked what this kind asks
 * @param paper what is asked of something that was written on paper first; null of anything else
 * @param elsewhere what another window kept meanwhile; empty where none did
 */
public record FormPage(
        Of of,
        Told told,
        When when,
        List<Asked> asked,
        More more,
        Readers readers,
        @Nullable Paper paper,
        List<SummaryRow> elsewhere) {

    /**
     * Which draft it is.
     *
     * @param href where it is
     * @param version what the writer has seen of it
     * @param key by which it is kept after a time-out
     * @param child whom it is about
     * @param about them in a few words
     * @param type what kind of thing it is
     * @param settles what it settles
     * @param because asks why, where it puts right what was written before; null where it does not
     */
    public record Of(
            String href,
            int version,
            String key,
            String child,
            String about,
            String type,
            Settles settles,
            @Nullable Field because) {

        /** Where what kind of thing it is is chosen again. */
        public String change() {
            return "/record?draft=" + href.substring(href.lastIndexOf('/') + 1);
        }
    }

    /**
     * What it settles.
     *
     * @param answers what answers the question it was begun to answer; empty where there is none
     * @param reported why what is written here only reports, and what that means; null where it settles as it says
     * @param endsNothing that nothing is written down which it would end; null where something is, or it ends nothing ever
     */
    public record Settles(
            String answers,
            @Nullable String reported,
            @Nullable String endsNothing) {}

    /**
     * Asks what happened, where, and who else was there.
     *
     * @param most of how many letters the words may be
     * @param children of which children it speaks; null where it is about one
     * @param known who and what is known around the child, to choose from
     */
    public record Told(
            Field words,
            int most,
            Field where,
            Field who,
            @Nullable Field children,
            Known known) {

        Stream<Problem> problems() {
            return SentForm.problems(where, who, children, words);
        }
    }

    /**
     * Asks when it happened, and of a day that can hardly be right whether it is.
     *
     * @param dayAndTime what was typed: of that day somebody says that it is right
     */
    public record When(DateField day, Field right, String dayAndTime, Field time) {

        /** Whether it is asked about the day. */
        public boolean isOdd() {
            return right.error() != null || !String.valueOf(right.value()).isEmpty();
        }

        /** The box by which somebody says that the day is right. */
        public List<Choice> isRight() {
            return List.of(Choice.of(dayAndTime, "This day and time are right"));
        }

        Stream<Problem> problems() {
            return Stream.concat(Problem.of(day), Problem.of(right, time));
        }
    }

    /** Who and what is known; what is not is written beside it. */
    public record Known(Boxes places, Boxes people, Boxes things) {}

    /** Any number of several; nothing where there is nothing to choose from. */
    public record Boxes(Field field, List<Choice> choices, Set<String> chosen) {}

    /**
     * Asks what nobody has to say: what goes by a number, and what came of it.
     *
     * @param things what the first of it is called as a whole
     * @param numbers a field for each kind
     */
    public record More(String things, List<Field> numbers, Field outcome, List<Choice> outcomes) {

        /** Whether a number was typed. */
        public boolean isNumbered() {
            return numbers.stream().map(Field::value).anyMatch(number -> number != null && !number.isEmpty());
        }
    }

    /**
     * Asks who may read it.
     *
     * @param first what to tell a child before they say something in trust; empty where this is no talk with one
     * @param asked what is asked because of who may read it
     */
    public record Readers(Field handling, List<Choice> handlings, String first, List<Asked> asked) {

        /**
         * Who will read it, in a line, where the ways to say otherwise may be folded: not where it must be chosen again, and not where a
         * child may say something in trust, for then they are part of what is told first.
         */
        public Optional<String> inALine() {
            return handling.error() != null || !first.isEmpty()
                    ? Optional.empty()
                    : handlings.stream()
                            .filter(one -> one.value().equals(handling.value()))
                            .findFirst()
                            .map(one -> one.text() + ": " + one.hint());
        }
    }

    /** On which sheet it was written first, when, and by whom. */
    public record Paper(Field sheet, DateField day, Field time, Field by) {

        Stream<Problem> problems() {
            return Stream.of(Problem.of(sheet), Problem.of(day), Problem.of(time, by))
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
            return date == null ? Problem.of(field) : Problem.of(date);
        }
    }

    /** What to mend, in the order of the page. */
    public List<Problem> problems() {
        return Stream.of(
                        SentForm.problems(of.because()),
                        paper == null ? Stream.<Problem>of() : paper.problems(),
                        when.problems(),
                        told.problems(),
                        asked.stream().flatMap(Asked::problems),
                        more.numbers().stream().flatMap(Problem::of),
                        Problem.of(more.outcome()),
                        Problem.of(readers.handling()),
                        readers.asked().stream().flatMap(Asked::problems))
                .flatMap(one -> one)
                .toList();
    }
}
