package org.reachable.pages.desk;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** The entries behind an ask, and those that answer it. What the reader may not see is not among them. */
@Component
class Behind {

    private final Chronology chronology;
    private final Partnership partnership;
    private final Policy policy;

    Behind(Chronology chronology, Partnership partnership, Policy policy) {
        this.chronology = chronology;
        this.partnership = partnership;
        this.policy = policy;
    }

    /** What it rests on now: take one away and it changes or goes. */
    List<LoggedEntry> evidence(Actor actor, Asked asked) {
        return asked.finding().last().evidence().stream()
                .map(id -> chronology.one(actor, id))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was answered, first first. */
    List<LoggedEntry> answers(Actor actor, Asked asked) {
        return chronology.about(actor, asked.child().subject()).logged().stream()
                .filter(logged ->
                        Answers.isAbout(logged.entry(), asked.finding().id()))
                .toList();
    }

    /** Whether it ended because the child it is about has died. */
    boolean endedByDeath(Actor actor, Asked asked) {
        var closing = asked.finding().last().closing();
        return closing != null
                && closing.by().stream()
                        .map(id -> chronology.one(actor, id))
                        .flatMap(Optional::stream)
                        .anyMatch(logged -> logged.entry().endsStory());
    }

    /** Where an entry stands: in a child's timeline, or on the page of the place it is about. */
    Link where(LoggedEntry logged) {
        return policy.vocabulary().kindOf(logged.entry().child()).equals(Vocabulary.CHILD)
                ? new Link("See it in the child’s timeline", SubjectAddresses.entry(logged.person(), logged.id()))
                : new Link("See what else is written about it", SubjectAddresses.thing(logged.subject()) + "#timeline");
    }

    /** Which agency wrote an entry. */
    String agency(LoggedEntry logged) {
        return partnership.agencyName(logged.entry().whose());
    }

    /** Who wrote an entry: a practitioner with their agency, else the agency. */
    String writer(LoggedEntry logged) {
        return partnership
                .practitionerWhoIs(logged.actor())
                .map(Practitioner::name)
                .map(name -> name + ", " + agency(logged))
                .orElseGet(() -> agency(logged));
    }
}
