package org.reachable.practice.intake;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * The form for whoever is worried about a child.
 *
 * @param name what the front door is called
 * @param ring the number that anybody may ring
 * @param children the questions about each
 * @param mayAddMore whether there may be one more
 * @param refused why nothing was taken, though nothing is wrong with it; else null
 */
public record WayInPage(
        String name,
        String ring,
        List<OneChild> children,
        boolean mayAddMore,
        What what,
        Who who,
        boolean askedAgain,
        @Nullable String refused) {

    /** The questions about one child. */
    public record OneChild(Field name, Field born, Field lives, Field learnsAt) {}

    /** The questions about what happened. */
    public record What(Field words, Field happened, Field danger, Field familyKnows) {}

    /** The questions about who tells it. */
    public record Who(
            Field teller, List<Choice> tellers, Field name, Field worksAs, Field worksFor, Field ring, Field safe) {}

    public List<Problem> problems() {
        return Stream.of(
                        Stream.ofNullable(refused).map(why -> new Problem(why, null)),
                        Problem.of(what.danger()),
                        children.stream()
                                .flatMap(child ->
                                        Problem.of(child.name(), child.born(), child.lives(), child.learnsAt())),
                        Problem.of(what.words(), what.happened()),
                        Problem.of(who.teller(), who.name(), who.worksAs(), who.worksFor(), who.ring(), who.safe()),
                        Problem.of(what.familyKnows()))
                .flatMap(problems -> problems)
                .toList();
    }
}
