package org.reachable.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {
    private final Calendars national = Calendars.englandAndWales();
    private final Calendars wealdshire = PackagedCalendars.wealdshire();

    @Nested
    class Spans {
        @ParameterizedTest
        @CsvSource({
            // Over both changes of the clocks, and from either of the two hours 01:30.
            "2021-10-28T17:40, 72 clock-hours, 2021-10-31T16:40:00+00:00",
            "2022-03-26T12:00, 24 clock-hours, 2022-03-27T13:00:00+01:00",
            "2021-10-31T01:30+01:00, 1 clock-hour, 2021-10-31T01:30:00+00:00",
            "2021-10-31T01:30+00:00, 1 clock-hour, 2021-10-31T02:30:00+00:00",
            // Hours never pause: Friday 22:00 to Monday 22:00.
            "2022-01-07T22:00, 72 clock-hours, 2022-01-10T22:00:00+00:00",
            "2021-10-30T10:00, 1 calendar-day, 2021-10-31T17:00:00+00:00",
            "2022-03-26T10:00, 1 calendar-day, 2022-03-27T17:00:00+01:00",
            "2024-02-28T10:00, 1 calendar-day, 2024-02-29T17:00:00+00:00",
            "2024-02-29T10:00, 12 months, 2025-02-28T17:00:00+00:00",
            "2022-01-31T10:00, 1 month, 2022-02-28T17:00:00+00:00",
            "2023-11-30T10:00, 3 months, 2024-02-29T17:00:00+00:00",
            "2021-11-12T10:00, 6 weeks, 2021-12-24T17:00:00+00:00",
            // Christmas 2021: 25 and 26 December fell on a weekend, 27 and 28 stood in; 1 January was a Saturday.
            "2021-12-24T10:00, 1 working-day, 2021-12-29T17:00:00+00:00",
            "2021-12-31T10:00, 1 working-day, 2022-01-04T17:00:00+00:00",
            "2021-11-12T10:00, 45 working-days, 2022-01-19T17:00:00+00:00",
            "2022-02-09T10:00, 15 school-days, 2022-03-09T17:00:00+00:00",
            "2022-04-20T10:00, 20 school-days, 2022-05-23T17:00:00+01:00",
            // The day is London's, not the one in universal time.
            "2022-07-01T00:30, 1 working-day, 2022-07-04T17:00:00+01:00",
            "2022-06-30T23:59, 1 working-day, 2022-07-01T17:00:00+01:00",
            "2022-07-02T10:00, 0 working-days, 2022-07-02T17:00:00+01:00",
        })
        void endAt(String from, String span, String end) {
            assertThat(LondonTime.withOffset(wealdshire.limit(LondonTime.parse(from), Span.parse(span))))
                    .isEqualTo(end);
        }

        @ParameterizedTest
        @CsvSource({
            "2022-03-20T23:00, 28 calendar-days, 2022-04-17T09:00:00+01:00",
            "2021-12-24T10:00, 1 working-day, 2021-12-29T09:00:00+00:00",
            "2021-10-28T17:40, 72 clock-hours, 2021-10-31T16:40:00+00:00",
        })
        void fallDueAtTheStartOfTheirLastDay(String from, String span, String due) {
            assertThat(LondonTime.withOffset(wealdshire.fallsDue(LondonTime.parse(from), Span.parse(span))))
                    .isEqualTo(due);
        }

        @Test
        void aPartnershipMaySayWhenADayEndsAndStarts() {
            Calendars early = wealdshire.withConvention(new DayConvention(LocalTime.of(16, 30), LocalTime.of(8, 0)));
            LocalDate day = LocalDate.parse("2022-02-09");

            assertThat(early.endOf(day)).isEqualTo("2022-02-09T16:30:00Z");
            assertThat(early.startOf(day)).isEqualTo("2022-02-09T08:00:00Z");
            assertThat(early.isSchoolDay(LocalDate.parse("2022-02-22"))).isFalse();
        }

        @Test
        void aDayCannotEndBeforeItStarts() {
            assertThatThrownBy(() -> new DayConvention(LocalTime.of(9, 0), LocalTime.of(9, 0)))
                    .hasMessageContaining("give a start before the end");
        }

        @Test
        void theNextWorkingDayAfterAFridayNightIsMonday() {
            assertThat(national.endOfNextWorkingDayAfter(LondonTime.parse("2022-07-01T23:30")))
                    .isEqualTo(LondonTime.parse("2022-07-04T17:00"));
        }
    }

    @Nested
    class WorkingDays {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2022-09-19", "2022-06-02", "2022-06-03", "2023-05-08", "2021-12-25", "2021-12-26", "2021-12-27",
                    "2021-12-28", "2022-01-03", "2022-12-26", "2022-04-15", "2022-04-18", "2020-05-08", "2035-12-25",
                    "2035-03-23", "2022-01-08"
                })
        void areNot(LocalDate day) {
            assertThat(national.isWorkingDay(day)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2021-12-24", "2021-12-29", "2021-12-30", "2022-01-04", "2022-05-30", "2020-05-04"})
        void are(LocalDate day) {
            assertThat(national.isWorkingDay(day)).isTrue();
        }

        @Test
        void beyondThePublishedYearsItIsSaidThatBankHolidaysAreNotKnown() {
            LocalDate boxingDay2029 = LocalDate.parse("2029-12-26");

            assertThat(national.isWorkingDay(boxingDay2029)).isTrue();
            assertThat(national.bankHolidaysKnown(boxingDay2029)).isFalse();
            assertThat(national.bankHolidaysKnown(LocalDate.parse("2028-12-31")))
                    .isTrue();
            assertThat(national.bankHolidaysKnown(LocalDate.parse("2012-01-01")))
                    .isTrue();
            assertThat(national.bankHolidaysKnown(LocalDate.parse("2011-12-31")))
                    .isFalse();
        }

        @Test
        void aOneOffHolidayInASchoolCalendarCountsWhereThePackagedListLacksIt() {
            LocalDate oneOff = LocalDate.parse("2029-06-11");
            Calendars calendars = national.withSchool(SchoolCalendar.read(
                    new StringReader("date,is_bank_holiday,is_working_day,is_school_day_x\n2029-06-11,1,0,0\n"), "x"));

            assertThat(national.isWorkingDay(oneOff)).isTrue();
            assertThat(calendars.isWorkingDay(oneOff)).isFalse();
            assertThat(calendars.bankHolidaysKnown(oneOff)).isTrue();
            assertThat(calendars.bankHolidaysKnown(oneOff.plusDays(1))).isFalse();
        }

        @Test
        void aSchoolCalendarCannotTakeAHolidayOffThePackagedList() {
            Calendars calendars = national.withSchool(SchoolCalendar.read(
                    new StringReader("date,is_bank_holiday,is_working_day,is_school_day_x\n2022-09-19,0,1,0\n"), "x"));

            assertThat(calendars.isWorkingDay(LocalDate.parse("2022-09-19"))).isFalse();
        }

        @Test
        void startOnTheDayAfter() {
            LocalDate friday = LocalDate.parse("2022-07-01");

            assertThat(national.plusWorkingDays(friday, 1)).isEqualTo("2022-07-04");
            assertThat(national.plusWorkingDays(friday.plusDays(1), 1)).isEqualTo("2022-07-04");
            assertThat(national.plusWorkingDays(friday.plusDays(1), 0)).isEqualTo("2022-07-02");
            assertThatThrownBy(() -> national.plusWorkingDays(friday, -1)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void areKnownFrom1900To2199() {
            LocalDate first = LocalDate.parse("1900-01-01");
            LocalDate last = LocalDate.parse("2199-12-31");

            assertThat(national.isWorkingDay(first)).isTrue();
            assertThat(national.isWorkingDay(last)).isTrue();
            assertThat(national.plusWorkingDays(last.minusDays(1), 1)).isEqualTo(last);
            assertThatThrownBy(() -> national.plusWorkingDays(last.minusDays(1), 2))
                    .isInstanceOf(DateTimeException.class)
                    .hasMessageContaining("give fewer days");
            assertThatThrownBy(() -> national.isWorkingDay(first.minusDays(1)))
                    .isInstanceOf(DateTimeException.class)
                    .hasMessageContaining("check the year");
        }
    }

    @Nested
    class SchoolDays {
        @ParameterizedTest
        @CsvSource({
            // To the day back in school, 20 January 2023, that day counted too.
            "2022-02-04, 2023-01-21, 183",
            "2021-12-07, 2023-01-21, 215",
            "2022-02-19, 2022-02-28, 0",
            "2022-02-10, 2022-02-10, 0",
            "2022-02-10, 2022-02-01, 0",
        })
        void betweenTwoDatesAre(LocalDate from, LocalDate to, int days) {
            assertThat(wealdshire.schoolDaysBetween(from, to)).isEqualTo(days);
        }

        @ParameterizedTest
        @CsvSource({
            "2021-12-07, 6, 2021-12-14",
            "2021-12-07, 1, 2021-12-07",
            "2022-02-04, 15, 2022-03-03",
            "2022-02-04, 20, 2022-03-10",
            "2022-02-04, 40, 2022-04-07",
            "2022-02-04, 60, 2022-05-20",
            "2022-02-04, 100, 2022-07-22",
            "2022-02-19, 1, 2022-02-28",
        })
        void areCountedFromTheFirstDayItself(LocalDate from, int number, LocalDate day) {
            assertThat(wealdshire.schoolDay(from, number)).isEqualTo(day);
        }

        @Test
        void haveNoNumberNought() {
            assertThatThrownBy(() -> wealdshire.schoolDay(LocalDate.parse("2022-02-04"), 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void areWorkingDaysWhereNoCalendarCoversThemAndItSaysSo() {
            LocalDate day = LocalDate.parse("2026-09-07");

            assertThat(wealdshire.isSchoolDay(day)).isTrue();
            assertThat(wealdshire.isSchoolDay(LocalDate.parse("2026-08-31"))).isFalse();
            assertThat(wealdshire.schoolFallback(day))
                    .contains("no school calendar covers 2026-09-07: weekdays that are not bank holidays were counted");
            assertThat(wealdshire.schoolFallback(LocalDate.parse("2022-09-02"))).isEmpty();
            assertThat(national.schoolFallback(LocalDate.parse("2022-09-02"))).isPresent();
        }

        @Test
        void ofAnotherSchoolTakeThePlaceOfTheFirst() {
            LocalDate inHalfTerm = LocalDate.parse("2022-02-22");
            Calendars host = wealdshire.withSchool(
                    SchoolCalendar.read(new StringReader("date,is_school_day_host\n2022-02-23,1\n"), "host"));

            assertThat(wealdshire.isSchoolDay(inHalfTerm)).isFalse();
            assertThat(host.isSchoolDay(inHalfTerm)).isTrue();
            assertThat(host.schoolFallback(inHalfTerm)).isPresent();
        }
    }
}
