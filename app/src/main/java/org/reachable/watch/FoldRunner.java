package org.reachable.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.SightingChange;
import org.reachable.engine.fold.shared.SharedThingState;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.watch.SharedStore.SharedThing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs the engine: one child's story under a lock, then every shared thing that stands in it. A story is marked stale in
 * the transaction that adds an entry; if anything stops before its fold, the sweep finds it.
 */
@Component
class FoldRunner {
    private static final Logger log = LoggerFactory.getLogger(FoldRunner.class);

    private static final String JOB = "watch";

    private final Fold fold;
    private final StoryStore stories;
    private final SharedStore shared;
    private final SpellStore spells;
    private final KnownStates states;
    private final PlaceStore places;
    private final FindingKeeper findings;
    private final AskAssignment asking;
    private final UnheardDanger unheard;
    private final RulesInForce rules;
    private final Chronology chronology;
    private final Partnership partnership;
    private final Transactions transactions;
    private final SharedThingStates keptThings;
    private final Clock clock;
    private volatile boolean stopping;

    FoldRunner(
            Fold fold,
            StoryStore stories,
            SharedStore shared,
            SpellStore spells,
            KnownStates states,
            PlaceStore places,
            FindingKeeper findings,
            AskAssignment asking,
            UnheardDanger unheard,
            RulesInForce rules,
            Chronology chronology,
            Partnership partnership,
            Transactions transactions,
            SharedThingStates keptThings,
            Clock clock) {
        this.fold = fold;
        this.stories = stories;
        this.shared = shared;
        this.spells = spells;
        this.states = states;
        this.places = places;
        this.findings = findings;
        this.asking = asking;
        this.unheard = unheard;
        this.rules = rules;
        this.chronology = chronology;
        this.partnership = partnership;
        this.transactions = transactions;
        this.keptThings = keptThings;
        this.clock = clock;
    }

    /**
     * Folds every story that is stale or whose next change has come, one after another, until none is left. A story that
     * cannot be folded, or does not come to rest, is left to the next sweep: it must not keep the others waiting.
     *
     * @return whether any was folded
     */
    boolean sweep() {
        var folded = new HashSet<SubjectId>();
        var aside = new HashSet<SubjectId>();
        Optional<SubjectId> next = foldNext(aside);
        while (next.isPresent() && !stopping) {
            if (!folded.add(next.get())) {
                aside.add(next.get());
            }
            next = foldNext(aside);
        }
        return !folded.isEmpty();
    }

    @EventListener
    void stop(ContextClosedEvent closed) {
        stopping = true;
    }

    /** Folds a story that is due and that nobody else folds just now; empty where there is none. */
    private Optional<SubjectId> foldNext(Set<SubjectId> aside) {
        var taken = new AtomicReference<@Nullable SubjectId>();
        try {
            partnership.id().ifPresent(id -> {
                Actor watch = Actor.job(JOB, id);
                transactions.as(watch.code(), () -> {
                    if (rules.areOurs()) {
                        stories.needNotReachTheDisk();
                        stories.claim(clock.instant(), aside).ifPresent(subject -> {
                            taken.set(subject);
                            fold(watch, subject);
                        });
                    }
                });
            });
        } catch (RuntimeException problem) {
            SubjectId subject = taken.get();
            if (subject == null) {
                throw problem;
            }
            log.error("The story of record {} cannot be folded. Its page is as it stood before.", subject, problem);
            aside.add(subject);
        }
        return Optional.ofNullable(taken.get());
    }

    /** As {@link #foldAgain(SubjectId)}, of a child. */
    void foldAgain(PersonId child) {
        foldAgain(child.subject());
    }

    /** Folds one subject's story as it stands once the lock is taken. */
    void foldAgain(SubjectId subject) {
        fold(subject, _ -> true);
    }

    /** The same, where it is stale. */
    void upToDate(SubjectId subject) {
        fold(subject, stories::isStale);
    }

