package org.reachable.pages.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.form.Question;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.TypedDay;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** Reads the days that a form asks for. What can be no answer says of which question, why, and how to mend it. */
@Component
class Days {

    private static final String OR_BLANK = "Change it, or leave it blank";

    private final People people;
    private final OfferedKinds offered;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Days(People people, OfferedKinds offered, Vocabulary vocabulary, Clock clock) {
        this.people = people;
        this.offered = offered;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    static TypedDay typed(String name, EntryForm typed) {
        return new TypedDay(typed.get(name + "-day"), typed.get(name + "-month"), typed.get(name + "-year"));
    }

    /** A day that must be there; null where it is none, which is then told. */
    static @Nullable LocalDate needed(String name, EntryForm typed, Map<String, String> errors, String mend) {
        TypedDay day = typed(name, typed);
        Optional<LocalDate> read = day.read();
        if (read.isEmpty()) {
            errors.put(name, day.isBlank() ? mend : day.wrong() + ". " + mend);
        }
        return read.orElse(null);
    }

    /**
     * The answer to a question for a day, or for a day and time; empty where it was left blank, or is none.
     *
     * @param happened the day on which what is written down happened; null where that cannot be read
     */
    String answer(
            Actor actor,
            StartPage.Who about,
            Question question,
            EntryForm typed,
            @Nullable LocalDate happened,
            Map<String, String> errors) {
        String name = EntryForm.ASKED + question.attribute();
        TypedDay day = typed(name, typed);
        String written = typed.text(name + "-time");
        boolean timed = question.kind() == Question.Kind.DATE_TIME;
        if (day.isBlank()) {
            if (timed && !written.isEmpty()) {
                errors.put(name, of(question, "there is a time and no day. Write the day too, or leave both blank"));
            }
            return "";
        }
        Optional<LocalDate> read = day.read();
        if (read.isEmpty()) {
            errors.put(name, of(question, lower(day.wrong()) + ". Write it as 17 6 2022, or leave it blank"));
            return "";
        }
        LocalTime time = written.isEmpty() ? LocalTime.MIDNIGHT : Times.time(written);
        if (timed && time == null) {
            errors.put(
                    name,
                    of(question, "“%s” is no time. Write it as 3:30pm or 15:30, or leave it blank".formatted(written)));
            return "";
        }
        odd(actor, about, question, read.get(), happened).ifPresent(why -> errors.put(name, of(question, why)));
        return timed && time != null
                ? read.get().atTime(time).toString()
                : read.get().toString();
    }

    private Optional<String> odd(
            Actor actor, StartPage.Who about, Question question, LocalDate day, @Nullable LocalDate happened) {
        return switch (question.lies()) {
            case EITHER -> tooFar(question, day, Dates.day(clock.instant())).or(() -> beforeBirth(actor, about, day));
            case PAST ->
                day.isAfter(Dates.day(clock.instant()))
                        ? Optional.of("%s is still to come. %s".formatted(Dates.date(day), OR_BLANK))
                        : beforeBirth(actor, about, day);
            case AHEAD ->
                happened != null && day.isBefore(happened)
                        ? Optional.of("%s lies before what you write down, which was on %s. %s"
                                .formatted(Dates.date(day), Dates.date(happened), OR_BLANK))
                        : tooFar(question, day, happened == null ? Dates.day(clock.instant()) : happened);
        };
    }

    /** What is further off than its question allows is a slip, and nobody is asked about it in time. */
    private static Optional<String> tooFar(Question question, LocalDate day, LocalDate from) {
        LocalDate last = question.atMost().after(from);
        return day.isAfter(last)
                ? Optional.of("%s is too far ahead: it lies at most %s ahead, by %s. %s"
                        .formatted(Dates.date(day), question.atMost(), Dates.date(last), OR_BLANK))
                : Optional.empty();
    }

    private Optional<String> beforeBirth(Actor actor, StartPage.Who about, LocalDate day) {
        return isBeforeBirth(actor, about, day)
                ? Optional.of("%s lies before the child was born. %s".formatted(Dates.date(day), OR_BLANK))
                : Optional.empty();
    }

    /** What is odd about the child's age on the day on which something of this type happened, in a sentence that says how to mend it. */
    Optional<String> oddAge(Actor actor, StartPage.Who about, String type, LocalDate day) {
        LocalDate born = bornOn(actor, about);
        if (born == null) {
            return Optional.empty();
        }
        if (day.isBefore(born)) {
            return Optional.of(
                    "The day it happened lies before the child was born. Change it, or tick that it is right");
        }
        long age = ChronoUnit.YEARS.between(born, day);
        return offered.tooYoung(type, age)
                .map(young ->
                        "%s: by the date of birth that is written down they were %d. Write down “%s” instead. Where the date of birth is wrong, tick that it is right, and have that put right"
                                .formatted(
                                        young.says(),
                                        age,
                                        young.instead().stream()
                                                .map(one -> vocabulary.type(one).name())
                                                .collect(Collectors.joining("” or “"))));
    }

    private boolean isBeforeBirth(Actor actor, StartPage.Who about, LocalDate day) {
        LocalDate born = bornOn(actor, about);
        return born != null && day.isBefore(born);
    }

    /** As far as the actor may know; null where nobody has written it down, or it is about no child. */
    private @Nullable LocalDate bornOn(Actor actor, StartPage.Who about) {
        if (!about.isChild()) {
            return null;
        }
        PersonId child = about.id().person();
        return people.bornOn(actor, List.of(child)).get(child);
    }

    /** Errors stand together above the form: each says of which question it is. */
    private static String of(Question question, String wrong) {
        return "“%s” – %s".formatted(question.words(), wrong);
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
