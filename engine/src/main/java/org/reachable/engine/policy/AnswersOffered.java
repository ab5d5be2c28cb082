package org.reachable.engine.policy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.form.Question;
import org.reachable.engine.policy.Match.Alternative;

/** A value that a rule waits for and no answer has is never said; nor is what can be chosen to have come of nothing that it names. */
final class AnswersOffered {

    private final PolicyForms forms;
    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    AnswersOffered(PolicyForms forms, Problems problems) {
        this.forms = forms;
        this.problems = problems;
    }

    /** A condition, wherever it stands. */
    void condition(Alternative one, String where) {
        Stream.of(one.with(), one.without())
                .flatMap(read -> read.entrySet().stream())
                .filter(read -> !forms.isKept(read.getKey()))
                .forEach(read -> forms.types(one)
                        .flatMap(type -> forms.question(type, read.getKey()).stream())
                        .forEach(question -> answered(question, read.getValue(), where)));
        one.outcomes().stream().filter(outcome -> !outcome.isEmpty()).forEach(outcome -> offered(one, outcome, where));
    }

    private void answered(Question question, Values values, String where) {
        Set<String> answers = answers(question);
        if (answers.isEmpty() || values.accept("")) {
            return;
        }
        values.exact()
                // Other words that files have for an answer are no answers of a form.
                .filter(value -> !value.equals("no"))
                .filter(value -> answers.stream().noneMatch(value::equalsIgnoreCase))
                .forEach(value -> tell(
                        "'" + value + "' is no answer to '" + question.attribute() + "'",
                        Nearest.to(value, answers)
                                .map(near -> "Maybe '" + near + "'.")
                                .orElse("Write one of: " + String.join(", ", answers) + "."),
                        where));
    }

    private static Set<String> answers(Question question) {
        return switch (question.kind()) {
            case CHOICE -> question.choices().keySet();
            case YES_NO -> Set.of("yes", "no");
            case YES_OR_BLANK -> Set.of("yes");
            default -> Set.of();
        };
    }

    private void offered(Alternative one, String outcome, String where) {
        var offered = forms.offered();
        if (offered != null
                && forms.types(one).noneMatch(type -> offered.outcomesOf(type).contains(outcome))) {
            tell(
                    "the outcome '" + outcome + "' can be chosen of none of these entries",
                    "Let it be chosen (forms/kinds.yaml), or read another.",
                    where);
        }
    }

    private void tell(String what, String mend, String where) {
        if (told.add(where + what)) {
            problems.add(Problem.at(where, what, mend));
        }
    }
}
