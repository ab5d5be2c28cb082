package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.FeedGap;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** A clock that an answer must stop in time: quiet until it passes. */
final class DeadlineWatcher extends Watcher {
    /** The kind of the step that asks what would help, once the clock can no longer be met. */
    private static final String WHAT_WOULD_HELP_NOW = "what-would-help-now";

    private final Mechanism.Deadline deadline;
    private final Endings endings;
    final Offers offers;
    final ClockTimes times;
    private final Joining joining;

    DeadlineWatcher(Rule rule, Mechanism.Deadline deadline, ChildMachine story) {
        super(rule, story);
        this.deadline = deadline;
        this.times = new ClockTimes(deadline, story.calendars);
        this.endings = new Endings(this, deadline);
        this.offers = new Offers(this, deadline.overtaken());
        this.joining = new Joining(this, deadline);
    }

    @Override
    void before(Entry entry) {
        endGaps(entry.recordedAt());
    }

    @Override
    void look(Entry entry) {
        endings.look(entry);
        offers.look(entry);
        boolean isOne = joining.look(entry);
        Match.Alternative alternative = story.matching.alternative(deadline.trigger(), entry);
        if (alternative == null || !mayRaise(entry)) {
            return;
        }
        Ask same = deadline.joined() == null ? ofOneIncident(entry) : null;
        if (isOne) {
            return;
        }
        if (same != null) {
            alsoHappened(same, entry);
            return;
        }
        String key = key(entry);
        Ask running = deadline.oneIncident() == null ? running(key, entry) : null;
        if (running == null) {
            start(entry, key, alternative);
        } else {
            onceMore(running, entry, alternative);
        }
    }

    /** Of what is one night's, the later hangs on what the earlier does. */
    @Override
    EntryId group(Entry trigger) {
        return joining.group(trigger).orElseGet(() -> super.group(trigger));
    }

    /** The open clock of this key; a number that was used again is of another. */
    private @Nullable Ask running(String key, Entry entry) {
        return open().stream()
                .filter(ask -> ask.key.equals(key) && !story.history.areParted(deadline.key(), ask.trigger(), entry))
                .findFirst()
                .orElse(null);
    }

    private String key(Entry entry) {
        return Keys.tells(deadline.key(), entry)
                ? Keys.of(deadline.key(), entry)
                : entry.id().toString();
    }

    /** Of two places told for one hour, each is a thing of its own. */
    private @Nullable Ask ofOneIncident(Entry entry) {
        boolean isKeyed = deadline.key() instanceof Key.Attribute;
        return ofOneIncident(entry, deadline.oneIncident(), ask -> !isKeyed || ask.key.equals(key(entry)));
    }

    /** True where a clock that nothing sends an answer to has run out. */
    private static boolean isGap(Ask ask, Instant now) {
        return !ask.kept && Objects.requireNonNull(ask.limit).isBefore(now);
    }

    /** A clock that nothing sends an answer to is over when it has run out, though a gap is told once alone. */
    private void endGaps(Instant now) {
        if (rule.needsFeed() && !deadline.unfedIsAsked() && !open().isEmpty()) {
            for (Ask ask : List.copyOf(open())) {
                if (isGap(ask, now)) {
                    end(ask, new Closing(Objects.requireNonNull(ask.limit), List.of(), Closing.How.ENDED));
                }
            }
        }
    }

    private void start(Entry trigger, String key, Match.Alternative alternative) {
        var ask = ask(trigger, alternative);
        ask.key = key;
        ask.stage = times.stageOf(trigger);
        Instant limit = times.limit(ask.stage, times.startOf(trigger), trigger.recordedAt());
        ask.limit = limit;
        ask.firstLimit = limit;
        joining.started(ask);
        if (closedAlready(ask) || offers.known(ask)) {
            return;
        }
        boolean fed = isFed(trigger);
        ask.kept = fed || deadline.unfedIsAsked();
        ask.loudest = fed && !story.matching.matches(deadline.quietWhere(), trigger) ? Level.ALERT : Level.DUE;
        watchReach(ask);
        tellLimit(ask, trigger);
    }

    /** Tells until when an answer is in time; where that is past already, that it is missed. */
    private void tellLimit(Ask ask, Entry trigger) {
        Instant limit = Objects.requireNonNull(ask.limit);
        if (!limit.isBefore(trigger.recordedAt()) && ask.kept) {
            ask.step(trigger.recordedAt(), Level.DUE, Why.STARTED, facts(ask));
        }
        setLimit(ask, limit, trigger.recordedAt());
    }

    /** A further trigger of a running clock: a later stage moves it on, otherwise it only adds to what is known. */
    private void onceMore(Ask ask, Entry entry, Match.Alternative alternative) {
        int stage = times.stageOf(entry);
        boolean later = stage > ask.stage || (stage == ask.stage && ask.stageBeganByItself);
        if (later || deadline.repeats()) {
            alsoHappened(ask, entry);
        }
        if (later) {
            cite(ask, entry, alternative);
            ask.stage = stage;
            ask.stageBeganByItself = false;
            ask.limit = times.limit(stage, times.startOf(entry), entry.recordedAt());
            ask.firstLimit = ask.limit;
            ask.alertOut = false;
            tellLimit(ask, entry);
        } else if (deadline.repeats()) {
            cite(ask, entry, alternative);
            if (ask.alertOut) {
                ask.step(entry.recordedAt(), ask.loudest, Why.AGAIN, facts(ask));
            }
        }
    }

