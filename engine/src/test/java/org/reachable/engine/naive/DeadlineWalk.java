package org.reachable.engine.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Mechanism.Deadline;
import org.reachable.engine.policy.Rule;

final class DeadlineWalk extends Walk {
    /** What a gap is about: the feed, not the child whose clock happened to pass first. */
    static final String FEED = "FEED:";

    private final Deadline deadline;
    private final List<RunningClock> started = new ArrayList<>();
    private @Nullable Finding feedGap;
    private final NaiveTimes times;
    private final OffersWalk offers;
    private final JoinedWalk joined;

    DeadlineWalk(Rule rule, View story, Deadline deadline) {
        super(rule, story, null);
        this.deadline = deadline;
        this.times = new NaiveTimes(deadline, story);
        this.offers = new OffersWalk(this, deadline, started);
        this.joined = new JoinedWalk(this, deadline, started, times);
    }

    @Override
    Set<Instant> clocks() {
        var result = new HashSet<Instant>();
        for (Entry entry : view.entries) {
            if (view.matches(deadline.trigger(), entry)) {
                Instant from = times.start(entry);
                Instant limit = from;
                for (int stage = times.namedStage(entry);
                        stage < deadline.stages().size();
                        stage++) {
                    limit = times.limit(stage, from, entry);
                    result.add(limit);
                    from = limit.isBefore(entry.recordedAt()) ? entry.recordedAt() : limit;
                }
                result.add(notDoneAt(limit));
            }
            if (entry.references().isAhead()) {
                result.add(entry.overAt());
            }
            for (Answer way : rule.answers()) {
                if (way.holds() != null && view.matches(way.by(), entry)) {
                    result.add(view.calendars.limit(entry.occurredAt(), way.holds()));
                }
            }
        }
        return result;
    }

    @Override
    void answered(Finding finding, Instant happened) {
        RunningClock clock = clockOf(finding);
        if (clock == null) {
            super.answered(finding, happened);
            return;
        }
        clock.answeredBefore = true;
        String how = happened.isAfter(clock.promised) ? "answered-late" : clock.alerted ? "withdrawn" : "answered";
        finding.close(now, how + whyNothingIsLeft(finding));
    }

    @Override
    void entry(Entry entry) {
        if (view.ends(deadline.until(), entry)) {
            endBy(entry);
        }
        offers.look(entry);
        if (joined.look(entry) || !triggers(deadline.trigger(), entry)) {
            return;
        }
        if (deadline.joined() == null && isOfAnOpenIncident(entry)) {
            firstOpenOfTheIncident(entry).joins(entry, times.happened(entry), known);
            return;
        }
        RunningClock open = deadline.oneIncident() == null ? openClock(key(entry), entry) : null;
        if (open == null) {
            start(entry, times.namedStage(entry));
        } else if (movesOn(open, entry)) {
            open.finding.joins(entry, times.happened(entry), known);
            moveOn(open, entry, times.namedStage(entry));
        } else if (deadline.repeats()) {
            open.finding.joins(entry, times.happened(entry), known);
            open.finding.cite(evidence(deadline.trigger(), entry), known);
            if (open.alerted) {
                alert(open.finding, open.limit, Set.of(entry.child()));
            }
        }
    }

    private boolean movesOn(RunningClock open, Entry entry) {
        return times.namesAStage(entry)
                && (times.namedStage(entry) > open.stage
                        || (times.namedStage(entry) == open.stage && open.beganByItself));
    }

    private void endByWhatHasCome() {
        knownEntries().stream()
                .filter(entry -> entry.overAt().equals(now) && view.willEnd(deadline.until(), entry))
                .forEach(this::endBy);
    }

    private void endBy(Entry entry) {
        offers.held.keySet().removeIf(clock -> !fillsInTheKey(entry) || clock.key.equals(key(entry)));
        for (RunningClock clock : started) {
            if (clock.finding.open
                    && (!fillsInTheKey(entry) || clock.key.equals(key(entry)))
                    && (answers.isAnother(entry, clock.finding) || !view.matches(deadline.trigger(), entry))) {
                clock.finding.close(now, "ended");
            }
        }
    }

    private boolean fillsInTheKey(Entry entry) {
        return deadline.key() instanceof Key.Attribute attribute
                && !entry.attribute(attribute.name()).isEmpty();
    }

    private boolean isOfAnOpenIncident(Entry entry) {
        return started.stream().anyMatch(clock -> isOfAnOpenIncident(clock, entry));
    }

    private Finding firstOpenOfTheIncident(Entry entry) {
        return started.stream()
                .filter(clock -> isOfAnOpenIncident(clock, entry))
                .map(clock -> clock.finding)
                .findFirst()
                .orElseThrow();
    }

    private boolean isOfAnOpenIncident(RunningClock clock, Entry entry) {
        var within = deadline.oneIncident();
        Finding finding = clock.finding;
        boolean isOfThisKey = !(deadline.key() instanceof Key.Attribute) || clock.key.equals(key(entry));
        return within != null
                && entry.references().unjudgedBy().isEmpty()
                && isOfThisKey
                && finding.open
                && Elapsed.near(finding.trigger.occurredAt(), entry.occurredAt(), within);
    }

