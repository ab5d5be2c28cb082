package org.reachable.engine.form;

import java.util.Map;

/**
 * One thing a form asks beside what every form asks. Left blank, its attribute is absent.
 *
 * @param attribute the attribute it fills
 * @param words the question as people read it
 * @param hint what helps to answer it; empty where nothing needs to
 * @param kind what an answer looks like
 * @param choices for {@link Kind#CHOICE}, values and their plain words, in their order
 * @param fill what the form begins with
 */
public record Question(String attribute, String words, String hint, Kind kind, Map<String, String> choices, Fill fill) {

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

    /** What a form begins with, so that nobody is asked for what an earlier entry says. */
    public enum Fill {
        NOTHING,
        /** The greatest number that entries about the child have in this attribute. */
        LATEST,
        /** One more than that. */
        NEXT
    }

    /** The plain words of an answer; the answer itself where it is not one of the choices. */
    public String inWords(String value) {
        return kind == Kind.YES_NO || kind == Kind.YES_OR_BLANK
                ? Map.of("yes", "Yes", "no", "No").getOrDefault(value, value)
                : choices.getOrDefault(value, value);
    }

    Question filledWith(Fill other) {
        return new Question(attribute, words, hint, kind, choices, other);
    }
}
