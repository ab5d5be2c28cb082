package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.List;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Mechanism;

/** What ends a clock without an answer: as it becomes known or, where it was told ahead, when it comes. */
final class Endings {
    private final DeadlineWatcher clock;
    private final Mechanism.Deadline deadline;

    Endings(DeadlineWatcher clock, Mechanism.Deadline deadline) {
        this.clock = clock;
        this.deadline = deadline;
    }

    void look(Entry entry) {
        if (clock.story.matching.ends(deadline.until(), entry)) {
            endedBy(entry, entry.recordedAt());
        } else if (clock.story.matching.willEnd(deadline.until(), entry)) {
            clock.coming.whenItComes(
                    entry,
                    () -> !clock.open().isEmpty() || clock.offers.holdsAny(),
                    () -> endedBy(entry, entry.overAt()));
        }
    }

    private void endedBy(Entry entry, Instant known) {
        boolean ofOneKey = deadline.key() instanceof Key.Attribute && Keys.tells(deadline.key(), entry);
        String key = ofOneKey ? Keys.of(deadline.key(), entry) : null;
        clock.offers.heldNoMore(key);
        for (Ask ask : List.copyOf(clock.open())) {
            if ((key == null || key.equals(ask.key)) && !isOnlyToldAgain(entry, ask)) {
                clock.end(ask, new Closing(known, List.of(entry.id()), Closing.How.ENDED));
            }
        }
    }

    /** What would begin a clock begins it anew; a second record of what began it does neither. */
    private boolean isOnlyToldAgain(Entry entry, Ask ask) {
        return !clock.story.history.isAnother(entry, ask.trigger())
                && clock.story.matching.alternative(deadline.trigger(), entry) != null;
    }
}
