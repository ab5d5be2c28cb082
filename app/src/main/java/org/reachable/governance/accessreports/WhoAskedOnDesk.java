package org.reachable.governance.accessreports;

import org.reachable.access.Actor;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** The requests to know who looked that the reader answers, on their desk. */
@Component
class WhoAskedOnDesk implements DeskSection {

    private final WhoAskedToAnswer requests;

    WhoAskedOnDesk(WhoAskedToAnswer requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "who-asked";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.due(
                "Somebody asks who looked at a record",
                requests.of(actor).stream()
                        .map(one -> Row.of(one.what(), one.child())
                                .with(one.left())
                                .withNote(one.theirs() ? "another’s to answer, and late. You may answer it" : ""))
                        .toList());
    }
}
