package org.reachable.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {
    private static final Pattern DATE = Pattern.compile("\"date\": \"(\\d{4}-\\d{2}-\\d{2})\"");

    @Test
    void arePackagedExactlyAsPublished() {
        String json = String.join("\n", PackagedCalendars.linesOf("govuk-bank-holidays.json"));
        List<LocalDate> published = DATE.matcher(json)
                .results()
                .map((MatchResult found) -> LocalDate.parse(found.group(1)))
                .toList();

        assertThat(published).hasSize(140);
        assertThat(PackagedCalendars.linesOf("/policy/calendars/bank-holidays-england-and-wales.csv").stream()
                        .skip(1)
                        .map(line -> LocalDate.parse(line.substring(0, 10))))
                .containsExactlyElementsOf(published);
        assertThat(published).noneMatch(Calendars.englandAndWales()::isWorkingDay);
    }

    /** By Gauss's rule of 1816, with its two exceptions: another way than the engine's to the same day. */
    @Test
    void easterIsWhereGaussFindsItWhateverTheYear() {
        for (int year = 1583; year <= 4000; year++) {
            int century = year / 100;
            int m = (15 - (13 + 8 * century) / 25 + century - century / 4) % 30;
            int n = (4 + century - century / 4) % 7;
            int d = (19 * (year % 19) + m) % 30;
            int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
            boolean aWeekSooner = e == 6 && (d == 29 || (d == 28 && (11 * m + 11) % 30 < 19));
            LocalDate sunday = LocalDate.of(year, 3, 22).plusDays(d + e - (aWeekSooner ? 7 : 0));

            assertThat(Easter.goodFriday(year)).isEqualTo(sunday.minusDays(2));
        }
    }

    @Test
    void christmasDayIsOffToTheLastYearThatCanBeAskedAbout() {
        assertThat(Calendars.englandAndWales().isWorkingDay(LocalDate.of(1900, 12, 25)))
                .isFalse();
        assertThat(Calendars.englandAndWales().isWorkingDay(LocalDate.of(2199, 12, 25)))
                .isFalse();
        assertThat(Calendars.englandAndWales().isWorkingDay(LocalDate.of(2199, 12, 24)))
                .isTrue();
    }

    @Test
    void haveGoodFridayWhereItIsWorkedOutToBe() {
        assertThat(PackagedCalendars.linesOf("/policy/calendars/bank-holidays-england-and-wales.csv"))
                .filteredOn(line -> line.contains("Good Friday"))
                .hasSize(17)
                .allSatisfy(line -> {
                    LocalDate published = LocalDate.parse(line.substring(0, 10));
                    assertThat(Easter.goodFriday(published.getYear())).isEqualTo(published);
                });
    }
}
