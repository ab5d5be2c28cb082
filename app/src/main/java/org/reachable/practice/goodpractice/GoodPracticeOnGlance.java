package org.reachable.practice.goodpractice;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Link;
import org.reachable.practice.goodpractice.GoodPracticePage.Row;
import org.reachable.work.contributions.SubjectPart;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** What worked, on the page of the child: whoever comes new to them begins there. */
@Component
class GoodPracticeOnGlance implements SubjectPart {

    private static final int SHOWN = 2;

    private final GoodPractices practices;

    GoodPracticeOnGlance(GoodPractices practices) {
        this.practices = practices;
    }

    @Override
    public String name() {
        return "good-practice";
    }

    @Override
    public Page page() {
        return Page.AT_A_GLANCE;
    }

    @Override
    public Optional<Drawn> part(Actor actor, SubjectRecord subject) {
        List<Row> rows = practices.about(actor, subject.id());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Drawn.of(new Fragment(
                        "goodpractice/praised",
                        new PraisedPage(
                                rows.stream().limit(SHOWN).map(Row::last).toList(),
                                new Link("All that worked: " + rows.size(), GoodPractices.href(subject.id()))))));
    }
}
