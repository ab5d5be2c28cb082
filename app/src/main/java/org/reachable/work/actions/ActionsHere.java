package org.reachable.work.actions;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.action.ActionStep;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Link;
import org.reachable.records.chronology.Chronology;
import org.reachable.work.contributions.SubjectPart;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** On the page of a place: what is still to be done there, the soonest first, and how much of it is aimed at whoever harms. */
@Component
class ActionsHere implements SubjectPart {

    private final Actions actions;
    private final ActionPages pages;
    private final ActionWords words;
    private final Chronology chronology;
    private final Vocabulary vocabulary;

    ActionsHere(Actions actions, ActionPages pages, ActionWords words, Chronology chronology, Vocabulary vocabulary) {
        this.actions = actions;
        this.pages = pages;
        this.words = words;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
    }

    @Override
    public String name() {
        return "actions-here";
    }

    @Override
    public Page page() {
        return Page.OF_A_THING;
    }

    @Override
    public Optional<Drawn> part(Actor actor, SubjectRecord subject) {
        return chronology
                .reference(actor, subject.id().subject())
                .filter(called -> vocabulary.type(words.type(ActionStep.SET)).isAbout(vocabulary.kindOf(called)))
                .map(_ -> Drawn.of(new Fragment("actions/here", here(actor, subject))));
    }

    private HerePage here(Actor actor, SubjectRecord subject) {
        List<Action> all = actions.about(actor, subject.id());
        return new HerePage(
                ChildActionsPage.Counting.of(Counted.of(words, all)),
                all.stream()
                        .filter(Action::isOpen)
                        .sorted(ActionPages.SOONEST)
                        .map(one -> pages.row(one, null))
                        .toList(),
                new Link("What was to be done", ActionPages.href(subject.id(), true)),
                actions.setting(actor, subject.id(), true).orElse(null));
    }
}
