package org.reachable.engine.fold.shared;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.FindingAnswer;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.SightingChange;
import org.reachable.engine.policy.Rule;

/**
 * One rule at one shared thing, kept from entry to entry. What becomes known after all else is judged with what the rule's
 * window holds, and what was found before stands; anything else changes the past, and all is to be folded again. What it
 * finds is what {@link org.reachable.engine.Fold#shared} finds. Whoever keeps it lets one at a time go on with it.
 */
public final class SharedThingState {
    private final String thing;
    private final SharedFold fold;
    private final Set<FindingAnswer> answers;
    private final BiFunction<List<Finding>, Instant, List<Finding>> escalated;
    /** What was sighted, each as itself and as the incident it is of: an answer by name is told where it was sighted. */
    private final Set<EntryId> sighted = new HashSet<>();
    /** All that was taken in became known by then. */
    private Instant known = Instant.MIN;

    private int sightings;

    public SharedThingState(
            Rule rule,
            Calendars calendars,
            String thing,
            Collection<SightingChange> sightings,
            Collection<FindingAnswer> answers,
            BiFunction<List<Finding>, Instant, List<Finding>> escalated) {
        this.thing = rule.id() + "\n" + thing;
        this.fold = new SharedFold(rule, calendars, SharedFold.byFinding(answers));
        this.answers = Set.copyOf(answers);
        this.escalated = escalated;
        answers.forEach(answer -> knownBy(latest(answer)));
        take(sightings);
    }

    /**
     * What a story tells beyond what it told before; empty where it no longer tells something as it told it then.
     */
    public static Optional<List<SightingChange>> further(List<SightingChange> before, List<SightingChange> now) {
        return now.size() >= before.size() && now.subList(0, before.size()).equals(before)
                ? Optional.of(now.subList(before.size(), now.size()))
                : Optional.empty();
    }

    /**
     * Whether it can go on, because all of this became known after everything before and puts nothing right.
     *
     * @param more what is told of the thing since, and all that answers it by name, known since or before
     * @param all that answer findings about the thing by their id
     */
    public boolean goesOnWith(Collection<SightingChange> more, Collection<FindingAnswer> all) {
        return here(more).stream()
                        .allMatch(change -> change.because() == null
                                && change.at().isAfter(known)
                                && change.at().isAfter(fold.rungAt()))
                && answers.equals(Set.copyOf(all));
    }

    /** Takes more in, and says what is open by an instant and what has changed since it was last asked; all else stands. */
    public List<Finding> after(Collection<SightingChange> more, Instant now) {
        take(more);
        fold.goOnTo(now);
        return escalated.apply(fold.shown().openOrChanged(), now);
    }

    /** All that was found by an instant. */
    public List<Finding> findings(Instant now) {
        fold.goOnTo(now);
        return escalated.apply(fold.shown().findings(), now);
    }

    /** How many it was told of. */
    public int sightings() {
        return sightings;
    }

    private void take(Collection<SightingChange> more) {
        List<SightingChange> here = here(more);
        sightings += here.size();
        here.forEach(change -> {
            knownBy(change.at());
            if (isOfThing(change.sighting())) {
                sighted.addAll(entriesOf(change.sighting()));
            }
        });
        fold.take(here);
    }

    /** Answers by name are told of every thing of a story; what they name was mostly sighted elsewhere. */
    private List<SightingChange> here(Collection<SightingChange> more) {
        var now = new HashSet<EntryId>();
        more.stream()
                .map(SightingChange::sighting)
                .filter(this::isOfThing)
                .forEach(sighting -> now.addAll(entriesOf(sighting)));
        return more.stream()
                .filter(change -> isOfThing(change.sighting()) || answersOneOf(now, change.sighting()))
                .toList();
    }

    private boolean answersOneOf(Set<EntryId> now, Sighting sighting) {
        return sighting.role() == Sighting.Role.NAMED_ANSWER
                && thing.startsWith(sighting.rule() + "\n")
                && entriesOf(sighting).stream().anyMatch(entry -> now.contains(entry) || sighted.contains(entry));
    }

    /** What it is of, or answers: as itself and as the incident. */
    private static List<EntryId> entriesOf(Sighting sighting) {
        return List.of(
                sighting.role() == Sighting.Role.NAMED_ANSWER
                        ? Objects.requireNonNull(sighting.names())
                        : sighting.entry(),
                sighting.incident());
    }

    private boolean isOfThing(Sighting sighting) {
        return sighting.role() != Sighting.Role.NAMED_ANSWER && thing.equals(sighting.rule() + "\n" + sighting.token());
    }

    private void knownBy(Instant instant) {
        if (instant.isAfter(known)) {
            known = instant;
        }
    }

    private static Instant latest(FindingAnswer answer) {
        var back = answer.takenBack();
        return back == null || back.at().isBefore(answer.at()) ? answer.at() : back.at();
    }
}
