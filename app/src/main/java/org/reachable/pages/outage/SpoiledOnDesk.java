package org.reachable.pages.outage;

import java.time.Clock;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** The sheets that the reader said were written on, and another that nothing on them is needed: why, and the way to bring them back. */
@Component
class SpoiledOnDesk implements DeskSection {

    private final OutageStore store;
    private final PaperSheets paperSheets;
    private final Clock clock;

    SpoiledOnDesk(OutageStore store, PaperSheets paperSheets, Clock clock) {
        this.store = store;
        this.paperSheets = paperSheets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "spoiled-sheets";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                "Sheets that you said were written on",
                store.spoiledByOthers(actor).stream()
                        .map(one -> Row.of(new Link(
                                        "Sheet %s-%s"
                                                .formatted(
                                                        one.label(), one.sheet().sheet()),
                                        OutagePages.HREF + "/" + one.pack()))
                                .withWords("%s said that nothing on it is needed, %s: %s"
                                        .formatted(
                                                paperSheets.who(one.sheet().actor()),
                                                Dates.near(one.sheet().at(), clock.instant()),
                                                one.sheet().because()))
                                .withNote("Where something on it is needed, bring it back there."))
                        .toList());
    }
}
