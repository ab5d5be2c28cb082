package org.reachable.work.meetings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;
import org.reachable.platform.partnership.ToRing;

/**
 * What is asked of one agency: who speaks for it, how, and what it says.
 *
 * @param open whether it stands open: it is needed, or something was typed in it
 */
public record LineFields(String code, String title, boolean open, Who who, How how, Says says) {

    /**
     * Who speaks for it.
     *
     * @param duty whoever is on duty, to ring; null where nobody is, or the reader is
     */
    public record Who(Field whom, List<Choice> people, Field named, ToRing.@Nullable One duty) {}

    /** How they take part, and when they were tried where they were not reached. */
    public record How(Field how, List<Choice> ways, Field tried) {}

    /** What they say, and what their agency knows. */
    public record Says(Field stance, List<Choice> stances, Field words, Field knows) {}

    /** Whether what is seldom needed stands open: something was typed in it, or is wrong. */
    public boolean more() {
        return Stream.of(who.named(), how.tried(), says.knows())
                .anyMatch(one -> one.error() != null
                        || !Objects.requireNonNullElse(one.value(), "").isEmpty());
    }

    public Stream<Problem> problems() {
        return Problem.of(who.whom(), who.named(), how.how(), how.tried(), says.stance(), says.words(), says.knows());
    }
}
