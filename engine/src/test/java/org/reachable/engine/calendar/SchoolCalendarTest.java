package org.reachable.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {
    private static final String HEADER = "date,weekday,is_bank_holiday,is_working_day,is_school_day_weald";

    @Test
    void isNamedAfterItsFileAndFindsColumnsByName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("weald.csv");
        Files.writeString(file, "\uFEFFnote, is_school_day_weald ,date\nback to school,1,2021-09-02\n,0,2021-09-03\n");

        SchoolCalendar read = SchoolCalendar.read(file);

        assertThat(read.name()).isEqualTo("weald");
        assertThat(read.covers(LocalDate.parse("2021-09-02"))).isTrue();
        assertThat(read.covers(LocalDate.parse("2021-09-04"))).isFalse();
        assertThat(Calendars.englandAndWales().withSchool(read).isSchoolDay(LocalDate.parse("2021-09-03")))
                .isFalse();
    }

    @Test
    void withoutABankHolidayColumnAWeekdayThatIsNoWorkingDayIsAHoliday() {
        SchoolCalendar read = SchoolCalendar.read(
                new StringReader("date,is_working_day,is_school_day\n2029-06-11,0,0\n2029-06-10,0,0\n"), "weald");

        assertThat(read.holidays()).containsExactly(LocalDate.parse("2029-06-11"));
    }

    @Test
    void withoutAWorkingDayColumnWhatItCallsABankHolidayIsOne() {
        SchoolCalendar read = SchoolCalendar.read(
                new StringReader("date,is_bank_holiday,is_school_day\n2029-06-11,1,0\n2029-06-12,0,0\n"), "weald");

        assertThat(read.holidays()).containsExactly(LocalDate.parse("2029-06-11"));
    }

    @ParameterizedTest
    @CsvSource({"is_bank_holiday,true", "is_working_day,true", "note,false"})
    void aCalendarThatSaysWhichDaysAreHolidaysIsBelievedInYearsNotPublished(String column, boolean known) {
        SchoolCalendar read = read("date," + column + ",is_school_day\n2098-06-11,1,0\n");

        var calendars = Calendars.englandAndWales().withSchool(read);

        assertThat(calendars.bankHolidaysKnown(LocalDate.parse("2098-06-11"))).isEqualTo(known);
        assertThat(calendars.bankHolidaysKnown(LocalDate.parse("2098-06-12"))).isFalse();
    }

    @Test
    void theCalendarInUseIsNamed() {
        SchoolCalendar read = read("date,is_school_day\n2098-06-11,1\n");

        assertThat(Calendars.englandAndWales().schoolName()).isEmpty();
        assertThat(Calendars.englandAndWales().withSchool(read).schoolName()).contains("weald.csv");
    }

    @Test
    void goodFridayAndChristmasDayNeedNotBeCalledBankHolidaysToBeDaysOff() {
        SchoolCalendar read = read(HEADER + "\n2022-04-15,Fri,0,0,0\n2023-12-25,Mon,0,0,0\n");

        assertThat(read.covers(LocalDate.parse("2022-04-15"))).isTrue();
        assertThat(read.holidays()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-9-1,Wed,0,1,0 | date is '2021-9-1', which is no date from 1900-01-01 to 2199-12-31. Write it as 2021-09-01.",
                "0021-09-01,,0,1,0 | date is '0021-09-01', which is no date from 1900-01-01 to 2199-12-31. Write it as 2021-09-01.",
                "2021-09-01,Thu,0,1,0 | 2021-09-01 is a Wed, not a Thu. Put right whichever is mistyped.",
                "2021-09-01,Wed,0,1,yes | is_school_day_weald is 'yes'. Write 1 for yes or 0 for no.",
                "2021-09-01,Wed,0,1 | is_school_day_weald is ''. Write 1 for yes or 0 for no.",
                "2021-09-01,Wed,1,1,0 | 2021-09-01 is a bank holiday, yet is_working_day is 1. Write 0 in is_working_day.",
                "2021-09-04,Sat,0,1,0 | 2021-09-04 is a weekend day, yet is_working_day is 1. Write 0 in is_working_day.",
                "2021-12-29,Wed,0,0,0 | 2021-12-29 is a weekday and no bank holiday, yet is_working_day is 0. Write 1 in"
                        + " is_working_day, or 1 in is_bank_holiday if it is a one-off; council closure days are working"
                        + " days.",
                "2021-08-31,Tue,0,1,0 | 2021-08-31 stands here a second time. Keep one row for each day.",
            })
    void saysOfABadRowWhereItIsWhatIsWrongAndHowToMendIt(String row, String saying) {
        assertThatThrownBy(() -> read(HEADER + "\n2021-08-31,Tuesday,0,1,0\n" + row))
                .isInstanceOf(CalendarUnreadable.class)
                .hasMessage("weald.csv line 3: " + saying);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | weald.csv: it is empty.",
                "day,is_school_day | weald.csv line 1: there is no column date.",
                "date,weekday | weald.csv line 1: 0 columns are named is_school_day….",
                "date,is_school_day_a,is_school_day_b | weald.csv line 1: 2 columns are named is_school_day….",
                "date,is_school_day_a | weald.csv: it holds no days.",
            })
    void refusesAFileWithoutWhatItNeeds(String text, String saying) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CalendarUnreadable.class)
                .hasMessageStartingWith(saying);
    }

    @Test
    void refusesAFileThatIsNotCommaSeparatedValues() {
        assertThatThrownBy(() -> read("date,is_school_day\n\"2021-09-01\"oops,1\n"))
                .isInstanceOf(CalendarUnreadable.class)
                .hasMessageEndingWith("Save it again as comma-separated values.");
    }

    @Test
    void aFileThatIsNotThereIsAnInputError(@TempDir Path folder) {
        assertThatThrownBy(() -> SchoolCalendar.read(folder.resolve("none.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.csv");
    }

    private static SchoolCalendar read(String text) {
        return SchoolCalendar.read(new StringReader(text), "weald.csv");
    }
}
