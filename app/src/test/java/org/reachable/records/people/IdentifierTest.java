package org.reachable.records.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.reachable.records.people.Identifier.Kind;

/** Numbers that do not fit their rule are kept and warned of. */
class IdentifierTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/nhs-numbers.csv", numLinesToSkip = 1)
    void anNhsNumberIsCheckedByItsLastDigit(String value, String expected) {
        assertThat(new Identifier(Kind.NHS_NUMBER, value == null ? "" : value)
                        .warning()
                        .isEmpty())
                .isEqualTo(expected.equals("valid"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/pupil-numbers.csv", numLinesToSkip = 1)
    void aPupilNumberIsCheckedByItsLetter(String value, String expected) {
        assertThat(new Identifier(Kind.UPN, value == null ? "" : value)
                        .warning()
                        .isEmpty())
                .isEqualTo(expected.equals("valid"));
    }

    @Test
    void aNumberOfAnAgencysOwnHasNoRule() {
        assertThat(new Identifier(Kind.LOCAL, "anything 7").warning()).isEmpty();
    }
}
