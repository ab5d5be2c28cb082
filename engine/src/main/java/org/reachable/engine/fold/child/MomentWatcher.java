package org.reachable.engine.fold.child;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Why;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Asks as soon as something is known, and once more if nobody has answered. */
final class MomentWatcher extends Watcher {
    private static final String WHAT_WOULD_HELP_NOW = "what-would-help-now";

    private final Mechanism.Moment moment;
    private final NavigableMap<Instant, List<Ask>> byTrigger = new TreeMap<>();
    /** When what parts two moments happened. */
    private final NavigableSet<Instant> partings = new TreeSet<>();
    /** When each that was asked will have passed. */
    private final Map<Ask, Instant> passing = new HashMap<>(1);
    /** Those that never pass: something that joined them says so. */
    private final Set<Ask> lasting = new HashSet<>(0);
    /** Whether the last of them that ended passed, and was not answered. */
    private boolean lastPassed;

    MomentWatcher(Rule rule, Mechanism.Moment moment, ChildMachine story) {
        super(rule, story);
        this.moment = moment;
    }

    @Override
    void look(Entry entry) {
        if (story.matching.matches(moment.partedBy(), entry)) {
            partings.add(entry.overAt());
        }
        toldAlike(entry);
        Match.Alternative alternative = story.matching.alternative(moment.trigger(), entry);
        if (alternative == null || !mayRaise(entry)) {
            return;
        }
        Ask same = ofOneIncident(entry);
        if (same != null) {
            alsoHappened(same, entry);
            lastsIfItSaysSo(same, entry);
        }
        if (same == null && alreadyAnswered(entry).isEmpty()) {
            ask(ask(entry, alternative), entry, Why.RAISED);
        } else if (same != null && !same.open) {
            againUnlessAnswered(same, entry, alternative);
        }
    }

    /** A second record of what is asked about brings what it says with it. */
    private void toldAlike(Entry entry) {
        EntryId incident = story.history.canonical(entry.id());
        if (!incident.equals(entry.id())) {
            List.copyOf(passing.keySet()).stream()
                    .filter(ask -> incident.equals(
                            story.history.canonical(ask.trigger().id())))
                    .forEach(ask -> lastsIfItSaysSo(ask, entry));
        }
    }

    private void lastsIfItSaysSo(Ask ask, Entry entry) {
        if (moment.passing() != null && story.matching.matches(moment.passing().never(), entry)) {
            lasting.add(ask);
            passing.remove(ask);
        }
    }

    private void againUnlessAnswered(Ask ask, Entry entry, Match.Alternative alternative) {
        var parts = known(ask);
        if (Answered.of(rule, parts).isEmpty()) {
            cite(ask, entry, alternative);
            reopened(ask);
            ask(ask, entry, Why.AGAIN);
            ask.answeredParts.putAll(parts);
        }
    }

    private void ask(Ask ask, Entry entry, Why why) {
        var ofThen = byTrigger.computeIfAbsent(ask.trigger().occurredAt(), _ -> new ArrayList<>(1));
        if (!ofThen.contains(ask)) {
            ofThen.add(ask);
        }
        Span nextStepAfter = moment.nextStepAfter();
        if (nextStepAfter == null) {
            step(ask, entry.recordedAt(), why, Ask.facts());
            passesLater(ask, entry);
            return;
        }
        Instant from = moment.fromRecorded() ? entry.recordedAt() : entry.occurredAt();
        Instant next = story.calendars.limit(from, nextStepAfter);
        ask.limit = next;
        step(ask, entry.recordedAt(), why, facts());
        passesLater(ask, entry);
        int told = ask.steps.size();
        if (next.isAfter(entry.recordedAt())) {
            at(next, new Timers.Alarm() {
                @Override
                public void ring(Instant at) {
                    step(ask, at, Why.UNANSWERED, facts());
                }

                @Override
                public boolean matters() {
                    return ask.open && ask.steps.size() == told;
                }
            });
        }
    }

