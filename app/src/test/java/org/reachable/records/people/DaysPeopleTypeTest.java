package org.reachable.records.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A child is found by the day of birth however it is written. */
class DaysPeopleTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18/11/09",
                "18 Nov 09",
                "18-11-09",
                "18112009",
                "18.11.2009",
                "2009-11-18",
                "18th November 2009",
                "18 11 2009"
            })
    void aDayIsReadHoweverItIsWritten(String typed) {
        assertThat(PersonSearch.date(typed)).isEqualTo(LocalDate.of(2009, 11, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40112009", "18/13/09", "Ann 2 3", "18/11/9", "12345678"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(PersonSearch.date(typed)).isNull();
    }
}
