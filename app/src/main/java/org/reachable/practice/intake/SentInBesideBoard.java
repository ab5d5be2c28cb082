package org.reachable.practice.intake;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.intake.Intake;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.work.contributions.BoardLine;
import org.springframework.stereotype.Component;

/** Above the queue of children: what was sent in is of nobody yet, and waits all the same. */
@Component
class SentInBesideBoard implements BoardLine {

    private final FrontDoor frontDoor;
    private final SentInPages pages;
    private final Intake intake;

    SentInBesideBoard(FrontDoor frontDoor, SentInPages pages, Intake intake) {
        this.frontDoor = frontDoor;
        this.pages = pages;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "sent-in";
    }

    @Override
    public Optional<Link> line(Actor actor, String board) {
        if (!board.equals(intake.board()) || !frontDoor.isAt(actor)) {
            return Optional.empty();
        }
        List<SentInListPage.Row> rows =
                pages.all(frontDoor.open(actor), List.of()).open();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long unlooked = rows.stream().filter(SentInListPage.Row::isUnlooked).count();
        return Optional.of(new Link(
                "Sent in without an account, and in nobody’s story yet: %s%s"
                        .formatted(
                                Words.count(rows.size(), "report"),
                                unlooked == 0 ? "" : ", of which nobody has looked at %d yet".formatted(unlooked)),
                SentInController.AT));
    }
}
