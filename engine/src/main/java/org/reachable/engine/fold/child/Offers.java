package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Mechanism;

/**
 * What bears on a clock and is no answer for good: it was offered and not taken, it was declined for good, it is answered for some
 * time, or before it was due it was needed no more.
 */
final class Offers {
    private final DeadlineWatcher clock;
    private final Mechanism.@Nullable Overtaken overtaken;
    /** Whether any row, or the clock itself, asks for such entries. */
    private final boolean any;
    /** What is known of them, for a trigger that becomes known later. */
    private final List<Entry> known = new ArrayList<>(0);
    /** What was told ahead, and has come. */
    private final List<Entry> come = new ArrayList<>(0);
    /** What ended as declined, in that order. */
    private final List<Ask> declined = new ArrayList<>(0);
    /** Until when each that was answered for some time is. */
    private final Map<Ask, Instant> held = new HashMap<>(0);

    Offers(DeadlineWatcher clock, Mechanism.@Nullable Overtaken overtaken) {
        this.clock = clock;
        this.overtaken = overtaken;
        this.any = overtaken != null || clock.rule.answers().stream().anyMatch(answer -> !answer.isForGood());
    }

    /** Takes in an entry, and does what it does to what is open. */
    void look(Entry entry) {
        if (!any) {
            return;
        }
        boolean meant = overtakes(entry);
        if (meant) {
            overtake(entry, entry.recordedAt());
        } else if (overtaken != null && clock.story.matching.willEnd(overtaken.by(), entry)) {
            clock.coming.whenItComes(entry, () -> true, () -> {
                known.add(entry);
                come.add(entry);
                overtake(entry, entry.overAt());
            });
        }
        for (int way = 0; way < clock.rule.answers().size(); way++) {
            Answer answer = clock.rule.answers().get(way);
            if (!answer.isForGood() && clock.mayAnswer(answer, entry)) {
                meant = true;
                offer(entry, answer, way);
            }
        }
        if (meant) {
            known.add(entry);
        }
        if (!declined.isEmpty()) {
            answerDeclined(entry);
        }
    }

    private void overtake(Entry entry, Instant at) {
        List.copyOf(clock.open()).stream()
                .filter(ask -> comesBeforeItIsDue(entry, ask))
                .forEach(ask -> clock.end(ask, new Closing(at, List.of(entry.id()), Closing.How.OVERTAKEN)));
    }

    /** Declined, and then taken up all the same: what was declined is answered. */
    private void answerDeclined(Entry entry) {
        for (int way = 0; way < clock.rule.answers().size(); way++) {
            Answer answer = clock.rule.answers().get(way);
            if (answer.isForGood() && clock.mayAnswer(answer, entry)) {
                for (Ask ask : meantBy(entry, answer, way, new ArrayList<>(declined))) {
                    declined.remove(ask);
                    ask.declined = false;
                    clock.reopened(ask);
                    ask.step(entry.recordedAt(), Level.DUE, Why.OFFERED_DECLINED, clock.facts(ask));
                    clock.close(ask, Answered.by(entry, answer), entry.recordedAt());
                }
            }
        }
    }

    private void offer(Entry entry, Answer answer, int way) {
        var asks = new ArrayList<>(clock.open());
        held.keySet().stream().filter(ask -> !asks.contains(ask)).forEach(asks::add);
        asks.sort(Comparator.comparing((Ask ask) -> ask.trigger().occurredAt())
                .thenComparing(Ask::trigger, Entry.AS_KNOWN));
        meantBy(entry, answer, way, asks).forEach(ask -> take(ask, entry, answer));
    }

    /** Those of these asks that it is of; one that tells not which is of the oldest, where it answered none. */
    private List<Ask> meantBy(Entry entry, Answer answer, int way, List<Ask> asks) {
        asks.removeIf(ask -> ask.trigger().id().equals(entry.id()));
        var meant = asks.stream().filter(ask -> fits(ask, entry, answer)).toList();
        if (meant.isEmpty()
                && answer.orBlank()
                && Fitting.namesNothing(entry)
                && (!answer.isForGood() || clock.answersSoFar.mayBeOf(entry, way))) {
            meant = asks.stream()
                    .filter(ask -> clock.answersSoFar.tellsNotOtherwise(entry, ask.trigger(), way, clock.story)
                            && clock.fitting.cameAfter(answer, entry, ask)
                            && clock.story.history.isAnother(entry, ask.trigger()))
                    .limit(1)
                    .toList();
        }
        return meant;
    }

