package org.reachable.engine.formats.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class UniquePupilNumberTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/ssda903/upn-vectors.csv", useHeadersInDisplayName = true)
    void everyKnownNumberIsJudgedAsItsSourceSays(String number, String expected) {
        assertThat(UniquePupilNumber.fault(number).isEmpty()).isEqualTo(!expected.equals("invalid"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/ssda903/upn-vectors.csv", useHeadersInDisplayName = true)
    void noFaultQuotesTheNumber(String number) {
        assertThat(UniquePupilNumber.fault(number).orElse("")).doesNotContain(number);
    }
}
