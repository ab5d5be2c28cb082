package org.reachable.watch;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reachable.access.LimitsChanged;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.EntriesRecorded;
import org.reachable.records.people.RecordsLinked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When folds run: right after a few entries were added, else soon, in the background, so that no import blocks people. */
@Component
class Sweeping implements DisposableBean {
    /** An answer or a form is about a child or two; a file may be about thousands. */
    private static final int A_FEW = 3;

    private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 8);

    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);

    private final FoldRunner folds;
    private final StoryStore stories;
    private final JustWritten justWritten;
    private final Transactions transactions;
    private final Partnership partnership;
    private final ExecutorService atOnce = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("fold-at-once-", 0).factory());

    Sweeping(
            FoldRunner folds,
            StoryStore stories,
            JustWritten justWritten,
            Transactions transactions,
            Partnership partnership) {
        this.folds = folds;
        this.stories = stories;
        this.justWritten = justWritten;
        this.transactions = transactions;
        this.partnership = partnership;
    }

    @EventListener
    void markStale(EntriesRecorded recorded) {
        stale(recorded.subjects(), !recorded.actor().isJob());
    }

    @EventListener
    void markStale(RecordsLinked linked) {
        stale(linked.records().stream().map(PersonId::subject).collect(Collectors.toSet()), true);
    }

    /** What somebody was asked who is let in no more is asked of somebody else as the story is folded. */
    @EventListener
    void markStale(LimitsChanged limits) {
        stale(limits.records().stream().map(PersonId::subject).collect(Collectors.toSet()), true);
    }

    /**
     * Marks them, and folds a few at once when what was written is kept and the connection is given back.
     *
     * @param awaited whether somebody waits for what comes of it
     */
    private void stale(Set<SubjectId> subjects, boolean awaited) {
        partnership.id().ifPresent(here -> stories.stale(subjects, here));
        if (subjects.size() <= A_FEW) {
            transactions.afterwards(() -> {
                Future<?> folded = atOnce.submit(() -> subjects.forEach(this::fold));
                if (awaited) {
                    justWritten.wait(subjects, folded);
                }
            });
        }
    }

    private void fold(SubjectId subject) {
        try {
            folds.upToDate(subject);
        } catch (RuntimeException problem) {
            log.warn("The story of record {} was not folded at once. The sweep tries again.", subject, problem);
            throw problem;
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
