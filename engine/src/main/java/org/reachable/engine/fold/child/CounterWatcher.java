package org.reachable.engine.fold.child;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.MechanismParts;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.SpellKind;

/** Counts days in a state and tells the tiers. */
final class CounterWatcher extends Watcher {
    private final Mechanism.Counter counter;
    private final SpellKind kind;
    private final Map<EntryId, Count> counts = new LinkedHashMap<>(2);
    /** The first spells, as long as all of them are over: nothing changes about them unless one of them is another. */
    private final List<Spell> over = new ArrayList<>(0);

    private final Map<EntryId, Count> countsOver = new LinkedHashMap<>(0);
    /** What was asked of a spell, by what opened it: one that was part of another for a while is asked about again, not anew. */
    private final Map<EntryId, Ask> asked = new HashMap<>(2);

    /** The counting of one spell, known by the entry that opened it. */
    private static final class Count {
        final Set<EntryId> grounds;
        Spell spell;
        int told;

        @org.jspecify.annotations.Nullable
        Ask ask;

        Count(Spell spell, Set<EntryId> grounds) {
            this.spell = spell;
            this.grounds = grounds;
        }
    }

    CounterWatcher(Rule rule, Mechanism.Counter counter, ChildMachine story) {
        super(rule, story);
        this.counter = counter;
        this.kind = story.policy().spells().stream()
                .filter(each -> each.code().equals(counter.spell()))
                .findFirst()
                .orElseThrow();
    }

    /** Of counters that are one row, the one told later hangs on what the earlier does. */
    @Override
    EntryId group(Entry trigger) {
        return story.asks().stream()
                .filter(ask -> ask.open && ask.rule != rule && isOfThisRow(ask.rule))
                .findFirst()
                .map(Ask::group)
                .orElseGet(() -> super.group(trigger));
    }

    private boolean isOfThisRow(Rule other) {
        return !counter.oneRow().isEmpty()
                && other.mechanism() instanceof Mechanism.Counter beside
                && beside.oneRow().equals(counter.oneRow());
    }

    @Override
    void look(Entry entry) {
        // Spells tell this rule what changed.
    }

    /** The spells it counts in are not what they were, since this entry became known. */
    void spellsChanged(Entry entry) {
        List<Spell> spells = story.spells.of(counter.spell());
        if (!isOverAsBefore(spells)) {
            counts.putAll(countsOver);
            countsOver.clear();
            over.clear();
        }
        Map<EntryId, Spell> now = new LinkedHashMap<>();
        for (Spell spell : spells.subList(over.size(), spells.size())) {
            now.put(spell.opener().id(), spell);
        }
        for (var known : counts.entrySet()) {
            Spell spell = now.get(known.getKey());
            if (spell == null || spell.closedAt() != null) {
                closed(known.getValue(), spell, entry);
            }
        }
        counts.keySet().retainAll(now.keySet());
        now.forEach((opener, spell) -> {
            var count = counts.computeIfAbsent(opener, _ -> new Count(spell, grounds(spell)));
            count.spell = spell;
            if (inForce(rule, spell.opener()) && !ended(spell, entry.recordedAt())) {
                tellPassed(count, entry.recordedAt());
                endByItself(count);
            }
        });
        while (over.size() < spells.size() && ended(spells.get(over.size()), entry.recordedAt())) {
            Spell spell = spells.get(over.size());
            over.add(spell);
            countsOver.put(
                    spell.opener().id(),
                    Objects.requireNonNull(counts.remove(spell.opener().id())));
        }
    }

    /** A spell that was changed is another, and an entry known late has all of them told anew. */
    private boolean isOverAsBefore(List<Spell> spells) {
        if (spells.size() < over.size()) {
            return false;
        }
        for (int place = 0; place < over.size(); place++) {
            if (spells.get(place) != over.get(place)) {
                return false;
            }
        }
        return true;
    }

    /** What else the opening of the spell rests on, as known then. */
    private Set<EntryId> grounds(Spell spell) {
        var alternative = story.matching.alternative(kind.opens(), spell.opener());
        return alternative == null ? Set.of() : story.matching.grounds(alternative, spell.opener());
    }

    /** A spell that ends by itself in days to come has a last day, and is not over yet. */
    private static boolean ended(Spell spell, Instant at) {
        return spell.closedAt() != null && !spell.closedAt().isAfter(at);
    }

