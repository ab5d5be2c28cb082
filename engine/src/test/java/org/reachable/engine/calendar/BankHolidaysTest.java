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
