package org.reachable.governance.restrictions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.SentForm;

/**
 * The form of one thing that is done about who is kept from a record. Always in words why.
 *
 * @param who whom it is about; null where nobody is chosen
 * @param lock what is asked of a lock alone; null where the form is of something else
 */
public record RestrictionFormPage(
        String href,
        String back,
        String name,
        Act act,
        @Nullable Who who,
        Field because,
        @Nullable LockQuestions lock) {

    /**
     * What is done.
     *
     * @param means what follows from it
     */
    public record Act(String title, String means, String button) {}

    /**
     * Whom it is about.
     *
     * @param people who can be chosen
     */
    public record Who(Field field, List<Choice> people) {}

    /**
     * What is asked of a lock.
     *
     * @param seen the lock that stood when the form was shown; empty where none did
     * @param found whether others find that there is a record
     * @param finds what they can find
     * @param reviewOn when somebody looks at it again
     */
    public record LockQuestions(String seen, Field found, List<Choice> finds, DateField reviewOn) {}

    public List<Problem> problems() {
        return Stream.concat(
                        SentForm.problems(who == null ? null : who.field(), because),
                        SentForm.problems(lock == null ? null : lock.reviewOn()))
                .toList();
    }
}
