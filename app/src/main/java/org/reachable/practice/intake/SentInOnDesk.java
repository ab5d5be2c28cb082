package org.reachable.practice.intake;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** What was sent in without an account and is nobody's yet, on the desks of those at the front door. */
@Component
class SentInOnDesk implements DeskSection {

    private static final int MOST = 5;

    private final FrontDoor frontDoor;
    private final SentInPages pages;

    SentInOnDesk(FrontDoor frontDoor, SentInPages pages) {
        this.frontDoor = frontDoor;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "sent-in";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        if (!frontDoor.isAt(actor)) {
            return OnDesk.due("", List.of());
        }
        List<SentInListPage.Row> rows =
                pages.all(frontDoor.open(actor), List.of()).open();
        return OnDesk.due(
                        "Sent in without an account",
                        rows.stream().limit(MOST).map(SentInOnDesk::row).toList())
                .withAll(new Link(
                        rows.size() > MOST
                                ? "All that was sent in: %s"
                                        .formatted(Words.count(rows.size(), "report waits", "reports wait"))
                                : "All that was sent in",
                        SentInController.AT));
    }

    private static Row row(SentInListPage.Row one) {
        Row row = Row.of(one.link())
                .withWords(one.urgent() ? "Somebody could be hurt, or nobody knows. " + one.look() : one.look())
                .withNote(one.by());
        return one.left() == null ? row : row.with(one.left());
    }
}