    private void fold(SubjectId subject, Predicate<SubjectId> where) {
        Optional<UUID> here = partnership.id();
        here.ifPresent(id -> {
            Actor watch = Actor.job(JOB, id);
            transactions.as(watch.code(), () -> {
                if (rules.areOurs() && where.test(subject)) {
                    fold(watch, subject);
                }
            });
        });
    }

    /** Its id stands where a child's would: what is found of a place is found with the place. */
    private void fold(Actor watch, SubjectId subject) {
        long marks = stories.lock(subject);
        Log log = chronology.about(watch, subject);
        Instant now = clock.instant();
        PersonId child = subject.person();
        ChildFolded folded = fold.child(log.child(), log.entries(), now);
        Set<EntryId> standing = log.entries().stream().map(Entry::id).collect(Collectors.toSet());
        findings.keep(folded.findings(), child, log.child(), standing, now);
        spells.replace(child, folded.state());
        states.keep(child, log.child(), log.entries(), folded.state(), now);
        asking.ask(folded.findings(), child, log.entries(), now);
        asking.tell(folded.findings(), child, log.entries(), now);
        Instant unheardAt = unheard.tell(folded.findings(), child, now);
        Set<PersonId> touched = new HashSet<>(Set.of(child));
        Instant goesUp = foldShared(child, folded, standing, touched, now);
        Instant next = nextChange(folded, log, earlier(unheardAt, goesUp), now);
        stories.folded(subject, marks, log.position(), now, next, endedAt(folded));
        places.keep(touched, now);
    }

    /** When the child died, where they did: as it stands, so that what was written wrongly brings all back. */
    private static @Nullable Instant endedAt(ChildFolded folded) {
        return folded.state().entries().stream()
                .filter(entry -> entry.endsStory())
                .map(Entry::occurredAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** An agency's clock may run ahead of ours: what becomes known only then is looked at then. */
    private static @Nullable Instant nextChange(ChildFolded folded, Log log, @Nullable Instant told, Instant now) {
        return Stream.of(
                        Stream.ofNullable(folded.nextChangeAt()),
                        Stream.ofNullable(told),
                        log.entries().stream().map(Entry::recordedAt).filter(known -> known.isAfter(now)))
                .flatMap(Function.identity())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** When the next of what is found there goes up to somebody else, if nobody answers; null where nothing will. */
    private @Nullable Instant foldShared(
            PersonId child, ChildFolded folded, Set<EntryId> standing, Set<PersonId> touched, Instant now) {
        var things = new TreeSet<>(shared.toldBy(child));
        var before = shared.tellings(child);
        var told = SharedStore.byThing(folded);
        keptThings.erased(shared.erased());
        shared.keepApart(folded, standing);
        shared.replace(child, folded);
        things.addAll(shared.toldBy(child));
        var all = new ArrayList<Finding>();
        for (SharedThing thing : things) {
            var found = judged(child, thing, shared.further(thing, before, told), touched, now);
            asking.ask(found, child, List.of(), now);
            asking.tell(found, child, List.of(), now);
            all.addAll(found);
        }
        return fold.nextRung(all, now);
    }

    /** What is open at a thing, and what has changed: from what is kept of it where that can go on, else from all that was told. */
    private List<Finding> judged(
            PersonId child,
            SharedThing thing,
            Optional<List<SightingChange>> further,
            Set<PersonId> touched,
            Instant now) {
        var turn = shared.turn(thing);
        var answers = shared.answersAbout(thing);
        var kept = keptThings.take(thing, turn);
        List<Finding> found;
        SharedThingState judged;
        if (kept.isPresent() && further.isPresent() && kept.get().goesOnWith(further.get(), answers)) {
            judged = kept.get();
            found = judged.after(further.get(), now);
            touched.addAll(findings.keepFurther(found, child));
        } else {
            judged = fold.kept(thing.rule(), thing.thing(), shared.sightingsOf(thing), answers);
            found = judged.findings(now);
            touched.addAll(findings.keep(found, child, thing));
        }
        keptThings.keep(thing, turn, judged);
        return found;
    }
}
