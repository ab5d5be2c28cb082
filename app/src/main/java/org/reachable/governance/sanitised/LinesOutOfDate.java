package org.reachable.governance.sanitised;

import org.reachable.access.Actor;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** The lines the reader is asked to renew or to take back, on their desk. */
@Component
class LinesOutOfDate implements DeskSection {

    private final SanitisedSummaries lines;

    LinesOutOfDate(SanitisedSummaries lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                "What you told partners, and is out of date",
                lines.due(actor).stream()
                        .map(one -> Row.of(one.child()).withWords(one.words()).withNote("Renew it, or take it back."))
                        .toList());
    }
}