    /** Some days after it was asked last the moment has passed, where nobody had answered: what would help now is asked once. */
    private void passesLater(Ask ask, Entry entry) {
        var ends = moment.passing();
        if (ends == null || lasting.contains(ask) || story.matching.matches(ends.never(), ask.trigger())) {
            return;
        }
        Instant passes = story.calendars.fallsDue(story.versions.meantSince(rule, entry), ends.after());
        passing.put(ask, passes);
        at(passes, new Timers.Alarm() {
            @Override
            public void ring(Instant at) {
                passing.remove(ask);
                end(ask, new Closing(at, List.of(), Closing.How.PASSED));
                reopened(ask);
                ask.limit = null;
                // Whoever was to be at the bedside or in custody is asked no more: the child has left.
                String who = lastPassed ? senior(ask) : rule.owner();
                ask.step(at, Level.DUE, Why.PASSED, WHAT_WOULD_HELP_NOW, who, facts());
                lastPassed = true;
            }

            @Override
            public boolean matters() {
                return ask.open && passes.equals(passing.get(ask));
            }
        });
    }

    /** Once it passed, what says what would help now is an answer, too. */
    @Override
    void answered(Ask ask, Entry entry) {
        if (hasPassed(ask)
                && moment.passing() != null
                && story.matching.matches(moment.passing().helped(), entry)) {
            close(ask, Answered.by(entry), entry.recordedAt());
        } else {
            super.answered(ask, entry);
        }
    }

    private Map<String, String> facts() {
        return moment.nextStepAfter() == null
                ? Ask.facts()
                : Ask.facts("limit", moment.nextStepAfter().toString());
    }

    private static boolean hasPassed(Ask ask) {
        return !ask.steps.isEmpty() && ask.steps.getLast().why() == Why.PASSED;
    }

    /** Whoever it goes up to where nobody answers; who was asked where it goes up to nobody. */
    private String senior(Ask ask) {
        return rule.escalation().isEmpty()
                ? whoResponds(ask)
                : rule.escalation().getFirst().to();
    }

    @Override
    Closing.How how(Ask ask, Instant happened) {
        // Somebody had reached the child before the moment passed: it was not missed, only known later.
        if (hasPassed(ask) && happened.isBefore(ask.steps.getLast().raisedAt())) {
            lastPassed = false;
            return Closing.How.IN_TIME_KNOWN_LATER;
        }
        lastPassed &= !passing.containsKey(ask) && hasPassed(ask);
        // What was done before anybody was asked was known too late, and nobody need have been.
        boolean before = moment.passing() == null
                && !ask.steps.isEmpty()
                && happened.isBefore(ask.steps.getFirst().raisedAt());
        if (before) {
            return Closing.How.IN_TIME_KNOWN_LATER;
        }
        boolean isLate = ask.limit != null && happened.isAfter(ask.limit);
        return isLate ? Closing.How.ANSWERED_LATE : Closing.How.ANSWERED;
    }

    /** One incident may be told of twice: whoever was asked first stays asked. */
    private void step(Ask ask, Instant at, Why why, Map<String, String> facts) {
        ask.step(at, Level.ALERT, why, rule.kind(), whoResponds(ask), facts);
    }

    private String whoResponds(Ask ask) {
        if (!ask.steps.isEmpty()) {
            return ask.steps.getFirst().owner();
        }
        return story.matching.whoIsAsked(rule, ask.trigger());
    }

    /**
     * The ask of the incident that this entry tells of: an open one before one that was answered. Where somebody else goes to the
     * child for it, it is a moment of its own: who is at the bedside is not in the cell.
     */
    private @Nullable Ask ofOneIncident(Entry entry) {
        if (!OneIncident.joins(entry)) {
            return null;
        }
        String goes = story.matching.whoIsAsked(rule, entry);
        Predicate<Ask> isOne = ask -> whoResponds(ask).equals(goes)
                && !areParted(ask, entry)
                && (!moment.onePlace() || Places.mayBeOne(ask.trigger(), entry));
        Ask open = ofOneIncident(entry, moment.oneIncident(), isOne);
        if (open != null || moment.oneIncident() == null) {
            return open;
        }
        Duration near = Window.length(moment.oneIncident());
        var asks = byTrigger.subMap(
                entry.occurredAt().minus(near), true, entry.occurredAt().plus(near), true);
        return asks.descendingMap().values().stream()
                .flatMap(ofThen -> ofThen.reversed().stream())
                .filter(isOne)
                .findFirst()
                .orElse(null);
    }

    private boolean areParted(Ask ask, Entry entry) {
        Instant asked = ask.trigger().occurredAt();
        Instant parted = partings.higher(min(asked, entry.occurredAt()));
        return parted != null && !parted.isAfter(max(asked, entry.occurredAt()));
    }
}
