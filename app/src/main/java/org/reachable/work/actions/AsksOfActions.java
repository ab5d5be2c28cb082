package org.reachable.work.actions;

import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.action.ActionStep;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.AnsweredElsewhere;
import org.springframework.stereotype.Component;

/** What is asked of an action is said on its page: done, not done, another day, or whose it is from now on. A sentence would leave it open. */
@Component
class AsksOfActions implements AnsweredElsewhere {

    private final Actions actions;
    private final ActionWords words;

    AsksOfActions(Actions actions, ActionWords words) {
        this.actions = actions;
        this.words = words;
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public Optional<Where> where(Actor actor, PersonId child, Finding finding) {
        return finding.rule().owner().equals(words.role())
                ? actions.toldBy(actor, child, finding.trigger().toString())
                        .filter(Action::isOpen)
                        .map(action -> where(actor, action))
                : Optional.empty();
    }

    private Where where(Actor actor, Action action) {
        return actions.may(actor, action, ActionStep.OVER)
                ? new Where(
                        "Say on its page whether it is done, why it was not, to which day it is moved, or who does it from now on: %s"
                                .formatted(action.what().deed()),
                        new Link("Say what came of it", ActionPages.href(action)))
                : new Where(
                        "Whoever said they would do it, who set it, or who leads for the child says what came of it.",
                        null);
    }
}
