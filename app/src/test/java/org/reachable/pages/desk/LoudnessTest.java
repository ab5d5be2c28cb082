package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small number of one question could tell of one child. */
class LoudnessTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,under 5", "4,under 5", "5,5", "7,5", "8,10", "12,10", "13,15", "1237,'1,235'"})
    void numbersAreToldToTheNearestFiveAndFewNotAtAll(int number, String told) {
        assertThat(LoudnessController.roughly(number)).isEqualTo(told);
    }
}
