package org.reachable.practice.frontdoor;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.form.Forms;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.Reports;
import org.springframework.stereotype.Component;

/** What whoever told us heard of it, and whether that helped: one that did not is owed another. */
@Component
class Heard {

    /** Whether whoever asked was told of a decision. */
    private static final String ASKER_TOLD = "told";

    private final Reports reports;
    private final Forms forms;

    Heard(Reports reports, Forms forms) {
        this.reports = reports;
        this.forms = forms;
    }

    /** Whether they had a reply, and have not said of the last that it did not help. */
    boolean hasTold(LoggedEntry report, List<LoggedEntry> answers) {
        return last(report, answers).filter(one -> !isUnhelped(one)).isPresent()
                && answers.stream().anyMatch(answer -> isReply(report, answer));
    }

    /** Whether they said of the last reply whether it helped. */
    boolean saidWhetherItHelped(LoggedEntry report, List<LoggedEntry> answers) {
        return last(report, answers).filter(this::isWhetherItHelped).isPresent();
    }

    /** What says that the last reply did not help. */
    Optional<LoggedEntry> unhelped(LoggedEntry report, List<LoggedEntry> answers) {
        return last(report, answers).filter(Heard::isUnhelped);
    }

    Optional<LoggedEntry> unhelped(Actor actor, LoggedEntry report) {
        return unhelped(report, reports.answersTo(actor, report));
    }

    /** Whether it was said to whoever told us: a reply, whether that helped, or a decision that they were told of. */
    boolean wasSaid(LoggedEntry answer) {
        return forms.replies().types().contains(answer.entry().type().code())
                || isWhetherItHelped(answer)
                || answer.entry().attribute(ASKER_TOLD).equals("yes");
    }

    private Optional<LoggedEntry> last(LoggedEntry report, List<LoggedEntry> answers) {
        return answers.stream()
                .filter(answer -> isReply(report, answer) || isWhetherItHelped(answer))
                .reduce((_, later) -> later);
    }

    private boolean isWhetherItHelped(LoggedEntry answer) {
        return answer.entry().type().code().equals(forms.replies().helped());
    }

    private static boolean isUnhelped(LoggedEntry answer) {
        return answer.entry().attribute(Replying.HELPED).equals("no");
    }

    private boolean isReply(LoggedEntry report, LoggedEntry answer) {
        return answer.entry()
                        .type()
                        .code()
                        .equals(forms.replies().typeOfReplyTo(report.entry().agency()))
                && answer.entry().references().settles();
    }
}
