package org.reachable.engine.replay;

import java.io.Writer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Folded;
import org.reachable.engine.policy.Policy;

/**
 * Entries replayed as they were known.
 *
 * @param policy the policy they were replayed under
 * @param entries the entries replayed
 * @param folded what they came to
 * @param lines each step, in the order raised
 * @param names how entries are named in what is written
 */
public record Replay(Policy policy, List<Entry> entries, Folded folded, List<Line> lines, Names names) {

    /** Replays entries until an instant, in so many shards side by side. */
    public static Replay of(Collection<Entry> entries, Policy policy, Calendars calendars, Instant until, int shards) {
        var folded = new Fold(policy, calendars).fold(entries, until, shards);
        var happenings = new Happenings(policy.vocabulary(), entries);
        return new Replay(
                policy, List.copyOf(entries), folded, Line.of(folded.findings(), happenings::of), new Names(entries));
    }

    /** Only what concerns one child; all of it where {@code child} is null. */
    public Replay about(@Nullable String child) {
        if (child == null) {
            return this;
        }
        return new Replay(
                policy,
                entries.stream().filter(entry -> entry.child().equals(child)).toList(),
                folded,
                lines.stream()
                        .filter(line -> line.step().children().contains(child))
                        .toList(),
                names);
    }

    /** Writes one JSON object a line, in the keys of the exchange format. */
    public void writeJsonLines(Writer out) {
        new JsonLines(names, new Happenings(policy.vocabulary(), entries)).write(lines, out);
    }
}
