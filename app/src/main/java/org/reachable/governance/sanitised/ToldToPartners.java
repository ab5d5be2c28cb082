package org.reachable.governance.sanitised;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.governance.sanitised.SanitisedSummaries.Told;
import org.reachable.work.contributions.SubjectPart;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** What partners are told in the place of intelligence, on a child's page. */
@Component
class ToldToPartners implements SubjectPart {

    private final SanitisedSummaries lines;

    ToldToPartners(SanitisedSummaries lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "told-to-partners";
    }

    @Override
    public Page page() {
        return Page.AT_A_GLANCE;
    }

    @Override
    public Optional<Drawn> part(Actor actor, SubjectRecord subject) {
        List<Told> told = lines.about(actor, subject.id());
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drawn(
                        new Fragment("sanitised/told", new ToldPage(told)),
                        told.stream()
                                .filter(Told::outOfDate)
                                .map(one -> new NotKnown(
                                        "Whether this still holds, of " + one.whose() + ": “" + one.words() + "”",
                                        "out of date since " + one.until(),
                                        "Asked of " + one.ask()))
                                .toList()));
    }
}
