package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Compiled;
import org.reachable.engine.fold.FeedGap;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.FindingAnswer;
import org.reachable.engine.fold.FindingHistory;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.SightingChange;

/**
 * One child's story as it became known, corrections included. An entry that puts another right stands in its place from
 * then on: the story is folded again, and what it shows otherwise is added.
 */
public final class ChildFold {
    private final Compiled compiled;
    private final Calendars calendars;
    private final String child;
    private final Map<EntryId, Entry> standing = new LinkedHashMap<>();
    /** Under which id each correction stands. */
    private final Map<EntryId, EntryId> identity = new HashMap<>(0);

    private final Versions versions;
    private final Copies copies;
    private final List<SightingChange> sightingChanges = new ArrayList<>(0);
    private final List<FindingAnswer> findingAnswers = new ArrayList<>(0);
    /** Gaps told before the last correction: no correction takes one back. */
    private final List<FeedGap> gapsTold = new ArrayList<>(0);

    private int sightingsTold;
    private int gapsCovered;
    private ChildMachine machine;
    private final FindingHistory shown;

    public ChildFold(Compiled compiled, Calendars calendars, String child) {
        this.compiled = compiled;
        this.calendars = calendars;
        this.child = child;
        this.copies = new Copies(compiled.policy().vocabulary().references());
        this.versions = new Versions(compiled.conditions());
        this.machine = new ChildMachine(compiled, calendars, child, identity, versions);
        this.shown = new FindingHistory(machine);
    }

    /** Takes in the next entry as {@link Stories} tells it; they must come in {@link Entry#AS_KNOWN} order. */
    public void accept(Entry entry) {
        EntryId corrects = entry.references().corrects();
        EntryId target = corrects == null ? entry.id() : corrects;
        if (corrects != null) {
            identity.put(entry.id(), target);
        }
        Entry original = standing.get(target);
        boolean takenBack = corrects != null && entry.references().withdraws();
        if (original != null) {
            correct(entry, target, original, takenBack);
        } else if (!takenBack) {
            Entry stands = corrects == null ? entry : entry.inPlaceOf(target, entry.recordedAt());
            contradicts(stands, entry);
            machine.accept(copies.read(stands, standing));
            answer(stands, stands.recordedAt());
            tellSightings(corrects == null ? null : entry);
        }
    }

    /** Beside what a further record says of the same thing, others may come to something else. */
    private void contradicts(Entry stands, Entry because) {
        List<Entry> before = copies.any() ? read() : List.of();
        copies.note(stands);
        if (!copies.any()) {
            standing.put(stands.id(), stands);
            return;
        }
        before = before.isEmpty() ? List.copyOf(standing.values()) : before;
        standing.put(stands.id(), stands);
        List<Entry> others =
                read().stream().filter(entry -> !entry.id().equals(stands.id())).toList();
        if (!others.equals(before)) {
            foldAgain(because, others);
        }
    }

    /** What stands, as the rules read it. */
    private List<Entry> read() {
        return standing.values().stream()
                .map(entry -> copies.read(entry, standing))
                .toList();
    }

    private void correct(Entry entry, EntryId target, Entry original, boolean takenBack) {
        if (takenBack) {
            versions.ended(original, entry.recordedAt());
            standing.remove(target);
            copies.forget(target);
            foldAgain(entry);
            takeBackAnswer(original, entry);
            return;
        }
        Entry stands = entry.inPlaceOf(target, original.recordedAt());
        if (stands.saysTheSameAs(original)) {
            return;
        }
        versions.ended(original, entry.recordedAt());
        standing.put(target, stands);
        copies.note(stands);
        Set<String> fitted = machine.fitsAcross(original);
        foldAgain(entry);
        if (!answersAlike(original, stands) || !fitted.equals(machine.fitsAcross(stands))) {
            takeBackAnswer(original, entry);
            answer(stands, entry.recordedAt());
        }
    }

    private static boolean answersAlike(Entry original, Entry stands) {
        return Objects.equals(findingAnsweredBy(original), findingAnsweredBy(stands))
                && original.overAt().equals(stands.overAt());
    }

    private void answer(Entry entry, Instant known) {
        String finding = findingAnsweredBy(entry);
        if (finding != null) {
            findingAnswers.add(
                    new FindingAnswer(finding, entry.id(), known, entry.overAt(), machine.fitsAcross(entry), null));
        }
    }

    private void takeBackAnswer(Entry original, Entry because) {
        findingAnswers.replaceAll(answer -> answer.by().equals(original.id()) && answer.takenBack() == null
                ? answer.takenBack(because.recordedAt(), because.id())
                : answer);
    }

    private static @Nullable String findingAnsweredBy(Entry entry) {
        return entry.references().settles() ? entry.references().answersFinding() : null;
    }

    private void foldAgain(Entry because) {
        foldAgain(because, read());
    }

    private void foldAgain(Entry because, List<Entry> entries) {
        machine.timers.runTo(because.recordedAt(), false);
        var again = new ChildMachine(compiled, calendars, child, identity, versions);
        entries.stream().sorted(Entry.AS_KNOWN).forEach(again::accept);
        again.timers.runTo(because.recordedAt(), false);
        tellGaps(again, because.recordedAt());
        changeSightings(machine.sightings(), again.sightings(), because);
        machine = again;
        sightingsTold = again.sightings().size();
        shown.takeOver(again, because.recordedAt(), because.id());
    }

    private void tellGaps(ChildMachine again, Instant at) {
        gapsTold.addAll(
                machine.feedGaps().subList(gapsCovered, machine.feedGaps().size()));
        again.feedGaps().forEach(gap -> gapsTold.add(gap.toldAt(at)));
        gapsCovered = again.feedGaps().size();
    }

    private void changeSightings(List<Sighting> were, List<Sighting> are, Entry because) {
        var kept = were.stream().collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
        for (Sighting sighting : are) {
            if (kept.merge(sighting, -1, Integer::sum) < 0) {
                sightingChanges.add(
                        new SightingChange(sighting, true, because.recordedAt(), because.occurredAt(), because.id()));
            }
        }
        kept.forEach((sighting, count) -> {
            if (count > 0) {
                sightingChanges.add(
                        new SightingChange(sighting, false, because.recordedAt(), because.occurredAt(), because.id()));
            }
        });
    }

    /** What a correction brings from another child's story comes together with what it takes from there. */
    private void tellSightings(@Nullable Entry correction) {
        var all = machine.sightings();
        for (; sightingsTold < all.size(); sightingsTold++) {
            Sighting sighting = all.get(sightingsTold);
            sightingChanges.add(
                    correction == null
                            ? new SightingChange(sighting, true, sighting.recordedAt(), sighting.occurredAt(), null)
                            : new SightingChange(
                                    sighting, true, correction.recordedAt(), correction.occurredAt(), correction.id()));
        }
    }

    public void advanceTo(Instant instant) {
        machine.advanceTo(instant);
    }

    @Nullable
    public Instant nextChangeAt() {
        return machine.nextChangeAt();
    }

    public List<Finding> findings() {
        return shown.findings();
    }

    public List<SightingChange> sightingChanges() {
        return sightingChanges;
    }

    public List<FindingAnswer> findingAnswers() {
        return findingAnswers;
    }

    public List<FeedGap> feedGaps() {
        var gaps = new ArrayList<>(gapsTold);
        gaps.addAll(machine.feedGaps().subList(gapsCovered, machine.feedGaps().size()));
        return gaps;
    }

    public ChildStory story() {
        var entries = standing.values().stream().sorted(Entry.AS_KNOWN).toList();
        return new ChildStory(child, entries, machine);
    }
}
