package org.reachable.engine.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.calendar.Span;

/**
 * One thing a form asks beside what every form asks. Left blank, its attribute is absent.
 *
 * @param attribute the attribute it fills
 * @param words the question as people read it
 * @param hint what helps to answer it; empty where nothing needs to
 * @param kind what an answer looks like
 * @param choices for {@link Kind#CHOICE}, values and their plain words, in their order
 * @param lies for a day, on which side of now it lies
 * @param atMost for a day, how far ahead it lies at most; of words, that they hold a day or a time no further ahead
 * @param fill what the form begins with
 * @param must when it is answered before the entry is saved
 * @param unanswered what is said where it must be answered and was not
 */
public record Question(
        String attribute,
        String words,
        String hint,
        Kind kind,
        Map<String, String> choices,
        Lies lies,
        Span atMost,
        Fill fill,
        Must must,
        String unanswered) {

    /** What an answer looks like. */
    public enum Kind {
        CHOICE,
        YES_NO,
        /** As {@link #YES_NO}, but a "no" leaves the attribute out: the entry does not hold the thing. */
        YES_OR_BLANK,
        NUMBER,
        WORDS,
        DATE,
        DATE_TIME,
        /** One agency: two make a pair, and a pair has a clock. */
        AGENCY,
        /** Any number of agencies, with a bar between. */
        AGENCIES
    }

    /** On which side of now a day lies that is asked for. */
    public enum Lies {
        EITHER,
        /** It is over, and came after the child was born. */
        PAST,
        /** It comes no earlier than what is written down. */
        AHEAD
    }

    /** What a form begins with, so that nobody is asked for what an earlier entry says. */
    public enum Fill {
        NOTHING,
        /** The greatest number that entries about the child have in this attribute. */
        LATEST,
        /** One more than that. */
        NEXT
    }

    /** A day of which nothing is said lies within ten years: the year 2099 is a slip of whoever types it. */
    static final Span ANY_DAY = new Span(120, Span.Unit.MONTHS);

    /** Whether the words that it asks for a day or a time in hold one; of any other question they may say what they like. */
    public boolean holdsItsDay(String typed, LocalDate today) {
        return kind != Kind.WORDS || atMost.equals(ANY_DAY) || DayInWords.isIn(typed, today, last(today));
    }

    private LocalDate last(LocalDate today) {
        return switch (atMost.unit()) {
            case WEEKS -> today.plusWeeks(atMost.amount());
            case MONTHS -> today.plusMonths(atMost.amount());
            default -> today.plusDays(atMost.amount());
        };
    }

    /** The plain words of an answer; the answer itself where it is not one of the choices. */
    public String inWords(String value) {
        return kind == Kind.YES_NO || kind == Kind.YES_OR_BLANK
                ? Map.of("yes", "Yes", "no", "No").getOrDefault(value, value)
                : choices.getOrDefault(value, value);
    }

    /** All the answers it can have, where those can be counted; empty where anything can be written. */
    Set<String> answers() {
        return switch (kind) {
            case CHOICE -> choices.keySet();
            case YES_NO -> Set.of("yes", "no");
            case YES_OR_BLANK -> Set.of("yes");
            default -> Set.of();
        };
    }

    Question askedWith(Fill other, Must when) {
        return new Question(attribute, words, hint, kind, choices, lies, atMost, other, when, unanswered);
    }
}
