package org.reachable.practice.training;

import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** What somebody learnt once and holds no more: a reminder, that keeps them from nothing. */
@Component
class TrainingOnDesk implements DeskSection {

    private final Trainings trainings;
    private final Partnership partnership;

    TrainingOnDesk(Trainings trainings, Partnership partnership) {
        this.trainings = trainings;
        this.partnership = partnership;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                "Training that is over",
                partnership.practitionerWhoIs(actor.code()).stream()
                        .flatMap(reader -> trainings.own(reader).stream())
                        .filter(own -> own.isOver(trainings.today()))
                        .map(own -> Row.of(new Link(own.topic().title(), TrainingController.AT))
                                .withNote("It held until "
                                        + Dates.fullDay(own.topic()
                                                .holdsUntil(
                                                        own.last().orElseThrow().on()))
                                        + "."))
                        .toList());
    }
}
