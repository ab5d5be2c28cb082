package org.reachable.watch;

import java.util.Set;
import org.reachable.chronology.EntriesRecorded;
import org.reachable.kernel.PersonId;
import org.reachable.people.RecordsLinked;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** When folds run: right after a few entries were added, else soon, in the background, so that no import blocks people. */
@Component
class Sweeping {
    /** An answer or a form is about a child or two; a file may be about thousands. */
    private static final int A_FEW = 3;

    private final Folds folds;
    private final StoryStore stories;

    Sweeping(Folds folds, StoryStore stories) {
        this.folds = folds;
        this.stories = stories;
    }

    @EventListener
    void markStale(EntriesRecorded recorded) {
        stories.stale(recorded.children());
    }

    @EventListener
    void markStale(RecordsLinked linked) {
        stories.stale(linked.records());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void foldAtOnce(EntriesRecorded recorded) {
        Set<PersonId> children = recorded.children();
        if (children.size() <= A_FEW) {
            Thread.ofVirtual().start(() -> children.forEach(folds::foldAgain));
        }
    }

    @Scheduled(fixedDelayString = "${reachable.sweep-every}")
    void sweep() {
        folds.sweep();
    }
}
