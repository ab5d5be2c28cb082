package org.reachable.practice.goodpractice;

import java.util.Objects;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** On the desk of whoever’s work it was. */
@Component
class GoodPracticeOnDesk implements DeskSection {

    private final GoodPractices practices;

    GoodPracticeOnDesk(GoodPractices practices) {
        this.practices = practices;
    }

    @Override
    public String name() {
        return "good-practice";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                        "Your work made a difference",
                        practices.thanking(actor).stream()
                                .map(one -> Row.of(Objects.requireNonNull(one.child()))
                                        .withWords(one.difference())
                                        .withNote(one.whose()))
                                .toList())
                .withAll(new Link("What worked for other children", GoodPractices.ALL));
    }
}
