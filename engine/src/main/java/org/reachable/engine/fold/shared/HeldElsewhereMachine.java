package org.reachable.engine.fold.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.KnownSighting;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.TimeIndex;
import org.reachable.engine.fold.Why;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** A thing that stands in a sign of one child stands in another child's story. */
final class HeldElsewhereMachine extends SharedMachine {
    private final Mechanism.HeldElsewhere elsewhere;
    private final Calendars calendars;
    private final TimeIndex<KnownSighting> held = new TimeIndex<>(KnownSighting::occurredAt);
    private final TimeIndex<KnownSighting> signs = new TimeIndex<>(KnownSighting::occurredAt);
    /** Whose own place it is. */
    private final Set<String> theirs = new HashSet<>(0);

    private final Set<String> ended = new HashSet<>(0);
    private final Set<EntryId> told = new HashSet<>(1);
    /** What each open ask is told of. */
    private final Map<Ask, Sighting> toldOf = new HashMap<>(1);
    /** By the sign that each answers, or names. */
    private final Map<EntryId, List<Sighting>> answers = new HashMap<>(0);

    private final PriorityQueue<Ask> running =
            new PriorityQueue<>(Comparator.comparing((Ask ask) -> Objects.requireNonNull(ask.limit)));
    private int number;
    private Instant rungAt = Instant.MIN;

    HeldElsewhereMachine(Rule rule, Mechanism.HeldElsewhere elsewhere, Calendars calendars) {
        super(rule);
        this.elsewhere = elsewhere;
        this.calendars = calendars;
    }

    @Override
    void theirs(Sighting sighting) {
        theirs.add(sighting.child());
    }

    @Override
    void counted(Sighting sighting) {
        var holds = new KnownSighting(number++, sighting);
        if (theirs.contains(sighting.child())) {
            return;
        }
        held.add(holds);
        Instant from = sighting.occurredAt();
        signs.between(from, from.plus(Window.length(elsewhere.back()))).stream()
                .sorted(Comparator.comparingInt(KnownSighting::number))
                .forEach(sign -> tell(sign.sighting(), sighting.recordedAt()));
    }

    @Override
    void sign(Sighting sighting) {
        signs.add(new KnownSighting(number++, sighting));
        tell(sighting, sighting.recordedAt());
    }

    /** Tells of a sign where, by what is known, the thing stands in another child's story; it cites what happened last before it. */
    private void tell(Sighting sign, Instant now) {
        if (told.contains(sign.entry()) || theirs.contains(sign.child()) || ended.contains(sign.child())) {
            return;
        }
        held.between(sign.occurredAt().minus(Window.length(elsewhere.back())), sign.occurredAt()).reversed().stream()
                .filter(other -> isElsewhere(other.sighting(), sign))
                .findFirst()
                .filter(_ -> !isAnswered(sign))
                .ifPresent(other -> raise(sign, other.sighting(), now));
    }

    private boolean isElsewhere(Sighting other, Sighting sign) {
        boolean isTogether =
                Duration.between(other.occurredAt(), sign.occurredAt()).compareTo(Window.length(elsewhere.together()))
                        <= 0;
        return !other.child().equals(sign.child())
                && !theirs.contains(other.child())
                && !isTogether
                && !other.sameIncidentAs(sign);
    }

    private void raise(Sighting sign, Sighting other, Instant now) {
        told.add(sign.entry());
        Ask ask = ask(sign, List.of(sign.child()));
        toldOf.put(ask, sign);
        ask.evidence.add(other.entry());
        Span within = elsewhere.within();
        if (within == null) {
            ask.step(now, Level.ALERT, Why.RAISED, facts(sign));
            return;
        }
        ask.limit = limit(now, within);
        ask.step(now, Level.DUE, Why.STARTED, facts(sign));
        running.add(ask);
    }

    private Instant limit(Instant from, Span within) {
        Instant limit = calendars.limit(from, within);
        if (within.unit() == Span.Unit.CLOCK_HOURS) {
            return limit;
        }
        Instant soonest = calendars.endOfNextWorkingDayAfter(from);
        return limit.isBefore(soonest) ? soonest : limit;
    }

    private Map<String, String> facts(Sighting sign) {
        return Ask.facts("thing", sign.token().toString(), "limit", String.valueOf(elsewhere.within()));
    }

    @Override
    void ring(Instant instant, boolean inclusive) {
        for (Ask next = running.peek(); next != null && ends(next, instant, inclusive); next = running.peek()) {
            running.remove();
            if (next.open) {
                rungAt = Objects.requireNonNull(next.limit);
                next.step(rungAt, Level.ALERT, Why.OVERDUE, facts(Objects.requireNonNull(toldOf.get(next))));
            }
        }
    }

    private static boolean ends(Ask ask, Instant instant, boolean inclusive) {
        Instant limit = Objects.requireNonNull(ask.limit);
        return limit.isBefore(instant) || (inclusive && limit.equals(instant));
    }

    @Override
    Instant rungAt() {
        return rungAt;
    }

    @Override
    Closing.How how(Ask ask, Instant happened) {
        if (ask.limit == null) {
            return Closing.How.ANSWERED;
        }
        if (happened.isAfter(ask.limit)) {
            return Closing.How.ANSWERED_LATE;
        }
        return ask.alertOut ? Closing.How.IN_TIME_KNOWN_LATER : Closing.How.ANSWERED;
    }

    /** An answer is of the one child alone, and of what it names, or what it came after. */
    @Override
    void answer(Sighting sighting) {
        answers.computeIfAbsent(Objects.requireNonNull(sighting.names()), _ -> new ArrayList<>(1))
                .add(sighting);
        answers.computeIfAbsent(sighting.incident(), _ -> new ArrayList<>(1)).add(sighting);
        super.answer(sighting);
    }

    @Override
    boolean isMeant(Ask ask, Sighting answer) {
        return isTo(answer, Objects.requireNonNull(toldOf.get(ask)));
    }

    private boolean isAnswered(Sighting sign) {
        return answers.getOrDefault(sign.entry(), List.of()).stream().anyMatch(answer -> isInTime(answer, sign))
                || answers.getOrDefault(sign.incident(), List.of()).stream().anyMatch(answer -> isInTime(answer, sign));
    }

    private static boolean isInTime(Sighting answer, Sighting sign) {
        return isTo(answer, sign) && !answer.occurredAt().isBefore(sign.occurredAt());
    }

    private static boolean isTo(Sighting answer, Sighting sign) {
        return answer.child().equals(sign.child())
                && (sign.entry().equals(answer.names())
                        || (answer.role() == Sighting.Role.NAMED_ANSWER
                                && answer.incident().equals(sign.incident())));
    }

    @Override
    void ended(Sighting ending) {
        ended.add(ending.child());
        for (Ask ask : asks) {
            if (ask.open && ask.children.contains(ending.child())) {
                ask.close(new Closing(ending.recordedAt(), List.of(ending.entry()), Closing.How.ENDED));
            }
        }
    }
}
