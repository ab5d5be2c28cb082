package org.reachable.practice.voice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The form to tell us something.
 *
 * @param child how they call the child; null where they are the child
 * @param back what of theirs they write back about, by its name; empty where they begin something
 * @param sent an id that makes the same form sent twice one entry
 */
public record TellPage(
        @Nullable String child,
        Answering answering,
        String back,
        String sent,
        Question kind,
        Field words,
        Now now,
        Whom whom) {

    /**
     * Who sees to it.
     *
     * @param person who answers
     * @param by the day by which they are asked to answer; null where it is written down that the child has died, and somebody comes
     * @param atOnce who is asked at any hour where somebody could be hurt
     */
    public record Answering(String person, @Nullable String by, String atOnce) {}

    /**
     * What must not wait.
     *
     * @param urgent whether somebody could be hurt before tomorrow
     * @param ring on which number they can be rung
     * @param safe whether that is safe
     * @param askedAgain what was typed says danger, and they were asked again whether it can wait
     */
    public record Now(Field urgent, Field ring, Question safe, boolean askedAgain) {}

    /** Something to choose one of. */
    public record Question(Field field, List<Choice> choices) {}

    /** Who may read it, and those who may be chosen by name. */
    public record Whom(Question readers, Question people, Set<String> chosen) {}

    public List<Problem> problems() {
        return Problem.of(
                        kind.field(),
                        words,
                        now.urgent(),
                        now.ring(),
                        now.safe().field(),
                        whom.readers().field())
                .toList();
    }
}
