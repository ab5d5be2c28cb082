package org.reachable.engine.naive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Mechanism.Deadline;

/** "Joined": what happened near the trigger of a clock is one with it. */
final class JoinedWalk {
    private final DeadlineWalk walk;
    private final Deadline deadline;
    private final List<RunningClock> started;
    private final NaiveTimes times;

    JoinedWalk(DeadlineWalk walk, Deadline deadline, List<RunningClock> started, NaiveTimes times) {
        this.walk = walk;
        this.deadline = deadline;
        this.started = started;
        this.times = times;
    }

    private boolean mayJoin(Entry entry) {
        return deadline.joined() != null
                && entry.references().unjudgedBy().isEmpty()
                && walk.view.matches(deadline.joined().by(), entry)
                && walk.inForce(entry);
    }

    private boolean isNear(Entry one, Entry other) {
        return Elapsed.near(one.occurredAt(), other.occurredAt(), Objects.requireNonNull(deadline.oneIncident()));
    }

    /** True where it is one with something that was asked about before. */
    boolean look(Entry entry) {
        if (!mayJoin(entry)) {
            return false;
        }
        boolean isOne = false;
        for (RunningClock clock : List.copyOf(started)) {
            Entry trigger = clock.finding.trigger;
            if (clock.finding.open || clock.answeredBefore) {
                if (isNear(trigger, entry)) {
                    isOne = true;
                    join(clock, entry);
                } else if (!walk.answers.isAnother(entry, clock.finding)) {
                    join(clock, entry);
                }
            }
        }
        return isOne;
    }

    /** What was known before the trigger is. */
    void started(RunningClock clock) {
        Entry trigger = clock.finding.trigger;
        for (Entry entry : walk.knownEntries()) {
            if (mayJoin(entry)
                    && trigger.references().unjudgedBy().isEmpty()
                    && !entry.id().equals(trigger.id())
                    && isNear(trigger, entry)) {
                tellsMore(clock, entry);
            }
        }
    }

    /** It is of something else than what joined before it, or says that the thing happened later. */
    private boolean tellsMore(RunningClock clock, Entry entry) {
        var finding = clock.finding;
        boolean isNew = walk.answers.isAnother(entry, finding)
                && finding.evidence.stream()
                        .map(walk.view::entry)
                        .filter(Objects::nonNull)
                        .noneMatch(cited -> walk.view
                                        .incident(cited)
                                        .id()
                                        .equals(walk.view.incident(entry).id())
                                && !cited.id().equals(finding.trigger.id())
                                && mayJoin(cited));
        if (!isNew && !times.happened(entry).isAfter(finding.happened)) {
            return false;
        }
        finding.joins(entry, times.happened(entry), walk.known);
        finding.cite(Set.of(entry.id()), walk.known);
        return true;
    }

    private void join(RunningClock clock, Entry entry) {
        if (!tellsMore(clock, entry)) {
            return;
        }
        boolean isSooner = false;
        Instant limit = times.limit(0, times.start(entry), entry);
        if (walk.view.matches(deadline.trigger(), entry) && limit.isBefore(clock.limit)) {
            clock.limit = limit;
            clock.promised = limit;
            isSooner = true;
        }
        if (clock.finding.open) {
            tell(clock, isSooner);
        } else if (!walk.staysAnswered(clock.finding, times.happened(entry))) {
            clock.answeredBefore = false;
            clock.finding.shown = true;
            tell(clock, true);
        }
    }

    private void tell(RunningClock clock, boolean begins) {
        if (clock.limit.isBefore(walk.now)) {
            clock.finding.open = true;
            clock.lastStageOver = true;
            walk.tellUnanswered(clock, clock.limit);
            return;
        }
        clock.lastStageOver &= !begins;
        walk.step(clock, clock.alerted && !begins ? Finding.ALERT : Finding.DUE);
    }
}
