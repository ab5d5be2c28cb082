package org.reachable.work.actions;

import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectPart;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** On the child’s page: how much of what is to be done is aimed at whoever or whatever harms them. */
@Component
class ActionsOnGlance implements SubjectPart {

    private final Actions actions;

    ActionsOnGlance(Actions actions) {
        this.actions = actions;
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public Page page() {
        return Page.AT_A_GLANCE;
    }

    @Override
    public Optional<Drawn> part(Actor actor, SubjectRecord subject) {
        Counted counted = actions.counted(actor, subject.id());
        return counted.all() == 0
                ? Optional.empty()
                : Optional.of(Drawn.of(new Fragment(
                        "actions/glance",
                        new GlancePage(
                                ChildActionsPage.Counting.of(counted),
                                new Link("What was to be done", ActionPages.href(subject.id(), false))))));
    }
}
