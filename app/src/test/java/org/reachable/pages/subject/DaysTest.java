package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.PolicyReader;

/** One spell has one length, on every page. */
class DaysTest {

    private static final Instant NOW = LondonTime.parse("2022-06-17T09:10");

    @Test
    void aFewHoursOverMidnightAreNoDay() {
        assertThat(Days.in(spell("2022-06-16T23:00", "2022-06-16", null, null), LondonTime.parse("2022-06-17T01:00")))
                .isEqualTo("2 hours");
    }

    @Test
    void daysAreCountedAsOnACalendarFromTheFirstThatCounts() {
        assertThat(Days.in(spell("2022-06-01T23:00", "2022-06-01", "2022-06-05T01:00", "2022-06-05"), NOW))
                .isEqualTo("4 days");
        assertThat(Days.in(spell("2022-06-10T12:00", "2022-06-13", null, null), NOW))
                .isEqualTo("4 days");
    }

    /** A night and a morning are no two days. */
    @Test
    void upToThreeDaysHoursAreCounted() {
        assertThat(Days.in(spell("2022-06-10T21:30", "2022-06-10", "2022-06-12T04:00", "2022-06-12"), NOW))
                .isEqualTo("30 hours");
        assertThat(Days.in(spell("2022-06-10T21:30", "2022-06-10", "2022-06-13T21:30", "2022-06-13"), NOW))
                .isEqualTo("3 days");
    }

    @Test
    void itIsSaidSinceWhenItCounts() {
        assertThat(Days.since(spell("2022-06-10T12:00", "2022-06-13", null, null), NOW))
                .isEqualTo("since 13 June");
        assertThat(Days.since(spell("2022-06-17T08:00", "2022-06-20", null, null), NOW))
                .isEqualTo("from 20 June");
    }

    private static final Entry OPENER = new Entry(
            new EntryId("example", "E1"),
            "Omar",
            NOW,
            NOW,
            "police",
            "police",
            PolicyReader.shipped().vocabulary().type("missing-reported"),
            "",
            "",
            List.of(),
            "",
            "",
            List.of(),
            "open",
            Map.of(),
            List.of(),
            List.of(),
            Entry.References.NONE);

    private static Spell spell(String from, String first, @Nullable String to, @Nullable String end) {
        return new Spell(
                OPENER,
                LondonTime.parse(from),
                LocalDate.parse(first),
                null,
                to == null ? null : LondonTime.parse(to),
                end == null ? null : LocalDate.parse(end));
    }
}
