package org.reachable.watch;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.chronology.EntriesRecorded;
import org.reachable.records.people.RecordsLinked;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** When folds run: right after a few entries were added, else soon, in the background, so that no import blocks people. */
@Component
class Sweeping implements DisposableBean {
    /** An answer or a form is about a child or two; a file may be about thousands. */
    private static final int A_FEW = 3;

    private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 8);

    private final FoldRunner folds;
    private final StoryStore stories;
    private final ExecutorService atOnce = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("fold-at-once-", 0).factory());

    Sweeping(FoldRunner folds, StoryStore stories) {
        this.folds = folds;
        this.stories = stories;
    }

    @EventListener
    void markStale(EntriesRecorded recorded) {
        stories.stale(recorded.subjects());
    }

    @EventListener
    void markStale(RecordsLinked linked) {
        stories.stale(linked.records().stream().map(PersonId::subject).toList());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void foldAtOnce(EntriesRecorded recorded) {
        Set<SubjectId> subjects = recorded.subjects();
        if (subjects.size() <= A_FEW) {
            atOnce.execute(() -> subjects.forEach(folds::foldAgain));
        }
    }

    /** As many at a time as the machine has processors to spare: people's own folds come first. */
    @Scheduled(fixedDelayString = "${reachable.sweep-every}")
    void sweep() {
        try (var workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("fold-", 0).factory())) {
            IntStream.range(0, WORKERS).forEach(_ -> workers.execute(folds::sweep));
        }
    }

    /** Waits for folds that run: what they need is still there. */
    @Override
    public void destroy() {
        atOnce.close();
    }
}
