package org.reachable.pages.desk;

import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** What others did to words of the reader’s, on their desk until they have seen it. */
@Component
class ChangedWordsOnDesk implements DeskSection {

    private final ChangedWordsRows rows;

    ChangedWordsOnDesk(ChangedWordsRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "changed-words";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                "Others changed what you wrote",
                rows.of(actor).stream()
                        .map(row -> Row.of(new Link(row.child().text(), ChangedWordsController.PAGE))
                                .withNote(row.what()))
                        .toList());
    }
}
