package org.reachable.engine.fold.child;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Many of something, from several sources, within a time. */
final class AccumulationWatcher extends PatternWatcher {
    private final Mechanism.Accumulation accumulation;
    private final Tallying tallying;
    private final Duration window;
    private final Window counted = new Window();
    private final Set<String> left = new HashSet<>(0);
    /** Of each entry that counts because it opened a spell, which: it counts while it is known to open one. */
    private final Map<EntryId, Set<String>> opening = new HashMap<>(0);

    private @Nullable Ask current;

    AccumulationWatcher(Rule rule, Mechanism.Accumulation accumulation, ChildMachine story) {
        super(rule, story);
        this.accumulation = accumulation;
        this.tallying = new Tallying(accumulation.tally(), story.matching, story.history);
        this.window = Window.length(accumulation.within());
    }

    @Override
    void look(Entry entry) {
        boolean speaksAgainst = leaveOut(entry);
        if (!story.matching.matches(accumulation.counted(), entry) || !mayRaise(entry) || speaksAgainst) {
            return;
        }
        Instant now = entry.recordedAt();
        Instant from = now.minus(window);
        boolean before = tallying.of(inWindow(from)).holds();
        counted.add(entry);
        noteWhatItOpened(entry);
        List<Entry> entries = inWindow(from);
        var tally = tallying.of(entries);
        if (tally.holds() && entries.contains(entry)) {
            raise(entry, before, entries, tally);
        }
    }

    /** True where the entry speaks against its own value: from then on that value is not counted. */
    private boolean leaveOut(Entry entry) {
        String key = accumulation.tally().distinctBy();
        if (key.isEmpty() || !story.matching.matches(accumulation.unless(), entry)) {
            return false;
        }
        if (!entry.attribute(key).isEmpty()) {
            left.add(entry.attribute(key));
        }
        return true;
    }

    private void noteWhatItOpened(Entry entry) {
        var alternative = story.matching.alternative(accumulation.counted(), entry);
        if (alternative != null && !alternative.opening().isEmpty()) {
            opening.put(entry.id(), alternative.opening());
        }
    }

    private List<Entry> inWindow(Instant from) {
        List<Entry> all = counted.since(from);
        return tallying.distinct(
                left.isEmpty() && opening.isEmpty()
                        ? all
                        : all.stream().filter(this::stillCounts).toList());
    }

    private boolean stillCounts(Entry entry) {
        Set<String> opened = opening.get(entry.id());
        return Collections.disjoint(
                        left, story.history.values(accumulation.tally().distinctBy(), entry))
                && (opened == null || story.spells.opened(opened, entry));
    }

    private void raise(Entry entry, boolean before, List<Entry> entries, Tallying.Result tally) {
        Ask ask = current;
        boolean again = ask != null && (before || ask.open);
        current = tell(
                again ? ask : null,
                entry,
                entries,
                entry.recordedAt(),
                Ask.facts(
                        "count", Integer.toString(tally.count()),
                        "sources", Integer.toString(tally.sources()),
                        "window", accumulation.within().toString()));
    }
}
