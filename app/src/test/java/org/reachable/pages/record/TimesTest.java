package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "15:10, 15:10",
        "1510, 15:10",
        "3.10pm, 15:10",
        "3pm, 15:00",
        "3 pm, 15:00",
        "12am, 00:00",
        "12pm, 12:00",
        "midday, 12:00",
        "Midnight, 00:00",
        "09:05, 09:05",
        "11:59 p.m., 23:59"
    })
    void aTimeIsReadAsPeopleTypeIt(String typed, LocalTime time) {
        assertThat(Times.time(typed)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half past", "25:00", "13pm", "3", "12:75", "-1:00"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(Times.time(typed)).isNull();
    }
}
