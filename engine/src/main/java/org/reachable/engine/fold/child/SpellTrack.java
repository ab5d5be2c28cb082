package org.reachable.engine.fold.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.SpellKind;

/**
 * The spells of one kind, from the entries that open and close them in the order they happened. An entry known
 * late takes its place in that order.
 */
final class SpellTrack {
    private static final Comparator<Boundary> AS_HAPPENED =
            Comparator.comparing(Boundary::at).thenComparing(Boundary::entry, Entry.AS_KNOWN);

    /** The key of what leaves it blank. */
    private static final String LEFT_BLANK = "";

    /** Ten years. More days than that are a slip, as good as left blank. */
    private static final int MOST_DAYS = 3650;

    private final SpellKind kind;
    private final Calendars calendars;
    private final List<Boundary> boundaries = new ArrayList<>(2);
    private final List<Spell> spells = new ArrayList<>(1);
    /** Of each key, the place of its last spell. */
    private final Map<String, Integer> last = new HashMap<>(1);

    /** So many of the first spells were over when that was last asked, the last of them at that instant. */
    private int over;

    private Instant overBy = Instant.MIN;

    private record Boundary(Entry entry, Instant at, boolean opens, boolean closes, boolean tells) {}

    SpellTrack(SpellKind kind, Calendars calendars) {
        this.kind = kind;
        this.calendars = calendars;
    }

    List<Spell> spells() {
        return spells;
    }

    /** True where the entry opened one of them. */
    boolean openedBy(Entry entry) {
        for (int place = spells.size() - 1; place >= 0; place--) {
            if (spells.get(place).opener().id().equals(entry.id())) {
                return true;
            }
        }
        return false;
    }

    /** The first spell that is open at an instant; null where none is. What was over before is mostly not looked at again. */
    @Nullable
    Spell firstOpenAt(Instant instant) {
        if (!instant.isBefore(overBy)) {
            while (over < spells.size() && isOver(spells.get(over), instant)) {
                over++;
            }
        }
        for (int place = instant.isBefore(overBy) ? 0 : over; place < spells.size(); place++) {
            if (spells.get(place).openAt(instant)) {
                return spells.get(place);
            }
        }
        return null;
    }

    private boolean isOver(Spell spell, Instant instant) {
        Instant end = spell.closedAt();
        if (end == null || instant.isBefore(end)) {
            return false;
        }
        overBy = end.isAfter(overBy) ? end : overBy;
        return true;
    }

    /** @param tells true where the entry may tell of a spell by its end alone */
    void add(Entry entry, boolean opens, boolean closes, boolean tells) {
        var boundary = new Boundary(entry, opens ? entry.occurredAt() : entry.overAt(), opens, closes, tells);
        int found = Collections.binarySearch(boundaries, boundary, AS_HAPPENED);
        int place = found < 0 ? -found - 1 : found;
        boundaries.add(place, boundary);
        if (place == boundaries.size() - 1) {
            apply(boundary);
        } else {
            spells.clear();
            last.clear();
            over = 0;
            overBy = Instant.MIN;
            boundaries.forEach(this::apply);
        }
    }

    private void apply(Boundary boundary) {
        String key = Keys.of(kind.key(), boundary.entry());
        if (boundary.tells() && tellsOfAnother(boundary.at())) {
            LocalDate day = LondonTime.dateOf(boundary.at());
            last.put(key, spells.size());
            spells.add(new Spell(boundary.entry(), boundary.at(), day, boundary.entry(), boundary.at(), day));
        } else if (boundary.closes()) {
            close(boundary, key);
        }
        boolean open = isOpen(key, boundary.at());
        if (open && boundary.opens() && kind.replaces()) {
            close(boundary, key);
            open = false;
        }
        if (boundary.opens() && !open) {
            last.put(key, spells.size());
            spells.add(opened(boundary));
        }
    }

    /** Who comes back was away, and of an absence that ended so lately another word may still come. */
    private boolean tellsOfAnother(Instant at) {
        if (kind.toldByEnd() == null) {
            return false;
        }
        Instant since = at.minus(Window.length(kind.toldByEnd()));
        return spells.stream()
                .map(Spell::closedAt)
                .allMatch(end -> end != null && !end.isAfter(at) && end.isBefore(since));
    }

    /**
     * Who is back is not away: a closing that leaves the key blank closes whatever is open, and one with a key that no
     * spell has, as where two agencies number for themselves, the only one open.
     */
    private void close(Boundary boundary, String key) {
        if (!Keys.tells(kind.key(), boundary.entry())) {
            last.keySet().forEach(each -> closeOne(boundary, each));
        } else if (isOpen(key, boundary.at()) || isOpen(LEFT_BLANK, boundary.at())) {
            closeOne(boundary, isOpen(key, boundary.at()) ? key : LEFT_BLANK);
        } else {
            var open = last.keySet().stream()
                    .filter(each -> isOpen(each, boundary.at()))
                    .limit(2)
                    .toList();
            if (open.size() == 1) {
                closeOne(boundary, open.getFirst());
            }
        }
    }

    private void closeOne(Boundary boundary, String key) {
        if (isOpen(key, boundary.at())) {
            int place = Objects.requireNonNull(last.get(key));
            spells.set(
                    place, spells.get(place).closed(boundary.entry(), boundary.at(), LondonTime.dateOf(boundary.at())));
        }
    }

    private boolean isOpen(String key, Instant at) {
        Integer place = last.get(key);
        return place != null && spells.get(place).openAt(at);
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
        var days = Attributes.days(entry, kind.lasts());
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