    private void start(Entry entry, int stage) {
        var finding = find(entry);
        finding.cite(evidence(deadline.trigger(), entry), known);
        finding.happened = times.happened(entry);
        finding.open = true;
        finding.shown = isFed() || deadline.unfedIsAsked();
        var clock = new RunningClock(finding, key(entry), stage, times.limit(stage, times.start(entry), entry));
        clock.quiet = !isFed() || view.matches(deadline.quietWhere(), entry);
        joined.started(clock);
        started.add(clock);
        // What answers it is spent on it, also where it was needed no more.
        boolean answered = answers.happened(finding, known, now) != null;
        if (!offers.isOver(clock) && !answered) {
            tellStart(clock);
        } else {
            clock.answeredBefore = answered;
            finding.shown = false;
            finding.open = false;
        }
    }

    private void moveOn(RunningClock clock, Entry entry, int stage) {
        clock.finding.cite(evidence(deadline.trigger(), entry), known);
        clock.stage = stage;
        clock.limit = times.limit(stage, times.start(entry), entry);
        clock.promised = clock.limit;
        clock.alerted = false;
        clock.beganByItself = false;
        clock.lastStageOver = false;
        tellStart(clock);
    }

    private void tellStart(RunningClock clock) {
        if (!clock.limit.isBefore(now)) {
            step(clock, Finding.DUE);
            return;
        }
        stageEnds(clock);
        if (clock.lastStageOver && notDoneAt(clock.limit).isBefore(now)) {
            askWhatWouldHelp(clock);
        }
    }

    @Override
    void clock() {
        endByWhatHasCome();
        offers.clock();
        for (RunningClock clock : List.copyOf(started)) {
            if (!clock.finding.open) {
                continue;
            }
            if (!clock.lastStageOver && clock.limit.equals(now)) {
                stageEnds(clock);
            } else if (clock.lastStageOver && notDoneAt(clock.limit).equals(now)) {
                askWhatWouldHelp(clock);
            }
        }
    }

    private void stageEnds(RunningClock clock) {
        Instant passed = clock.limit;
        if (clock.stage < deadline.stages().size() - 1) {
            clock.stage++;
            clock.beganByItself = true;
            clock.limit = times.limit(clock.stage, now, clock.finding.trigger);
        } else {
            clock.lastStageOver = true;
        }
        tellUnanswered(clock, passed);
    }

    void tellUnanswered(RunningClock clock, Instant passed) {
        clock.alerted = !clock.quiet;
        if (clock.finding.shown) {
            step(clock, clock.quiet ? Finding.DUE : Finding.ALERT, passed);
            return;
        }
        clock.finding.open = false;
        if (feedGap == null) {
            feedGap = new Finding(rule, FEED + rule.id(), clock.finding.trigger);
            findings.add(feedGap);
            feedGap.cite(clock.finding.evidence, known);
            feedGap.step(now, "feed-gap", Finding.DUE, null, Set.of(), "feed-gap");
            feedGap.open = false;
        }
    }

    private void askWhatWouldHelp(RunningClock clock) {
        var finding = clock.finding;
        if (deadline.notDoneAfter() != null && finding.shown) {
            finding.step(
                    now, "what-would-help-now", Finding.DUE, clock.limit, Set.of(finding.trigger.child()), "not done");
        }
    }

    void step(RunningClock clock, String level) {
        step(clock, level, clock.limit);
    }

    private void step(RunningClock clock, String level, Instant limit) {
        if (clock.finding.shown) {
            clock.finding.step(
                    now, rule.kind(), level, limit, Set.of(clock.finding.trigger.child()), "stage " + clock.stage);
        }
    }

    /** A rule whose answers nobody sends is a gap of a feed, unless it needs none or one was seen before. */
    private boolean isFed() {
        Set<String> types = rule.answers().stream()
                .filter(way -> way.ends().isEmpty())
                .map(Answer::by)
                .flatMap(by -> by.anyOf().stream())
                .flatMap(asked -> asked.types().stream())
                .collect(Collectors.toSet());
        return !rule.needsFeed()
                || types.stream().anyMatch(view.policy.fedTypes()::contains)
                || knownEntries().stream()
                        .anyMatch(entry -> types.contains(entry.type().code()));
    }

    @Nullable
    RunningClock clockOf(Finding finding) {
        return started.stream()
                .filter(clock -> clock.finding == finding)
                .findFirst()
                .orElse(null);
    }

    private @Nullable RunningClock openClock(String key, Entry entry) {
        return started.stream()
                .filter(clock -> clock.finding.open && clock.key.equals(key))
                .filter(clock ->
                        !Incidents.isNumber(view, deadline.key()) || !view.areParted(clock.finding.trigger, entry))
                .findFirst()
                .orElse(null);
    }

    /** An entry that leaves the key's attribute blank has a clock of its own. */
    private String key(Entry entry) {
        boolean blank = !Keyed.tells(deadline.key(), entry);
        return Keyed.by(blank ? new Key.EachEntry() : deadline.key(), entry);
    }

    private Instant notDoneAt(Instant limit) {
        return deadline.notDoneAfter() == null ? Instant.MAX : view.calendars.limit(limit, deadline.notDoneAfter());
    }
}
