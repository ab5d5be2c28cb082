package org.reachable.work.boards;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKinds;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.OnBoard;
import org.reachable.watch.Standing;
import org.reachable.watch.WhoStands;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** Rows of a board that have no next step, no owner or no date are asked of the board's duty, on the desk of whoever holds it. */
@Component
class BoardsOnDesk implements DeskSection {

    private final BoardKinds kinds;
    private final WhoStands stands;
    private final Partnership partnership;
    private final Clock clock;

    BoardsOnDesk(BoardKinds kinds, WhoStands stands, Partnership partnership, Clock clock) {
        this.kinds = kinds;
        this.stands = stands;
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "boards";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        // A row of a board is no child, and is not counted among those for whom something is due.
        return OnDesk.told(
                "Rows of a board without a next step",
                partnership.practitionerWhoIs(actor.code()).stream()
                        .flatMap(reader -> kinds.kinds().stream()
                                .filter(kind -> partnership.dutiesOf(reader).contains(kind.duty()))
                                .flatMap(kind -> row(actor, reader, kind).stream()))
                        .toList());
    }

    private List<Row> row(Actor actor, Practitioner reader, BoardKind kind) {
        Instant now = clock.instant();
        // Of open work there is a county full: of it, that of the children for whom they answer more nearly than for
        // everybody.
        @Nullable List<PersonId> theirs = kind.lists().needsOpenWork() ? partnership.childrenOf(reader) : null;
        long wanting = theirs != null && theirs.isEmpty()
                ? 0
                : stands.now(actor, kind, now, OnBoard.wanting(theirs)).all().stream()
                        .filter(Standing::isIncomplete)
                        .count();
        return wanting == 0
                ? List.of()
                : List.of(Row.of(new Link(kind.title(), Boards.AT + kind.code()))
                        .withWords(
                                "%s without a next step, an owner or a date: say what is next, whose it is and by when."
                                        .formatted(Words.count(wanting, "child", "children"))));
    }
}
