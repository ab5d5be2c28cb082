package org.reachable.pages.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reachable.access.Sight;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.Access;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.Happening;
import org.reachable.engine.replay.Sentence;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.reachable.watch.Escalation;
import org.springframework.stereotype.Component;

/** An ask in the words of a desk: by when, why, and what happens next if nobody answers. */
@Component
class AskWords {

    private static final String NOBODY_ELSE = "Nobody else is asked: it stays open until it is answered.";

    private static final Access.Unheard UNHEARD = Access.shipped().unheard();

    private final Partnership partnership;
    private final Calendars calendars;
    private final Policy policy;
    private final Forms forms;

    AskWords(Partnership partnership, Calendars calendars, Policy policy, Forms forms) {
        this.partnership = partnership;
        this.calendars = calendars;
        this.policy = policy;
        this.forms = forms;
    }

    /**
     * What was told of danger or of a moment that passes, in the words it was told in; empty where it is neither, or its reader may not read
     * it: whoever acts within hours is not sent to look for it. Of danger that was put right the ask shows what was told and what is said now: either alone would mislead.
     */
    String told(Asked asked, Happening happening) {
        Entry trigger = happening.trigger();
        return trigger == null
                        || !asked.finding().rule().urgent()
                                && !(asked.finding().rule().mechanism() instanceof Mechanism.Moment)
                        || trigger.type().code().equals(forms.replies().dangerPutRight())
                ? ""
                : TokenNames.in(trigger.summary(), policy.vocabulary());
    }

    /** What happened, to whom, where and when; and what has not come of it. */
    static String because(Finding finding, Happening happening) {
        return answered(finding)
                ? Sentence.happened(finding.rule(), finding.last(), happening)
                : Sentence.of(finding.rule(), finding.last(), happening) + joined(finding);
    }

    private static String joined(Finding finding) {
        int more = finding.open() ? finding.joined().size() : 0;
        return more == 0
                ? ""
                : " %s written down since: read %s before you act."
                        .formatted(
                                more == 1 ? "More was" : Words.count(more, "more entry was", "more entries were"),
                                more == 1 ? "it" : "them");
    }

    /** Whether somebody did what was asked: what is said to be missing is not missing any more. */
    private static boolean answered(Finding finding) {
        var closing = finding.last().closing();
        return closing != null
                && switch (closing.how()) {
                    case ANSWERED, ANSWERED_LATE, IN_TIME_KNOWN_LATER -> true;
                    case WITHDRAWN, ENDED, PASSED, DECLINED, OVERTAKEN -> false;
                };
    }

    /**
     * What happens next if nobody answers: who is asked, and when.
     *
     * @param chasing who was told of it until now
     */
    String otherwise(Asked asked, List<Escalation> chasing, Instant now) {
        Finding finding = asked.finding();
        Ask ask = asked.ask();
        if (finding.rule().urgent() && ask != null && !ask.came().quietly()) {
            Instant told =
                    ask.takenAt() == null ? at(UNHEARD.after(), ask.came().at()) : at(UNHEARD.held(), ask.takenAt());
            List<String> others = UNHEARD.told().stream()
                    .filter(role -> !role.equals(ask.came().role()))
                    .map(this::role)
                    .toList();
            if (told.isAfter(now) && !others.isEmpty()) {
                return "If nobody %s, the %s %s told, %s."
                        .formatted(
                                ask.takenAt() == null ? "says that they have it" : "writes what was done",
                                Words.list(others),
                                others.size() == 1 ? "is" : "are",
                                Dates.near(told, now));
            }
        }
        Optional<Instant> alerted = finding.steps().stream()
                .filter(step -> step.level() == Level.ALERT)
                .map(Step::raisedAt)
                .findFirst();
        if (alerted.isEmpty()) {
            return "If nobody answers in time, it becomes an alert.";
        }
        return finding.rule().escalation().stream()
                .filter(next -> at(next.after(), alerted.get()).isAfter(now))
                .findFirst()
                .map(next -> "If nobody answers, the " + role(next.to()) + " is told too, "
                        + Dates.near(at(next.after(), alerted.get()), now) + ".")
                .orElseGet(() -> passed(asked, chasing, alerted.get(), now));
    }

    /** Who was told, and when they were: what a clock says is not when somebody heard. Nobody hears of what is theirs already. */
    private String passed(Asked asked, List<Escalation> chasing, Instant alerted, Instant now) {
        Finding finding = asked.finding();
        var escalation = finding.rule().escalation();
        if (escalation.isEmpty()) {
            return NOBODY_ELSE;
        }
        List<Escalation> told =
                chasing.stream().filter(chase -> !chase.atOnce(finding)).toList();
        if (told.isEmpty()) {
            var last = escalation.getLast();
            return "The " + role(last.to()) + " was to be told too, " + Dates.near(at(last.after(), alerted), now)
                    + ". It is still open.";
        }
        return told.stream()
                .filter(chase -> asked.ask() == null
                        || !chase.practitioner().equals(asked.ask().practitioner()))
                .reduce((_, later) -> later)
                .map(chase -> "The " + role(chase.role()) + " was told too, " + Dates.near(chase.toldAt(), now)
                        + ". It is still open.")
                .orElse(NOBODY_ELSE);
    }

    private Instant at(Span after, Instant alerted) {
        return calendars.limit(alerted, after);
    }

    /** A role within a sentence: "the duty manager", but "the NRM lead". */
    String role(String code) {
        return Capital.none(partnership.roleName(code));
    }

    /** As many as the reader finds on its page. */
    static String entriesBehind(int read, Sight sight) {
        return sight.say(
                read == 0
                        ? "No entry that you may see behind this"
                        : Words.count(read, "entry", "entries") + "{seen} behind this");
    }
}