    /** What this clock's trigger tells of happened then: nothing that came before answers it. */
    @Override
    Instant happened(Entry trigger) {
        return times.happened(trigger);
    }

    void setLimit(Ask ask, Instant limit, Instant known) {
        int stage = ask.stage;
        int turn = ++ask.limitsSet;
        if (limit.isBefore(known)) {
            passed(ask, stage, known);
            return;
        }
        at(limit, new Timers.Alarm() {
            @Override
            public void ring(Instant at) {
                passed(ask, stage, at);
            }

            @Override
            public boolean matters() {
                boolean runs = ask.open && ask.stage == stage && ask.limitsSet == turn;
                return runs && (ask.kept || !story.hasGap(rule));
            }
        });
    }

    private void passed(Ask ask, int stage, Instant at) {
        if (!ask.kept) {
            story.add(new FeedGap(rule, ask.trigger(), List.copyOf(ask.evidence), at));
            end(ask, new Closing(at, List.of(), Closing.How.ENDED));
            return;
        }
        ask.step(at, ask.loudest, Why.OVERDUE, facts(ask));
        if (stage + 1 < deadline.stages().size()) {
            ask.stage = stage + 1;
            ask.stageBeganByItself = true;
            ask.limit = times.limit(ask.stage, at, ask.trigger().recordedAt());
            setLimit(ask, ask.limit, at);
        } else if (deadline.notDoneAfter() != null) {
            askWhatHelps(ask, at);
        }
    }

    private void askWhatHelps(Ask ask, Instant passed) {
        Instant limit = Objects.requireNonNull(ask.limit);
        Instant later = story.calendars.limit(limit, Objects.requireNonNull(deadline.notDoneAfter()));
        if (!later.isAfter(passed)) {
            ask.step(passed, Level.DUE, Why.NOT_DONE, WHAT_WOULD_HELP_NOW, ask.owner, facts(ask));
            return;
        }
        int turn = ask.limitsSet;
        at(later, new Timers.Alarm() {
            @Override
            public void ring(Instant at) {
                ask.step(at, Level.DUE, Why.NOT_DONE, WHAT_WOULD_HELP_NOW, ask.owner, facts(ask));
            }

            @Override
            public boolean matters() {
                return ask.open && ask.limitsSet == turn;
            }
        });
    }

    /** True where something sends what would answer: told in the settings, or seen in this story by now. */
    private boolean isFed(Entry trigger) {
        return !rule.needsFeed()
                || story.compiled.answerTypes(rule).stream()
                        .anyMatch(type -> story.policy().fedTypes().contains(type)
                                || story.history.seen(type)
                                || trigger.type().code().equals(type));
    }

    /** True where it was answered before it was known: then nothing is shown, and it counts in the figures. */
    private boolean closedAlready(Ask ask) {
        Entry trigger = ask.trigger();
        var earlier = Answered.of(rule, ask.answeredParts);
        if (earlier.isPresent()) {
            close(ask, earlier.get(), trigger.recordedAt());
            return true;
        }
        Instant first = ClockTimes.reached(
                rule, ask.trigger(), story.policy().vocabulary().people());
        if (first == null || first.isAfter(trigger.recordedAt())) {
            return false;
        }
        close(ask, new Answered(List.of(trigger.id()), first), trigger.recordedAt());
        return true;
    }

    /** The trigger itself may reach another agency: from that instant it is answered. */
    private void watchReach(Ask ask) {
        Instant first = ClockTimes.reached(
                rule, ask.trigger(), story.policy().vocabulary().people());
        if (first == null) {
            return;
        }
        at(first, new Timers.Alarm() {
            @Override
            public void ring(Instant at) {
                close(ask, new Answered(List.of(ask.trigger().id()), first), at);
            }

            @Override
            public boolean matters() {
                return ask.open;
            }
        });
    }

    @Override
    Closing.How how(Ask ask, Instant happened) {
        boolean inTime = ask.firstLimit == null || !happened.isAfter(ask.firstLimit);
        if (inTime) {
            return ask.alertOut ? Closing.How.IN_TIME_KNOWN_LATER : Closing.How.ANSWERED;
        }
        return Closing.How.ANSWERED_LATE;
    }

    /** What the clock is about, where an attribute says it: a need, an episode's number. */
    private String keyInWords(Ask ask) {
        return deadline.key() instanceof Key.Attribute named ? ask.trigger().attribute(named.name()) : "";
    }

    /** By what it is, whatever it is of. */
    boolean wouldAnswer(Entry entry) {
        return rule.answers().stream()
                .anyMatch(answer -> answer.isForGood() && story.matching.matches(answer.by(), entry));
    }

    Map<String, String> facts(Ask ask) {
        return joining.facts(
                ask, "limit", deadline.stages().get(ask.stage).within().toString(), "key", keyInWords(ask));
    }
}
