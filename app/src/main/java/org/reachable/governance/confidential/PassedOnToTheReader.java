package org.reachable.governance.confidential;

import org.reachable.access.Actor;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** What was passed on to the reader in confidence, on their desk. */
@Component
class PassedOnToTheReader implements DeskSection {

    private final Confidences confidences;

    PassedOnToTheReader(Confidences confidences) {
        this.confidences = confidences;
    }

    @Override
    public String name() {
        return "confided";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                "Passed on to you in confidence",
                confidences.passedOnTo(actor).stream()
                        .map(one -> Row.of(one.child()).withNote(one.words()))
                        .toList());
    }
}
