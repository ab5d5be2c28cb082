package org.reachable.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reachable.chronology.Chronology;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Fold;
import org.reachable.engine.fold.SightingChange;
import org.reachable.kernel.PersonId;
import org.reachable.kernel.Transactions;
import org.reachable.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the engine: one child's story under a lock, then every shared thing that stands in it. A story is marked stale in
 * the transaction that adds an entry; if anything stops before its fold, the sweep finds it.
 */
@Component
class Folds {
    static final String ACTOR = "watch";
    private static final Logger LOG = LoggerFactory.getLogger(Folds.class);

    private final Fold fold;
    private final StoryStore stories;
    private final SharedStore shared;
    private final FindingStore findings;
    private final Asking asking;
    private final Chronology chronology;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;

    Folds(
            Fold fold,
            StoryStore stories,
            SharedStore shared,
            FindingStore findings,
            Asking asking,
            Chronology chronology,
            People people,
            Transactions transactions,
            Clock clock) {
        this.fold = fold;
        this.stories = stories;
        this.shared = shared;
        this.findings = findings;
        this.asking = asking;
        this.chronology = chronology;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Folds every story that is stale or whose next change has come, one after another; how many there were. */
    int sweep() {
        int done = 0;
        @Nullable PersonId next = stories.nextDue(clock.instant());
        while (next != null) {
            foldAgain(next);
            done++;
            next = stories.nextDue(clock.instant());
        }
        return done;
    }

    /** Folds one child's story, as it stands after the lock is taken. */
    void foldAgain(PersonId child) {
        transactions.as(ACTOR, () -> {
            stories.lock(child);
            long position = chronology.positionOf(child);
            Instant now = clock.instant();
            var folded = fold.child(reference, chronology.entriesAbout(watch, child), now);
            findings.keep(folded.findings(), child);
            asking.ask(folded.findings(), child, now);
            stories.folded(child, position, now, folded.nextChangeAt());
            foldShared(child, folded, now);
        });
    }

    private void foldShared(PersonId child, ChildFolded folded, Instant now) {
        var things = new TreeSet<>(shared.thingsOf(child));
        shared.replace(child, folded);
        things.addAll(shared.thingsOf(child));
        for (SharedThing thing : things) {
            shared.lock(thing);
            var found = fold.shared(shared.sightingsOf(thing), shared.answersAbout(thing), now);
            findings.keep(found, child);
            asking.ask(found, child, now);
        }
    }
}
