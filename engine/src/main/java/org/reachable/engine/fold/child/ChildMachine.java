package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Compiled;
import org.reachable.engine.fold.FeedGap;
import org.reachable.engine.fold.Machine;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** One child's story under a policy, entry by entry in the order they became known. Knows nothing of corrections. */
final class ChildMachine implements Machine {
    final Compiled compiled;
    final Calendars calendars;
    final String child;
    /** Under which id each correction stands, as far as they are known. */
    final Map<EntryId, EntryId> identity;
    /** What stood in their place before. */
    final Versions versions;

    final History history;
    final Spells spells;
    final Matching matching;
    final Timers timers = new Timers();
    private final @Nullable Watcher[] watchers;
    private final List<Ask> asks = new ArrayList<>();
    /** What something else of one night may join, by when its trigger happened. */
    final NavigableMap<Instant, List<Ask>> joinable = new TreeMap<>();

    private final Map<String, Ask> byId = new HashMap<>();
    private final Sightings sightings;
    private final List<FeedGap> feedGaps = new ArrayList<>(0);
    /** Of each entry that names a finding, the rules across children that wait for such a one. */
    private final Map<EntryId, Set<String>> fitsAcross = new HashMap<>(0);

    private @Nullable Entry ending;
    private @Nullable Entry knownLast;

    ChildMachine(
            Compiled compiled, Calendars calendars, String child, Map<EntryId, EntryId> identity, Versions versions) {
        this.compiled = compiled;
        this.calendars = calendars;
        this.child = child;
        this.identity = identity;
        this.versions = versions;
        this.history = new History(compiled);
        this.spells = new Spells(compiled, calendars);
        this.matching = new Matching(compiled, history, spells);
        this.sightings = new Sightings(this);
        this.watchers = new Watcher[compiled.childRules().size()];
    }

    Policy policy() {
        return compiled.policy();
    }

    /** Takes in the next entry; clocks that end before it have rung, those that end with it ring later. */
    void accept(Entry entry) {
        timers.runTo(entry.recordedAt(), false);
        knownLast = entry;
        int joined = history.joined();
        history.before(entry);
        var changedSpells = spells.accept(entry, history.canonical(entry.id()), matching);
        if (entry.endsStory() && ending == null) {
            end(entry);
        }
        answerByName(entry);
        if (history.joined() > joined) {
            offer(entry, Answer.Link.COMPLETES);
            Stream.of(watchers).filter(Objects::nonNull).forEach(watcher -> AnotherNumber.isBorneBy(entry, watcher));
        }
        BitSet caring = compiled.childRulesFor(entry);
        for (int rule = caring.nextSetBit(0); rule >= 0; rule = caring.nextSetBit(rule + 1)) {
            if (goesOn(rule)) {
                watcher(rule).accept(entry);
            }
        }
        if (!changedSpells.isEmpty()) {
            tellCounters(changedSpells, entry);
        }
        sightings.accept(entry);
        history.after(entry, matching);
    }

    /** Nothing is asked for this child any more, but what is asked because of this entry. */
    private void end(Entry entry) {
        ending = entry;
        for (int rule = 0; rule < watchers.length; rule++) {
            var watcher = watchers[rule];
            if (watcher != null && !goesOn(rule)) {
                watcher.storyEnded(entry);
            }
        }
    }

    private boolean goesOn(int rule) {
        return ending == null || compiled.childRules().get(rule).afterTheEnd();
    }

    /** The entry that ended the story; null while it goes on. */
    @Nullable
    Entry ending() {
        return ending;
    }

    /** What became known last; null before anything did. */
    @Nullable
    Entry knownLast() {
        return knownLast;
    }

    private Watcher watcher(int rule) {
        var watcher = watchers[rule];
        if (watcher == null) {
            watcher = Watchers.of(compiled.childRules().get(rule), this);
            watchers[rule] = watcher;
        }
        return watcher;
    }

    /** An entry that names another, or a finding, is shown to every ask that it may answer so. */
    private void answerByName(Entry entry) {
        var references = entry.references();
        if (references.answersFinding() != null && references.settles()) {
            fitsAcross.put(entry.id(), rulesAcrossThatWaitFor(entry));
            var ask = byId.get(references.answersFinding());
            if (ask != null && ask.open) {
                Objects.requireNonNull(watchers[compiled.childRules().indexOf(ask.rule)])
                        .answered(ask, entry);
            }
        }
        if (!references.answers().isEmpty()) {
            offer(entry, Answer.Link.NAMES);
        }
    }

    private void offer(Entry entry, Answer.Link link) {
        for (Watcher watcher : watchers) {
            if (watcher != null) {
                watcher.offer(entry, link);
            }
        }
    }

    private Set<String> rulesAcrossThatWaitFor(Entry entry) {
        return compiled.sharedRules().stream()
                .filter(rule -> rule.answers().stream()
                        .anyMatch(answer -> answer.isByName() && matching.matches(answer.by(), entry)))
                .map(Rule::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rules across children that wait for such an entry as this one, which names a finding. */
    Set<String> fitsAcross(Entry entry) {
        return fitsAcross.getOrDefault(entry.id(), Set.of());
    }

    private void tellCounters(List<String> changed, Entry entry) {
        for (int rule : compiled.counters()) {
            if (goesOn(rule) && changed.contains(compiled.spellCounted(rule))) {
                ((CounterWatcher) watcher(rule)).spellsChanged(entry);
            }
        }
    }

    void add(Ask ask) {
        ask.owner = matching.whoIsAsked(ask.rule, ask.trigger());
        asks.add(ask);
        byId.put(ask.id, ask);
    }

    /** Notes that a clock could not be kept because nothing sends what would answer it. */
    void add(FeedGap gap) {
        if (!hasGap(gap.rule())) {
            feedGaps.add(gap);
        }
    }

    /** True where it is told already that nothing sends what would answer a rule. */
    boolean hasGap(Rule rule) {
        return feedGaps.stream().anyMatch(gap -> gap.rule().equals(rule));
    }

    @Override
    public List<Ask> asks() {
        return asks;
    }

    List<Sighting> sightings() {
        return sightings.all();
    }

    List<FeedGap> feedGaps() {
        return feedGaps;
    }

    @Override
    public void advanceTo(Instant instant) {
        timers.runTo(instant, true);
    }

    @Override
    public @Nullable Instant nextChangeAt() {
        return timers.next();
    }
}