    private void closed(Count count, @org.jspecify.annotations.Nullable Spell spell, Entry entry) {
        Ask ask = count.ask;
        if (ask == null || !ask.open) {
            return;
        }
        if (spell == null) {
            end(ask, new Closing(entry.recordedAt(), List.of(entry.id()), Closing.How.WITHDRAWN));
        } else if (ended(spell, entry.recordedAt())) {
            ask.answeredAt = spell.closedAt();
            end(ask, closing(spell, entry.recordedAt()));
        }
    }

    /** An entry that closed the spell answers; where that was before the first tier's day, there was nothing to tell. */
    private Closing closing(Spell spell, Instant at) {
        Entry closer = spell.closer();
        if (closer == null) {
            return new Closing(at, List.of(), Closing.How.ENDED);
        }
        LocalDate firstTold = dayOf(spell, counter.tiers().getFirst().at());
        boolean inTime = spell.endDay() != null && !spell.endDay().isAfter(firstTold);
        return new Closing(at, List.of(closer.id()), inTime ? Closing.How.IN_TIME_KNOWN_LATER : Closing.How.ANSWERED);
    }

    private LocalDate dayOf(Spell spell, int count) {
        return switch (counter.unit()) {
            case SCHOOL_DAYS -> story.calendars.schoolDay(spell.firstDay(), count);
            case WORKING_DAYS ->
                story.calendars.plusWorkingDays(spell.firstDay().minusDays(1), count);
            default -> spell.firstDay().plusDays(count - 1L);
        };
    }

    /** Tells the highest tier already passed, and sets the clock for the next. */
    private void tellPassed(Count count, Instant now) {
        int next = count.told;
        while (next < counter.tiers().size() && tick(count, next).isBefore(now)) {
            next++;
        }
        if (next > count.told) {
            tell(count, next - 1, now);
        }
        setNext(count, now);
    }

    private Instant tick(Count count, int tier) {
        Instant startOfDay = story.calendars.startOf(
                dayOf(count.spell, counter.tiers().get(tier).at()));
        return max(startOfDay, count.spell.openedAt());
    }

    private void setNext(Count count, Instant now) {
        int tier = count.told;
        if (tier >= counter.tiers().size()) {
            return;
        }
        Instant at = tick(count, tier);
        if (count.spell.closedAt() != null && !at.isBefore(count.spell.closedAt())) {
            return;
        }
        Spell spell = count.spell;
        at(max(at, now), new Timers.Alarm() {
            @Override
            public void ring(Instant ringing) {
                tell(count, tier, ringing);
                setNext(count, ringing);
            }

            @Override
            public boolean matters() {
                return count.told == tier && counts.get(spell.opener().id()) == count && count.spell.equals(spell);
            }
        });
    }

    /** Which of its days it is: later than the tier's own where it became known late. */
    private int day(Spell spell, MechanismParts.Tier tier, Instant at) {
        LocalDate today = LondonTime.dateOf(at);
        LocalDate next = at.isBefore(story.calendars.startOf(today)) ? today : today.plusDays(1);
        long reached = switch (counter.unit()) {
            case SCHOOL_DAYS -> story.calendars.schoolDaysBetween(spell.firstDay(), next);
            case WORKING_DAYS -> tier.at();
            default -> ChronoUnit.DAYS.between(spell.firstDay(), next);
        };
        return Math.max(tier.at(), (int) reached);
    }

    private void tell(Count count, int tier, Instant at) {
        boolean first = count.ask == null;
        if (count.ask == null) {
            count.ask = asked.computeIfAbsent(count.spell.opener().id(), _ -> ask(count.spell.opener()));
            count.ask.evidence.clear();
            count.ask.evidence.add(count.spell.opener().id());
            count.ask.evidence.addAll(count.grounds);
        }
        var told = counter.tiers().get(tier);
        reopened(count.ask);
        count.ask.step(
                at,
                Level.ALERT,
                first ? Why.RAISED : Why.TIER,
                told.kind().isEmpty() ? rule.kind() : told.kind(),
                told.owner().isEmpty() ? rule.owner() : told.owner(),
                Ask.facts(
                        "count", Integer.toString(told.at()), Step.DAY, Integer.toString(day(count.spell, told, at))));
        count.told = tier + 1;
        endByItself(count);
    }

    /** A spell with a last day closes its finding on the day after. */
    private void endByItself(Count count) {
        Instant end = count.spell.closedAt();
        Ask ask = count.ask;
        if (end == null || ask == null || !ask.open) {
            return;
        }
        at(end, new Timers.Alarm() {
            @Override
            public void ring(Instant at) {
                end(ask, closing(count.spell, at));
            }

            @Override
            public boolean matters() {
                return ask.open && end.equals(count.spell.closedAt());
            }
        });
    }
}
