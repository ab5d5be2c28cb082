package org.reachable.pages.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.form.Question;
import org.reachable.foundation.govuk.EmptyWords;

/** What a form cannot do without, beside what was answered. */
final class Unanswered {

    private Unanswered() {}

    static void add(List<Question> asked, Map<String, String> attributes, LocalDate today, Map<String, String> errors) {
        for (Question question : asked) {
            if (isNone(question, attributes.get(question.attribute()), today)
                    && question.must().holds(other -> attributes.getOrDefault(other, ""))) {
                errors.putIfAbsent(
                        EntryForm.ASKED + question.attribute(),
                        question.unanswered() + tooLittle(question, attributes));
            }
        }
    }

    private static String tooLittle(Question question, Map<String, String> attributes) {
        return question.kind() == Question.Kind.WORDS
                ? EmptyWords.tooLittle(attributes.getOrDefault(question.attribute(), ""))
                : "";
    }

    private static boolean isNone(Question question, @Nullable String answer, LocalDate today) {
        return answer == null
                || question.kind() == Question.Kind.WORDS && EmptyWords.are(answer)
                || !question.holdsItsDay(answer, today);
    }
}
