package org.reachable.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.chronology.Chronology;
import org.reachable.chronology.Log;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.Fold;
import org.reachable.kernel.PersonId;
import org.reachable.kernel.Transactions;
import org.reachable.partnership.Partnership;
import org.reachable.watch.SharedStore.SharedThing;
import org.springframework.stereotype.Component;

/**
 * Runs the engine: one child's story under a lock, then every shared thing that stands in it. A story is marked stale in
 * the transaction that adds an entry; if anything stops before its fold, the sweep finds it.
 */
@Component
class Folds {
    private static final String JOB = "watch";

    private final Fold fold;
    private final StoryStore stories;
    private final SharedStore shared;
    private final FindingStore findings;
    private final Asking asking;
    private final Chronology chronology;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;

    Folds(
            Fold fold,
            StoryStore stories,
            SharedStore shared,
            FindingStore findings,
            Asking asking,
            Chronology chronology,
            Partnership partnership,
            Transactions transactions,
            Clock clock) {
        this.fold = fold;
        this.stories = stories;
        this.shared = shared;
        this.findings = findings;
        this.asking = asking;
        this.chronology = chronology;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Folds every story that is stale or whose next change has come, one after another. Each at most once a sweep: one
     * that never came to rest would keep the others waiting, and a shutdown too.
     */
    void sweep() {
        var folded = new HashSet<PersonId>();
        Optional<PersonId> next = stories.nextDue(clock.instant());
        while (next.isPresent() && folded.add(next.get())) {
            foldAgain(next.get());
            next = stories.nextDue(clock.instant());
        }
    }

    /** Folds one child's story as it stands once the lock is taken. */
    void foldAgain(PersonId child) {
        Optional<UUID> here = partnership.id();
        here.ifPresent(id -> {
            Actor watch = Actor.job(JOB, id);
            transactions.as(watch.code(), () -> fold(watch, child));
        });
    }

    /** Folds one child's story now where it is stale, so that whoever wrote just now reads what came of it. */
    void upToDate(PersonId child) {
        if (stories.isStale(child)) {
            foldAgain(child);
        }
    }

    private void fold(Actor watch, PersonId child) {
        long marks = stories.lock(child);
        Log log = chronology.about(watch, child);
        Instant now = clock.instant();
        ChildFolded folded = fold.child(log.child(), log.entries(), now);
        findings.keep(folded.findings(), child, log.child());
        asking.ask(folded.findings(), child, now);
        stories.folded(child, marks, log.position(), now, folded.nextChangeAt());
        foldShared(child, folded, now);
    }

    private void foldShared(PersonId child, ChildFolded folded, Instant now) {
        var things = new TreeSet<>(shared.thingsOf(child));
        shared.replace(child, folded);
        things.addAll(shared.thingsOf(child));
        for (SharedThing thing : things) {
            shared.lock(thing);
            var found = fold.shared(shared.sightingsOf(thing), shared.answersAbout(thing), now);
            findings.keep(found, child, thing);
            asking.ask(found, child, now);
        }
    }
}
