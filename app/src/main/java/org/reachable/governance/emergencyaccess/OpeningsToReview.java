package org.reachable.governance.emergencyaccess;

import org.reachable.access.Actor;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** What the reader is asked to review, on their desk. */
@Component
class OpeningsToReview implements DeskSection {

    private final OpenedRecords opened;

    OpeningsToReview(OpenedRecords opened) {
        this.opened = opened;
    }

    @Override
    public String name() {
        return "openings";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.due(
                "Opened with a reason: was it justified?",
                opened.toReview(actor).stream()
                        .map(one -> Row.of(one.what(), one.child())
                                .with(one.left())
                                .withNote(one.theirs() ? "another’s to review, and late. You may answer it" : ""))
                        .toList());
    }
}
