package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.SpellKind;

/**
 * Entries under a policy become findings, spells and figures. A pure function: no clock, no database, no order of calls.
 * Made once for a policy and calendars, used as often as wanted, from any thread.
 */
public final class Fold {
    /** Far enough away that every clock has rung. */
    public static final Instant UNTIL_QUIET = Instant.parse("2150-01-01T00:00:00Z");

    private final Compiled compiled;
    private final Calendars calendars;

    /** A fold under a policy and calendars. */
    public Fold(Policy policy, Calendars calendars) {
        this.compiled = new Compiled(policy);
        this.calendars = calendars.withConvention(policy.convention());
    }

    /** What the entries known by an instant come to then; with {@link #UNTIL_QUIET} every clock runs out. */
    public Folded fold(Collection<Entry> entries, Instant now) {
        return fold(entries, now, 1);
    }

    /**
     * As {@link #fold(Collection, Instant)}, in several shards side by side. Children are parted among them and the
     * result is the same for any number.
     */
    public Folded fold(Collection<Entry> entries, Instant now, int shards) {
        SortedMap<String, List<Entry>> stories = Stories.of(entries, now);
        var parts = IntStream.range(0, shards)
                .parallel()
                .mapToObj(shard -> children(stories, now, shard, shards))
                .toList();
        var folds = new TreeMap<String, ChildFold>();
        parts.forEach(folds::putAll);
        var findings = new ArrayList<Finding>();
        var changes = new ArrayList<SightingChange>();
        var answers = new ArrayList<FindingAnswer>();
        var gaps = new ArrayList<FeedGap>();
        var states = new TreeMap<String, ChildState>();
        @Nullable Instant next = null;
        for (ChildFold fold : folds.values()) {
            findings.addAll(fold.findings());
            changes.addAll(fold.sightingChanges());
            answers.addAll(fold.findingAnswers());
            gaps.addAll(fold.feedGaps());
            ChildStory story = fold.story();
            states.put(story.child(), state(story, now));
            next = sooner(next, fold.nextChangeAt());
        }
        findings.addAll(SharedFold.all(compiled, changes, answers, now));
        findings.addAll(feedGaps(gaps));
        findings.sort(Comparator.comparing(Finding::id));
        return new Folded(List.copyOf(findings), states, next);
    }

    private Map<String, ChildFold> children(
            SortedMap<String, List<Entry>> stories, Instant now, int shard, int shards) {
        var result = new HashMap<String, ChildFold>();
        stories.forEach((child, entries) -> {
            if (Math.floorMod(child.hashCode(), shards) == shard) {
                var fold = new ChildFold(compiled, calendars, child);
                entries.forEach(fold::accept);
                fold.advanceTo(now);
                result.put(child, fold);
            }
        });
        return result;
    }

    private ChildState state(ChildStory story, Instant now) {
        var spells = new LinkedHashMap<String, List<Spell>>();
        for (SpellKind kind : compiled.policy().spells()) {
            spells.put(kind.code(), List.copyOf(story.machine().spells.of(kind.code())));
        }
        var summary = new Summary(story, now);
        return new ChildState(story.child(), story.entries(), spells, summary.figures(), summary.changed());
    }

    private static @Nullable Instant sooner(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** One gap a rule: the clock that passed first, whoever's it was. */
    private static List<Finding> feedGaps(List<FeedGap> gaps) {
        var first = new TreeMap<String, FeedGap>();
        for (FeedGap gap : gaps) {
            first.merge(gap.rule().id(), gap, (a, b) -> FeedGap.AS_PASSED.compare(a, b) <= 0 ? a : b);
        }
        return first.values().stream().map(FeedGap::finding).toList();
    }
}
