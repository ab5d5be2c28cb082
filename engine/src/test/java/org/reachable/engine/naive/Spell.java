package org.reachable.engine.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.SpellKind;

/**
 * A state the child was in, as far as the entries known tell: what happened is gone through in the order it happened.
 *
 * @param opener the entry that opened it
 * @param key what tells it from another of its kind
 * @param firstDay the day counted first, itself if it counts
 * @param end when it ended, null where nothing known ends it
 * @param endsByItself true where no entry ended it, only so many days
 */
record Spell(
        Entry opener,
        String key,
        LocalDate firstDay,
        @Nullable Instant end,
        boolean endsByItself) {

    private static final BigDecimal MOST_DAYS = new BigDecimal(3650);

    static List<Spell> all(SpellKind kind, View story, int known) {
        var happened = new ArrayList<>(story.entries.subList(0, known));
        happened.sort(Comparator.comparing(entry -> happened(entry, kind, story)));
        var spells = new ArrayList<Spell>();
        for (Entry entry : happened) {
            String key = Keyed.by(kind.key(), entry);
            if (tellsOfAnother(kind, entry, story, spells)) {
                spells.add(new Spell(entry, key, LondonTime.dateOf(entry.overAt()), entry.overAt(), false));
            } else if (story.ends(kind.closes(), entry) || story.willEnd(kind.closes(), entry)) {
                endBy(entry, happened(entry, kind, story), kind, spells);
            }
            if (story.matches(kind.opens(), entry) && !story.repeats(kind.opens(), entry)) {
                if (kind.replaces()) {
                    endOpen(spells, key, entry.occurredAt());
                }
                if (open(spells, key, entry.occurredAt()) < 0) {
                    spells.add(opened(kind, entry, key, story.calendars));
                }
            }
        }
        return spells;
    }

    /** Nothing is open, and nothing ended so lately that this could be another word of it. */
    private static boolean tellsOfAnother(SpellKind kind, Entry entry, View story, List<Spell> spells) {
        if (kind.toldByEnd() == null || !story.ends(kind.closes(), entry) || story.repeats(kind.closes(), entry)) {
            return false;
        }
        Instant at = entry.overAt();
        return spells.stream()
                .noneMatch(spell -> spell.end == null
                        || spell.end.isAfter(at)
                        || Elapsed.inWindow(spell.end, at, kind.toldByEnd()));
    }

    /** What ends one may tell when that was so. */
    private static Instant happened(Entry entry, SpellKind kind, View story) {
        return story.matches(kind.opens(), entry) ? entry.occurredAt() : entry.overAt();
    }

    /** Left blank, it ends whatever is open; a key that nothing open has ends what has none, or the only one open. */
    private static void endBy(Entry entry, Instant at, SpellKind kind, List<Spell> spells) {
        String key = Keyed.by(kind.key(), entry);
        if (!Keyed.tells(kind.key(), entry)) {
            for (Spell spell : List.copyOf(spells)) {
                endOpen(spells, spell.key, at);
            }
        } else {
            endOpen(spells, keyOfTheOneMeant(spells, key, at), at);
        }
    }

    private static String keyOfTheOneMeant(List<Spell> spells, String key, Instant at) {
        if (open(spells, key, at) >= 0 || open(spells, "", at) >= 0) {
            return open(spells, key, at) >= 0 ? key : "";
        }
        var open = spells.stream().filter(spell -> spell.isOpenAt(at)).toList();
        return open.size() == 1 ? open.getFirst().key : key;
    }

    boolean isOpenAt(Instant at) {
        return !at.isBefore(opener.occurredAt()) && (end == null || at.isBefore(end));
    }

    /** 09:00 of the {@code n}-th day that counts. */
    Instant startOfDay(int n, Span.Unit unit, Calendars calendars) {
        return calendars.startOf(nthDay(firstDay, n, unit, calendars));
    }

    private static Spell opened(SpellKind kind, Entry entry, String key, Calendars calendars) {
        LocalDate day = LondonTime.dateOf(entry.occurredAt());
        if (kind.fromNextSchoolDay().contains(entry.type().code())) {
            day = calendars.plusSchoolDays(day, 1);
        }
        Instant end = kind.closedAt().isEmpty() ? null : Written.instant(entry.attribute(kind.closedAt()));
        BigDecimal days = kind.lasts().isEmpty() ? null : Conditions.number(entry.attribute(kind.lasts()));
        Span.Unit unit = kind.lastsUnit();
        if (end != null || days == null || days.signum() <= 0 || days.compareTo(MOST_DAYS) > 0 || unit == null) {
            return new Spell(entry, key, day, end, false);
        }
        LocalDate last = nthDay(day, days.setScale(0, RoundingMode.CEILING).intValue(), unit, calendars);
        return new Spell(entry, key, day, calendars.startOf(last.plusDays(1)), true);
    }

    private static LocalDate nthDay(LocalDate first, int n, Span.Unit unit, Calendars calendars) {
        LocalDate day = first;
        int left = n;
        while (true) {
            if (counts(day, unit, calendars)) {
                left--;
            }
            if (left <= 0) {
                return day;
            }
            day = day.plusDays(1);
        }
    }

    private static boolean counts(LocalDate day, Span.Unit unit, Calendars calendars) {
        return switch (unit) {
            case SCHOOL_DAYS -> calendars.isSchoolDay(day);
            case WORKING_DAYS -> calendars.isWorkingDay(day);
            case CALENDAR_DAYS -> true;
            case CLOCK_HOURS, WEEKS, MONTHS -> throw new IllegalArgumentException("Not a day: " + unit);
        };
    }

    private static int open(List<Spell> spells, String key, Instant at) {
        for (int i = spells.size() - 1; i >= 0; i--) {
            if (spells.get(i).key.equals(key) && spells.get(i).isOpenAt(at)) {
                return i;
            }
        }
        return -1;
    }

    private static void endOpen(List<Spell> spells, String key, Instant at) {
        int open = open(spells, key, at);
        if (open >= 0) {
            Spell spell = spells.get(open);
            spells.set(open, new Spell(spell.opener, key, spell.firstDay, at, false));
        }
    }
}
