package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.Rule;

/** What is said of each step of an ask is what its rule calls it. */
class AskStepsTest {

    private static final Instant DUE = Instant.parse("2022-06-17T05:00:00Z");
    private static final Instant KNOWN = Instant.parse("2022-06-17T10:32:00Z");

    /** A record opened three hours after it was due, before anybody was asked, was “answered in time and known later”. */
    @Test
    void whatWasDoneBeforeAnybodyWasAskedIsNotSaidToBeInTime() {
        Rule rule = PolicyReader.shipped().rule("missing-now-duty").orElseThrow();
        Step step = new Step(
                KNOWN,
                Level.ALERT,
                rule.kind(),
                Why.RAISED,
                DUE,
                rule.owner(),
                List.of(),
                List.of(),
                Map.of(),
                new Closing(KNOWN, List.of(), Closing.How.IN_TIME_KNOWN_LATER));

        var said = new StringOutput();
        AskSteps.step(rule, step).value().writeTo(said);
        assertThat(said.toString())
                .contains("it had been done before it was asked")
                .doesNotContain("in time");
    }
}
