package org.reachable.practice.frontdoor;

import java.util.Map;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.records.chronology.HowToRing;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** That all is well is said to whoever told us, while danger is asked about still, or that they are rung, where that is not safe: it is looked over before it is sent, and may be so. */
@Component
class SaidWhileInDanger {

    static final String NOT_SAFE =
            "They said that it is not safe to ring them, and this is a ring, a call or a message. Say who goes, or through whom they hear. If it is so all the same, keep the reply again";

    private final Watch watch;
    private final ReplyForm form;
    private final HowToRing ringing;

    SaidWhileInDanger(Watch watch, ReplyForm form, HowToRing ringing) {
        this.form = form;
        this.ringing = ringing;
        this.watch = watch;
    }

    /** What to look at, as far as the reader may follow it; empty where nothing speaks against it. */
    Optional<String> askedAbout(Actor actor, LoggedEntry report, String said) {
        return EmptyWords.sayThatAllIsWell(said)
                ? watch.about(actor, report.person()).stream()
                        .map(Asked::finding)
                        .filter(finding -> finding.open() && finding.rule().urgent())
                        .findFirst()
                        .map(SaidWhileInDanger::warning)
                : Optional.empty();
    }

    /** The field in which whoever cannot be rung safely is promised that, or is said to have been; empty where nothing speaks against it. */
    Optional<String> askedToRing(
            Actor actor, LoggedEntry report, String reply, String how, Map<String, String> besides) {
        return form.inWhichTheyAreRung(reply, besides)
                .or(() -> Optional.of("how").filter(_ -> ReplyForm.isByPhone(how)))
                .filter(_ -> ringing.isUnsafe(actor, report));
    }

    /** What came by a telephone that is not safe has reached nobody until it is said how it did, however often it is sent. */
    Map<String, String> missingHow(Actor actor, LoggedEntry report, String how, Map<String, String> besides) {
        return ringing.isUnsafe(actor, report) ? form.missingHow(report, how, besides) : Map.of();
    }

    private static String warning(Finding open) {
        return "You write that all is well, and danger is asked about still: “%s” Say what is done about that. If it is so all the same, keep the reply again"
                .formatted(open.rule().ask());
    }
}
