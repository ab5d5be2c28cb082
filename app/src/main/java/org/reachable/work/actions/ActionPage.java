package org.reachable.work.actions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.ChoiceGroup;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;

/**
 * One action: what is said of it, and what its reader may say.
 *
 * @param back to all about the child
 * @param seen what was said of it last: who writes further says that they read it
 * @param quicker who was quicker, in words; null where nobody was
 * @param closing how it ends, goes to somebody else or has another day; null for whoever may not
 * @param offered takes it over or not, or says whether they do it; null where neither is asked of the reader
 * @param whole what it does not say yet; null where nothing is missing, or the reader may not
 */
public record ActionPage(
        Link back,
        String child,
        ActionRow row,
        String seen,
        @Nullable String quicker,
        @Nullable Closing closing,
        @Nullable Offered offered,
        @Nullable DeedFields whole) {

    /**
     * What is asked of whoever it is offered to, or was set for by another.
     *
     * @param yes what they press who do it
     * @param no what they press who do not
     */
    public record Offered(String title, String yes, String no, Field because) {}

    /** What is asked of whoever says what becomes of it. */
    public record Closing(Field came, Dropping dropping, HandingOver handingOver, Moving moving) {}

    /** @param instead what is done instead; may be left blank */
    public record Dropping(Field because, Field instead, Field whose, List<ChoiceGroup> people, DateField day) {

        /** Whether it was sent: then it stands open. */
        public boolean isTyped() {
            return isWrong(because, instead, whose) || day.question().error() != null;
        }
    }

    public record HandingOver(Field to, List<ChoiceGroup> people, Field because) {

        public boolean isTyped() {
            return isWrong(to, because);
        }
    }

    public record Moving(DateField day, Field because) {

        public boolean isTyped() {
            return isWrong(because) || day.question().error() != null;
        }
    }

    private static boolean isWrong(Field... fields) {
        return Stream.of(fields)
                .anyMatch(field -> field.error() != null
                        || field.value() != null && !field.value().isEmpty());
    }

    public List<Problem> problems() {
        Closing may = closing;
        Offered may2 = offered;
        DeedFields missing = whole;
        return Stream.of(
                        may == null
                                ? Stream.<Problem>of()
                                : Stream.of(
                                                Problem.of(may.came()),
                                                Problem.of(
                                                        may.dropping().because(),
                                                        may.dropping().instead(),
                                                        may.dropping().whose()),
                                                Problem.of(may.dropping().day()),
                                                Problem.of(
                                                        may.handingOver().to(),
                                                        may.handingOver().because()),
                                                Problem.of(may.moving().day()),
                                                Problem.of(may.moving().because()))
                                        .flatMap(one -> one),
                        may2 == null ? Stream.<Problem>of() : Problem.of(may2.because()),
                        missing == null ? Stream.<Problem>of() : missing.problems().stream())
                .flatMap(one -> one)
                .toList();
    }
}
