package org.reachable.practice.frontdoor;

import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** That all is well is said to whoever told us, while danger is asked about still: it is looked over before it is sent, and may be so. */
@Component
class SaidWhileInDanger {

    private final Watch watch;

    SaidWhileInDanger(Watch watch) {
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

    private static String warning(Finding open) {
        return "You write that all is well, and danger is asked about still: “%s” Say what is done about that. If it is so all the same, keep the reply again"
                .formatted(open.rule().ask());
    }
}
