package org.reachable.pages.desk;

import java.time.Instant;
import java.util.Optional;
import org.reachable.access.Sight;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Rule.Escalation;
import org.reachable.engine.replay.Happening;
import org.reachable.engine.replay.Sentence;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** An ask in the words of a desk: by when, why, and what happens next if nobody answers. */
@Component
class AskWords {

    private final Partnership partnership;
    private final Calendars calendars;

    AskWords(Partnership partnership, Calendars calendars) {
        this.partnership = partnership;
        this.calendars = calendars;
    }

    /** What happened, to whom, where and when; and what has not come of it. */
    static String because(Finding finding, Happening happening) {
        return answered(finding)
                ? Sentence.happened(finding.rule(), finding.last(), happening)
                : Sentence.of(finding.rule(), finding.last(), happening);
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

    /** What happens next if nobody answers: who is asked, and when. */
    String otherwise(Asked asked, Instant now) {
        Finding finding = asked.finding();
        Optional<Instant> alerted = finding.steps().stream()
                .filter(step -> step.level() == Level.ALERT)
                .map(Step::raisedAt)
                .findFirst();
        if (alerted.isEmpty()) {
            return "If nobody answers in time, it becomes an alert.";
        }
        return finding.rule().escalation().stream()
                .filter(next -> at(next, alerted.get()).isAfter(now))
                .findFirst()
                .map(next -> "If nobody answers, the " + role(next.to()) + " is told too, "
                        + Dates.near(at(next, alerted.get()), now) + ".")
                .orElseGet(() -> passed(asked, alerted.get(), now));
    }

    private String passed(Asked asked, Instant alerted, Instant now) {
        Finding finding = asked.finding();
        var escalation = finding.rule().escalation();
        if (escalation.isEmpty()) {
            return "Nobody else is asked: it stays open until it is answered.";
        }
        Escalation last = escalation.getLast();
        boolean quietly = asked.ask() == null || asked.ask().came().quietly();
        return "The " + role(last.to()) + (quietly ? " was to be told too, " : " was told too, ")
                + Dates.near(at(last, alerted), now) + ". It is still open.";
    }

    private Instant at(Escalation next, Instant alerted) {
        return calendars.limit(alerted, next.after());
    }

    /** A role within a sentence: "the duty manager", but "the NRM lead". */
    String role(String code) {
        String name = partnership.roleName(code);
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** As many as the reader finds on its page. */
    static String entriesBehind(int read, Sight sight) {
        return sight.say(
                read == 0
                        ? "No entry that you may see behind this"
                        : Words.count(read, "entry", "entries") + "{seen} behind this");
    }
}
