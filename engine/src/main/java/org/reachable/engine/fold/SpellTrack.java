package org.reachable.engine.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.SpellKind;

/**
 * The spells of one kind and key, from the entries that open and close them in the order they happened. An entry known
 * late takes its place in that order.
 */
final class SpellTrack {
    private static final Comparator<Boundary> AS_HAPPENED =
            Comparator.comparing(Boundary::at).thenComparing(Boundary::entry, Entry.AS_KNOWN);

    /** Ten years. More days than that are a slip, as good as left blank. */
    private static final int MOST_DAYS = 3650;

    private final SpellKind kind;
    private final Calendars calendars;
    private final List<Boundary> boundaries = new ArrayList<>(2);
    private final List<Spell> spells = new ArrayList<>(1);

    private record Boundary(Entry entry, Instant at, boolean opens, boolean closes) {}

    SpellTrack(SpellKind kind, Calendars calendars) {
        this.kind = kind;
        this.calendars = calendars;
    }

    List<Spell> spells() {
        return spells;
    }

    void add(Entry entry, boolean opens, boolean closes) {
        var boundary = new Boundary(entry, entry.occurredAt(), opens, closes);
        int found = Collections.binarySearch(boundaries, boundary, AS_HAPPENED);
        int place = found < 0 ? -found - 1 : found;
        boundaries.add(place, boundary);
        if (place == boundaries.size() - 1) {
            apply(boundary);
        } else {
            spells.clear();
            boundaries.forEach(this::apply);
        }
    }

    private void apply(Boundary boundary) {
        boolean open = !spells.isEmpty() && spells.getLast().openAt(boundary.at());
        if (open && (boundary.closes() || (boundary.opens() && kind.replaces()))) {
            spells.set(
                    spells.size() - 1,
                    spells.getLast().closed(boundary.entry(), boundary.at(), LondonTime.dateOf(boundary.at())));
            open = false;
        }
        if (boundary.opens() && !open) {
            spells.add(opened(boundary));
        }
    }

    private Spell opened(Boundary boundary) {
        Entry entry = boundary.entry();
        LocalDate date = LondonTime.dateOf(boundary.at());
        LocalDate first =
                kind.fromNextSchoolDay().contains(entry.type().code()) ? calendars.plusSchoolDays(date, 1) : date;
        var spell = new Spell(entry, boundary.at(), first, null, null, null);
        var closed = Attributes.instant(entry, kind.closedAt());
        if (closed.isPresent()) {
            return spell.closed(entry, closed.get(), LondonTime.dateOf(closed.get()));
        }
        var days = Attributes.number(entry, kind.lasts());
        boolean told = days.isPresent() && days.getAsInt() > 0 && days.getAsInt() <= MOST_DAYS;
        if (told && kind.lastsUnit() != null) {
            LocalDate end = endAfter(first, days.getAsInt(), kind.lastsUnit());
            return spell.closed(null, calendars.startOf(end), end);
        }
        return spell;
    }

    private LocalDate endAfter(LocalDate first, int days, Span.Unit unit) {
        return switch (unit) {
            case SCHOOL_DAYS -> calendars.schoolDay(first, days).plusDays(1);
            case WORKING_DAYS ->
                calendars.plusWorkingDays(first.minusDays(1), days).plusDays(1);
            default -> first.plusDays(days);
        };
    }
}
