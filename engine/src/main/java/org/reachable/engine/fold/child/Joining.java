package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Why;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Mechanism;

/**
 * What happened near what a clock asks about, whichever rule else asks about it. All of it is one, in whatever order it was
 * written down: the limit is the earliest, and only what came after the last of it answers.
 */
final class Joining {
    private final DeadlineWatcher clock;
    private final Mechanism.Deadline deadline;
    /** What may join, by when it happened. */
    private final NavigableMap<Instant, List<Entry>> known = new TreeMap<>();

    private final Map<EntryId, Ask> byIncident = new HashMap<>(0);
    private final Map<Ask, Set<EntryId>> told = new HashMap<>(0);
    /** When the last happened of what else happened: a second record that tells of a later hour is no more danger. */
    private final Map<Ask, Instant> besides = new HashMap<>(0);

    Joining(DeadlineWatcher clock, Mechanism.Deadline deadline) {
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Takes in an entry; true where it is of something that was asked about before, and nothing else is asked of it. */
    boolean look(Entry entry) {
        var joined = deadline.joined();
        if (joined == null
                || !OneIncident.joins(entry)
                || !clock.story.matching.matches(joined.by(), entry)
                || !Watcher.inForce(clock.rule, entry)) {
            return false;
        }
        List<Ask> those = near(clock.story.joinable, entry.occurredAt())
                .filter(ask -> ask.rule == clock.rule && mayBeJoined(ask))
                .toList();
        those.forEach(ask -> join(ask, entry));
        Ask same = byIncident.get(clock.story.history.canonical(entry.id()));
        if (same != null && !those.contains(same) && mayBeJoined(same)) {
            join(same, entry);
        }
        known.computeIfAbsent(entry.occurredAt(), _ -> new ArrayList<>(1)).add(entry);
        return !those.isEmpty();
    }

    /** A clock begins: what happened near its trigger, and was known before, is one with it. */
    void started(Ask ask) {
        if (deadline.joined() == null) {
            return;
        }
        Entry trigger = ask.trigger();
        if (OneIncident.joins(trigger)) {
            near(known, trigger.occurredAt())
                    .filter(entry -> !entry.id().equals(trigger.id()))
                    .sorted(Entry.AS_KNOWN)
                    .forEach(entry -> tellsMore(ask, entry));
        }
        clock.story
                .joinable
                .computeIfAbsent(trigger.occurredAt(), _ -> new ArrayList<>(1))
                .add(ask);
        byIncident.putIfAbsent(clock.story.history.canonical(trigger.id()), ask);
    }

    private static boolean mayBeJoined(Ask ask) {
        return ask.open || ask.answeredAt != null;
    }

    /** What another rule asked about it before: the two are one row. */
    Optional<EntryId> group(Entry trigger) {
        return deadline.joined() == null || !OneIncident.joins(trigger)
                ? Optional.empty()
                : near(clock.story.joinable, trigger.occurredAt())
                        .filter(Joining::mayBeJoined)
                        .map(Ask::group)
                        .findFirst();
    }

    private <T> Stream<T> near(NavigableMap<Instant, List<T>> those, Instant happened) {
        var apart = Window.length(Objects.requireNonNull(deadline.oneIncident()));
        return those.subMap(happened.minus(apart), true, happened.plus(apart), true).values().stream()
                .flatMap(List::stream);
    }

    /** A second record tells more only where by it the thing happened later. */
    private boolean tellsMore(Ask ask, Entry entry) {
        Set<EntryId> incidents = told.computeIfAbsent(ask, _ -> new HashSet<>(2));
        boolean isAnother = clock.story.history.isAnother(entry, ask.trigger());
        boolean isNew = isAnother && incidents.add(clock.story.history.canonical(entry.id()));
        if (!isNew && !clock.happened(entry).isAfter(ask.happened)) {
            return false;
        }
        clock.alsoHappened(ask, entry);
        if (isAnother) {
            besides.merge(ask, clock.happened(entry), Watcher::max);
        }
        ask.evidence.add(entry.id());
        ask.cited(entry);
        return true;
    }

    private void join(Ask ask, Entry entry) {
        if (!tellsMore(ask, entry)) {
            return;
        }
        boolean isSooner = takesTheSooner(ask, entry);
        if (ask.open) {
            tell(ask, entry.recordedAt(), isSooner);
            return;
        }
        var parts = clock.known(ask);
        if (Answered.of(clock.rule, parts).isEmpty()) {
            ask.answeredAt = null;
            clock.reopened(ask);
            tell(ask, entry.recordedAt(), true);
            ask.answeredParts.putAll(parts);
        }
    }

    /** Where this one has to be answered before the first, both have. */
    private boolean takesTheSooner(Ask ask, Entry entry) {
        if (!clock.story.matching.matches(deadline.trigger(), entry)) {
            return false;
        }
        Instant limit = clock.times.limit(0, clock.times.startOf(entry), entry.recordedAt());
        boolean isSooner = limit.isBefore(Objects.requireNonNull(ask.limit));
        if (isSooner) {
            ask.limit = limit;
            ask.firstLimit = limit;
        }
        return isSooner;
    }

    private void tell(Ask ask, Instant at, boolean setsTheLimit) {
        Instant limit = Objects.requireNonNull(ask.limit);
        if (limit.isBefore(at)) {
            ask.limitsSet++;
            ask.step(at, ask.loudest, ask.alertOut ? Why.AGAIN : Why.OVERDUE, clock.facts(ask));
            return;
        }
        ask.step(at, ask.alertOut && !setsTheLimit ? ask.loudest : Level.DUE, Why.AGAIN, clock.facts(ask));
        if (setsTheLimit) {
            clock.setLimit(ask, limit, at);
        }
    }

    /** Something was done that would answer it, and names something else: nobody may say that nothing was done. */
    private boolean isDoneOfAnother(Ask ask) {
        return deadline.joined() != null
                && !deadline.joined().ofAnother().isEmpty()
                && clock.story.history.namingSince(ask.happened).stream()
                        .anyMatch(entry -> entry.references().settles() && clock.wouldAnswer(entry));
    }

    /** With when the last of it happened, where that was after its trigger. */
    Map<String, String> facts(Ask ask, String... keysAndValues) {
        var facts = new HashMap<>(Ask.facts(keysAndValues));
        Instant last = besides.getOrDefault(ask, Instant.MIN);
        if (last.isAfter(clock.happened(ask.trigger()))) {
            facts.put(Step.SINCE, last.toString());
        }
        if (isDoneOfAnother(ask)) {
            facts.put(Step.OF_ANOTHER, "yes");
        }
        return Map.copyOf(facts);
    }
}
