package org.reachable.engine.hindsight;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Conditions;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.replay.Line;
import org.reachable.engine.replay.Replay;

/**
 * One child's story, looked back on.
 *
 * @param asked what somebody would have been asked for, in the order in which they would first have been
 * @param notAsked what nobody would have been asked for, by what the entries say
 * @param begun what of that had a clock running in the story: it was done in time, or its time was not over when the story ends
 * @param ends when the story ends: when the child died, or else when the last entry became known; null for a child of whom there is none
 * @param died whether it ends because the child died: nothing was to be asked, and nothing could be done, after that
 */
public record Hindsight(
        List<Asked> asked,
        List<Need> notAsked,
        List<Need> begun,
        @Nullable Instant ends,
        boolean died) {

    /**
     * Something needed, and when.
     *
     * @param need what
     * @param couldHaveMet when the last piece that the question rests on was on somebody's record
     * @param writers the agencies that had written a piece, in the order in which they did
     * @param at when we would have asked first
     * @param owner the role we would have asked
     * @param why what was so, in a sentence
     * @param happened the entry that says it was done; null where none says so until the story ends
     * @param days from the day of asking to the day it was done, or on which the story ends; none where it had been done before
     */
    public record Asked(
            Need need,
            Instant couldHaveMet,
            List<String> writers,
            Instant at,
            String owner,
            String why,
            @Nullable Entry happened,
            long days) {

        /** True where it had been done before anybody would have been asked, and was only written down later. */
        public boolean wasDoneBefore() {
            return happened != null && happened.occurredAt().isBefore(at);
        }
    }

    /** What a replay of everything tells of one child. */
    public static Hindsight of(Replay replay, String child, Needs needs) {
        List<Entry> own = replay.entries().stream()
                .filter(entry -> entry.child().equals(child))
                .toList();
        if (own.isEmpty()) {
            return new Hindsight(List.of(), needs.all(), List.of(), null, false);
        }
        Optional<Instant> death =
                own.stream().filter(Entry::endsStory).map(Entry::occurredAt).min(Comparator.naturalOrder());
        Instant ends = death.orElseGet(() -> own.stream()
                .map(Entry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow());
        var looking = new Looking(replay, child, ends);
        List<Asked> asked = needs.all().stream()
                .flatMap(need -> looking.asked(need).stream())
                .sorted(Comparator.comparing(Asked::at))
                .toList();
        Set<Need> found = new LinkedHashSet<>(asked.stream().map(Asked::need).toList());
        List<Need> notAsked =
                needs.all().stream().filter(need -> !found.contains(need)).toList();
        return new Hindsight(
                asked, notAsked, notAsked.stream().filter(looking::hasBegun).toList(), ends, death.isPresent());
    }

    private static final class Looking {
        private final Replay replay;
        private final String child;
        private final Instant ends;
        private final Map<EntryId, Entry> first = new HashMap<>();

        Looking(Replay replay, String child, Instant ends) {
            this.replay = replay;
            this.child = child;
            this.ends = ends;
            replay.entries()
                    .forEach(entry -> first.merge(
                            entry.id(),
                            entry,
                            (one, other) -> one.recordedAt().isAfter(other.recordedAt()) ? other : one));
        }

        /** Only what was asked before the story ended: a clock that runs out afterwards tells nothing of the story. */
        Optional<Asked> asked(Need need) {
            return of(need).filter(line -> line.step().level() == Level.ALERT)
                    .findFirst()
                    .map(line -> asked(need, line));
        }

        boolean hasBegun(Need need) {
            return of(need).findAny().isPresent();
        }

        private Stream<Line> of(Need need) {
            return replay.lines().stream()
                    .filter(line -> line.step().kind().equals(need.kind()))
                    .filter(line -> line.step().children().contains(child))
                    .filter(line -> !line.step().raisedAt().isAfter(ends))
                    .filter(line -> restsOn(need, line.step()));
        }

        private boolean restsOn(Need need, Step step) {
            return need.restsOn() == null
                    || step.evidence().stream()
                            .flatMap(id -> Stream.ofNullable(first.get(id)))
                            .anyMatch(entry -> Conditions.holdOfItself(need.restsOn(), entry, entry.type()));
        }

        private Asked asked(Need need, Line line) {
            Step step = line.step();
            List<Entry> pieces = step.evidence().stream()
                    .flatMap(id -> Stream.ofNullable(first.get(id)))
                    .sorted(Entry.AS_KNOWN)
                    .toList();
            Instant met = pieces.isEmpty() ? step.raisedAt() : pieces.getLast().recordedAt();
            Entry happened = happened(need, line, pieces).orElse(null);
            Instant until = happened == null ? ends : happened.occurredAt();
            return new Asked(
                    need,
                    met,
                    pieces.stream().map(Entry::agency).distinct().toList(),
                    step.raisedAt(),
                    replay.policy().roles().getOrDefault(step.owner(), step.owner()),
                    line.explanation(),
                    happened,
                    Math.max(0, ChronoUnit.DAYS.between(LondonTime.dateOf(step.raisedAt()), LondonTime.dateOf(until))));
        }

        /** The first to be done of what was written down later than we asked, and not before the first piece itself. */
        private Optional<Entry> happened(Need need, Line line, List<Entry> pieces) {
            Instant began = pieces.stream()
                    .map(Entry::occurredAt)
                    .min(Comparator.naturalOrder())
                    .orElse(line.step().raisedAt());
            return replay.entries().stream()
                    .filter(entry -> entry.child().equals(child))
                    .filter(entry -> entry.recordedAt().isAfter(line.step().raisedAt()))
                    .filter(entry -> !entry.occurredAt().isBefore(began))
                    .filter(entry -> !entry.occurredAt().isAfter(ends))
                    .filter(entry -> Conditions.holdOfItself(need.happened(), entry, entry.type()))
                    .min(Comparator.comparing(Entry::occurredAt).thenComparing(Entry.AS_KNOWN));
        }
    }
}
