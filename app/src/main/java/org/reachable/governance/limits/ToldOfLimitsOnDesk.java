package org.reachable.governance.limits;

import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** Who was kept out of a record, on the desk of whoever is told until they have seen it. */
@Component
class ToldOfLimitsOnDesk implements DeskSection {

    private final ToldOfLimits told;

    ToldOfLimitsOnDesk(ToldOfLimits told) {
        this.told = told;
    }

    @Override
    public String name() {
        return "told-of-limits";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                "Somebody was kept out of a record",
                told.rows(actor).stream()
                        .map(row -> Row.of(new Link(row.child().text(), ToldOfLimitsController.PAGE))
                                .withNote(row.what()))
                        .toList());
    }
}
