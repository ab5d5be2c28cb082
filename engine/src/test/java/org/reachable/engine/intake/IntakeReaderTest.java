package org.reachable.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.intake.Intake.Teller;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** Who may tell the front door without an account, and by when somebody looks, is one file of data; each slip in it is told. */
class IntakeReaderTest {

    private static final Policy POLICY = PolicyReader.shipped();

    @Test
    void somebodyLooksWithinTheHourAndWhoTellsAtWorkSaysAsWhat() {
        Intake intake = IntakeReader.shipped(
                POLICY.vocabulary(), rule -> POLICY.rule(rule).isPresent());
        assertThat(intake.clocks().look()).isEqualTo(Span.parse("1 clock-hours"));
        assertThat(intake.tellers())
                .filteredOn(Teller::works)
                .extracting(Teller::code)
                .containsExactly("professional");
        assertThat(intake.teller("family")).map(Teller::becomes).contains("family-report");
        assertThat(intake.teller("nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            decided-by: fd-referral-decision | decided-by: no-rule        | no rule is called 'no-rule'
            within: 1 clock-hours, becomes   | within: 1 weeks, becomes   | it is not counted in clock hours
            becomes: family-report           | becomes: family-rumour     | no type of entry is called 'family-rumour'
            children: 6                      | children: 0                | it is less than one
            board: front-door                | bord: front-door           | 'board' is missing
            """)
    void eachSlipIsTold(String good, String slip, String told) throws IOException {
        String shipped = Files.readString(Path.of("../policy/intake.yaml"));
        assertThat(shipped).contains(good);
        var problems = new Problems();
        IntakeReader.read(
                DataNode.read("intake.yaml", new StringReader(shipped.replace(good, slip)), problems)
                        .need("intake"),
                POLICY.vocabulary(),
                rule -> POLICY.rule(rule).isPresent());
        assertThat(problems.all()).anySatisfy(problem -> {
            assertThat(problem.what()).contains(told);
            assertThat(problem.mend()).isNotBlank();
        });
    }
}
