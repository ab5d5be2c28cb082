package org.reachable.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Compiled;
import org.reachable.engine.fold.FeedGap;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.FindingAnswer;
import org.reachable.engine.fold.Folded;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.SightingChange;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.child.ChildFold;
import org.reachable.engine.fold.child.ChildStory;
import org.reachable.engine.fold.child.Summary;
import org.reachable.engine.fold.shared.SharedFold;
import org.reachable.engine.fold.shared.SharedThingState;
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
    private final Map<String, Compiled> byKind;
    private final Calendars calendars;

    /** A fold under a policy and calendars. */
    public Fold(Policy policy, Calendars calendars) {
        this.compiled = new Compiled(policy);
        this.byKind = policy.vocabulary().kindsWithStories().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), kind -> new Compiled(policy.about(kind), policy.askedAt(kind))));
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
        var children = IntStream.range(0, shards)
                .parallel()
                .mapToObj(shard -> shard(stories, now, shard, shards))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ChildFolded::child))
                .toList();
        var findings = new ArrayList<>(
                children.stream().flatMap(child -> child.findings().stream()).toList());
        var across = across(children, now);
        findings.addAll(across);
        findings.sort(Comparator.comparing(Finding::id));
        var states = new TreeMap<String, ChildState>();
        @Nullable Instant next = nextRung(across, now);
        for (ChildFolded child : children) {
            states.put(child.child(), child.state());
            next = sooner(next, child.nextChangeAt());
        }
        return new Folded(List.copyOf(findings), states, next);
    }

    private List<ChildFolded> shard(SortedMap<String, List<Entry>> stories, Instant now, int shard, int shards) {
        return stories.entrySet().stream()
                .filter(story -> Math.floorMod(story.getKey().hashCode(), shards) == shard)
                .map(story -> inOrder(story.getKey(), story.getValue(), now))
                .toList();
    }

    /**
     * The first stage: one child's own entries.
     *
     * @param entries the child's, in any order; those known after {@code now} are left out
     */
    public ChildFolded child(String child, Collection<Entry> entries, Instant now) {
        return inOrder(child, Stories.of(entries, now).getOrDefault(child, List.of()), now);
    }

    /** As {@link #child}, with what a reader of this one story looks for besides. */
    public ChildRead read(String child, Collection<Entry> entries, Instant now) {
        return read(child, entries, List.of(now)).getFirst();
    }

    /**
     * The same at each of several instants, with the story gone through once.
     *
     * @param moments the earliest first
     */
    public List<ChildRead> read(String child, Collection<Entry> entries, List<Instant> moments) {
        var known = Stories.of(entries, moments.getLast()).getOrDefault(child, List.of());
        var fold = new ChildFold(rulesFor(child), calendars, child);
        var reads = new ArrayList<ChildRead>(moments.size());
        int next = 0;
        for (Instant moment : moments) {
            while (next < known.size() && !known.get(next).recordedAt().isAfter(moment)) {
                fold.accept(known.get(next++));
            }
            fold.advanceTo(moment);
            reads.add(read(fold, child, moment));
        }
        return reads;
    }

    private ChildRead read(ChildFold fold, String child, Instant now) {
        var summary = new Summary(fold.story(), now);
        var topics = new LinkedHashMap<String, List<Entry>>();
        compiled.policy().pages().topics().forEach((code, topic) -> topics.put(code, summary.all(topic.entries())));
        var parts = new LinkedHashMap<String, List<Entry>>();
        compiled.policy().pages().parts().forEach(part -> parts.put(part.code(), summary.all(part.entries())));
        return new ChildRead(result(fold, child, now), topics, parts);
    }

    private ChildFolded inOrder(String child, List<Entry> entries, Instant now) {
        return result(folded(child, entries, now), child, now);
    }

    private ChildFold folded(String child, List<Entry> entries, Instant now) {
        var fold = new ChildFold(rulesFor(child), calendars, child);
        entries.forEach(fold::accept);
        fold.advanceTo(now);
        return fold;
    }

    /** A rule reads the stories of the kinds of subjects that it is about. */
    private Compiled rulesFor(String subject) {
        return Objects.requireNonNull(byKind.get(compiled.policy().vocabulary().kindOf(subject)));
    }

    private ChildFolded result(ChildFold fold, String child, Instant now) {
        var findings = fold.findings();
        return new ChildFolded(
                child,
                escalated(findings, now),
                state(fold.story(), now),
                List.copyOf(fold.sightingChanges()),
                List.copyOf(fold.findingAnswers()),
                List.copyOf(fold.feedGaps()),
                sooner(fold.nextChangeAt(), nextRung(findings, now)));
    }

    /**
     * The second stage: what the children share, from what their folds tell. It needs all that was told of a shared thing
     * and nothing of any other, so it may be given one thing at a time.
     */
    public List<Finding> across(Collection<ChildFolded> children, Instant now) {
        var result = new ArrayList<>(shared(
                children.stream().flatMap(child -> child.sightings().stream()).toList(),
                children.stream().flatMap(child -> child.answers().stream()).toList(),
                now));
        result.addAll(feedGaps(
                children.stream().flatMap(child -> child.feedGaps().stream()).toList()));
        return result;
    }

    /** As {@link #across}, from what was told of shared things alone: for one that keeps it and not the stories. */
    public List<Finding> shared(Collection<SightingChange> sightings, Collection<FindingAnswer> answers, Instant now) {
        return escalated(SharedFold.all(compiled, calendars, List.copyOf(sightings), List.copyOf(answers), now), now);
    }

    /**
     * One rule at one shared thing, to be kept: what comes later is judged without folding again what came before.
     *
     * @param thing the thing's token
     * @param sightings all that was told of it; what was told of others is passed over
     * @param answers all that answer findings about it by their id
     */
    public SharedThingState kept(
            String rule, String thing, Collection<SightingChange> sightings, Collection<FindingAnswer> answers) {
        return new SharedThingState(
                compiled.policy().rule(rule).orElseThrow(), calendars, thing, sightings, answers, this::escalated);
    }

    private List<Finding> escalated(List<Finding> findings, Instant now) {
        return findings.stream()
                .map(finding -> finding.withEscalated(new Ladder(finding, calendars).climbedBy(now)))
                .toList();
    }

    /**
     * When the next of these findings goes up to somebody else, if nobody answers, or, of one across children, its time is over;
     * null where none will.
     */
    public @Nullable Instant nextRung(Collection<Finding> findings, Instant now) {
        @Nullable Instant next = null;
        for (Finding finding : findings) {
            next = sooner(next, new Ladder(finding, calendars).nextAfter(now));
            if (finding.rule().mechanism().acrossChildren()) {
                next = sooner(next, endsAfter(finding, now));
            }
        }
        return next;
    }

    private static @Nullable Instant endsAfter(Finding finding, Instant now) {
        Step last = finding.steps().getLast();
        Instant limit = last.respondBy();
        return limit != null && last.open() && last.level() == Level.DUE && limit.isAfter(now) ? limit : null;
    }

    private ChildState state(ChildStory story, Instant now) {
        var spells = new LinkedHashMap<String, List<Spell>>();
        for (SpellKind kind : compiled.policy().spells()) {
            spells.put(kind.code(), List.copyOf(story.spells(kind.code())));
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
