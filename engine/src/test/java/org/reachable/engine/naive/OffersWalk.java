package org.reachable.engine.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Mechanism.Deadline;

/** What bears on a clock and answers none for good. */
final class OffersWalk {
    private final DeadlineWalk walk;
    private final Deadline deadline;
    private final List<RunningClock> started;
    /** What ended as declined. */
    private final List<RunningClock> declined = new ArrayList<>();
    /** Until when each that was answered for some time is. */
    final Map<RunningClock, Instant> held = new IdentityHashMap<>();

    OffersWalk(DeadlineWalk walk, Deadline deadline, List<RunningClock> started) {
        this.walk = walk;
        this.deadline = deadline;
        this.started = started;
    }

    /** What was answered for so long is asked about again. */
    void clock() {
        walk.knownEntries().stream()
                .filter(entry -> entry.overAt().equals(walk.now) && isToOvertake(entry))
                .toList()
                .forEach(this::overtake);
        held.keySet().stream()
                .filter(clock -> walk.now.equals(held.get(clock)))
                .toList()
                .forEach(this::askAgain);
    }

    /** What bears on a clock and answers none for good. */
    void look(Entry entry) {
        if (isOvertaking(entry)) {
            overtake(entry);
        }
        for (Answer way : walk.rule.answers()) {
            if (!way.isForGood() && entry.references().settles() && walk.view.matches(way.by(), entry)) {
                offered(entry, way);
            }
        }
        for (Answer way : walk.rule.answers()) {
            if (way.isForGood()
                    && entry.references().settles()
                    && walk.view.matches(way.by(), entry)
                    && !walk.answers.isTold(way, entry)) {
                takenUp(entry, way);
            }
        }
    }

    /** Declined, and then taken up all the same. */
    private void takenUp(Entry entry, Answer way) {
        var those = declined.stream().map(clock -> clock.finding).toList();
        for (Finding finding : walk.answers.about(way, entry, those, walk.known)) {
            RunningClock clock = Objects.requireNonNull(walk.clockOf(finding));
            declined.remove(clock);
            finding.open = true;
            walk.step(clock, Finding.DUE);
            walk.answered(finding, entry.overAt());
        }
    }

    private void overtake(Entry entry) {
        for (RunningClock clock : started) {
            if (clock.finding.open && isBeforeItIsDue(entry, clock)) {
                clock.finding.close(walk.now, "ended");
            }
        }
    }

    private void offered(Entry entry, Answer way) {
        var open = started.stream()
                .filter(clock -> clock.finding.open || held.containsKey(clock))
                .map(clock -> clock.finding)
                .toList();
        for (Finding finding : walk.answers.about(way, entry, open, walk.known)) {
            RunningClock clock = Objects.requireNonNull(walk.clockOf(finding));
            if (way.holds() != null) {
                hold(clock, entry, way);
            } else if (finding.open && way.as() == Answer.As.DECLINED) {
                finding.close(walk.now, "declined");
                declined.add(clock);
            } else if (finding.open) {
                if (finding.shown) {
                    finding.stepOf(entry.id(), walk.known, walk.now, clock.limit);
                }
            }
        }
    }

    private void hold(RunningClock clock, Entry entry, Answer way) {
        Instant until = walk.view.calendars.limit(entry.overAt(), Objects.requireNonNull(way.holds()));
        if (clock.finding.open && until.isAfter(walk.now)) {
            walk.answered(clock.finding, entry.overAt());
            held.put(clock, until);
        } else if (held.containsKey(clock) && until.isAfter(held.get(clock))) {
            held.put(clock, until);
        }
    }

    /** What was held is asked about again, by its limit where there is time. */
    private void askAgain(RunningClock clock) {
        held.remove(clock);
        if (walk.answers.happened(clock.finding, walk.known, walk.now) == null) {
            clock.lastStageOver = !clock.limit.isAfter(walk.now);
            if (clock.lastStageOver) {
                clock.alerted = !clock.quiet;
            }
            clock.finding.open = true;
            walk.step(clock, clock.lastStageOver && !clock.quiet ? Finding.ALERT : Finding.DUE);
        }
    }

    /** True where what is known ends it before it is told. */
    boolean isOver(RunningClock clock) {
        return walk.knownEntries().stream()
                .anyMatch(entry -> !entry.id().equals(clock.finding.trigger.id())
                        && (((isOvertaking(entry) || hasCome(entry)) && isBeforeItIsDue(entry, clock))
                                || isDeclined(entry, clock)));
    }

    private boolean isDeclined(Entry entry, RunningClock clock) {
        return walk.rule.answers().stream()
                .anyMatch(way -> way.as() == Answer.As.DECLINED
                        && entry.references().settles()
                        && walk.view.matches(way.by(), entry)
                        && walk.answers.isMeant(way, entry, clock.finding, walk.known));
    }

    private boolean hasCome(Entry entry) {
        return isToOvertake(entry) && entry.overAt().isBefore(walk.now);
    }

    /** Told ahead, it overtakes when it comes. */
    private boolean isToOvertake(Entry entry) {
        return deadline.overtaken() != null
                && walk.view.willEnd(deadline.overtaken().by(), entry);
    }

    private boolean isOvertaking(Entry entry) {
        return deadline.overtaken() != null
                && walk.view.ends(deadline.overtaken().by(), entry);
    }

    private boolean isBeforeItIsDue(Entry entry, RunningClock clock) {
        return !entry.overAt().isBefore(clock.finding.happened)
                && !entry.overAt().isAfter(clock.promised)
                && walk.answers.isAnother(entry, clock.finding);
    }
}
