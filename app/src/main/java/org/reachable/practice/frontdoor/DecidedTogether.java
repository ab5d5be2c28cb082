package org.reachable.practice.frontdoor;

import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.AnsweredElsewhere;
import org.springframework.stereotype.Component;

/** What rests on several contacts and waits for a decision is decided on the page where they are read together: a form of one entry names one of them. */
@Component
class DecidedTogether implements AnsweredElsewhere {

    private final DecisionReading reading;

    DecidedTogether(DecisionReading reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "decided-together";
    }

    @Override
    public Optional<Where> where(Actor actor, PersonId child, Finding finding) {
        return finding.behind().size() < 2 || !reading.isOfADecision(finding.rule())
                ? Optional.empty()
                : Optional.of(
                        reading.mayDecide(actor, child)
                                ? new Where(
                                        "Read all of them together, and decide on them there, with the replies to whoever told us.",
                                        new Link("Decide on all of them", DecisionPages.href(child)))
                                : new Where(
                                        "Whoever decides at the front door decides on all of them together.", null));
    }
}