    private boolean fits(Ask ask, Entry entry, Answer answer) {
        if (ask.id.equals(entry.references().answersFinding())) {
            return clock.fitting.cameAfter(answer, entry, ask);
        }
        return fitsByItself(ask, entry, answer);
    }

    private boolean fitsByItself(Ask ask, Entry entry, Answer answer) {
        boolean namesNothing = Fitting.namesNothing(entry);
        return clock.fitting.answers(ask, entry, answer, namesNothing ? answer.link() : Answer.Link.NAMES)
                || (!namesNothing
                        && answer.link() == Answer.Link.SAME
                        && clock.fitting.answers(ask, entry, answer, Answer.Link.SAME));
    }

    private void take(Ask ask, Entry entry, Answer answer) {
        if (answer.holds() != null) {
            hold(ask, entry, answer);
        } else if (ask.open && answer.as() == Answer.As.DECLINED) {
            decline(ask, entry, entry.recordedAt());
        } else if (ask.open) {
            offered(ask, entry);
        }
    }

    private void offered(Ask ask, Entry entry) {
        boolean isNew = ask.evidence.add(entry.id());
        ask.cited(entry);
        if (ask.kept) {
            ask.step(entry.recordedAt(), Level.DUE, Why.OFFERED_DECLINED, clock.facts(ask));
        }
        if (isNew) {
            // What is said later does not rest on it: it would be so without.
            ask.evidence.remove(entry.id());
        }
    }

    /** A clock that was held is asked about again: by its limit where there is time, else at once. */
    private void askAgain(Ask ask, Instant at) {
        ask.answeredAt = null;
        clock.reopened(ask);
        Instant limit = Objects.requireNonNull(ask.limit);
        if (limit.isAfter(at)) {
            ask.step(at, Level.DUE, Why.STARTED, clock.facts(ask));
            clock.setLimit(ask, limit, at);
        } else {
            ask.step(at, ask.loudest, Why.OVERDUE, clock.facts(ask));
        }
    }

    private void decline(Ask ask, Entry entry, Instant at) {
        ask.declined = true;
        declined.add(ask);
        clock.end(ask, new Closing(at, List.of(entry.id()), Closing.How.DECLINED));
    }

    /** It answers for so long; then what is still so is asked again. */
    private void hold(Ask ask, Entry entry, Answer answer) {
        Instant until = clock.story.calendars.limit(entry.overAt(), Objects.requireNonNull(answer.holds()));
        if (ask.open && until.isAfter(entry.recordedAt())) {
            clock.close(ask, Answered.by(entry), entry.recordedAt());
        } else if (!held.containsKey(ask) || !until.isAfter(held.get(ask))) {
            return;
        }
        held.put(ask, until);
        clock.at(until, new Timers.Alarm() {
            @Override
            public void ring(Instant at) {
                held.remove(ask);
                if (Answered.of(clock.rule, clock.known(ask)).isEmpty()) {
                    askAgain(ask, at);
                }
            }

            @Override
            public boolean matters() {
                return until.equals(held.get(ask));
            }
        });
    }

    boolean holdsAny() {
        return !held.isEmpty();
    }

    /** What ends a clock ends it for good. */
    void heldNoMore(@Nullable String key) {
        held.keySet().removeIf(ask -> key == null || key.equals(ask.key));
    }

    /** True where what was known before its trigger ends it, or holds it. */
    boolean known(Ask ask) {
        for (Entry entry : known) {
            if ((overtakes(entry) || come.contains(entry)) && comesBeforeItIsDue(entry, ask)) {
                clock.end(ask, new Closing(ask.trigger().recordedAt(), List.of(entry.id()), Closing.How.OVERTAKEN));
                return true;
            }
            for (Answer answer : clock.rule.answers()) {
                if (answer.as() == Answer.As.DECLINED
                        && clock.mayAnswer(answer, entry)
                        && fitsByItself(ask, entry, answer)) {
                    decline(ask, entry, ask.trigger().recordedAt());
                    return true;
                }
            }
        }
        return false;
    }

    private boolean overtakes(Entry entry) {
        return overtaken != null && clock.story.matching.ends(overtaken.by(), entry);
    }

    private boolean comesBeforeItIsDue(Entry entry, Ask ask) {
        return !entry.overAt().isBefore(ask.happened)
                && !entry.overAt().isAfter(Objects.requireNonNull(ask.firstLimit))
                && clock.story.history.isAnother(entry, ask.trigger());
    }
}
