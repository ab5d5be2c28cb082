package org.reachable.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reachable.checks.HouseRules;

/** What {@code ./reachable prove --sample} says. */
class ASampleOfEveryPromiseTest {

    /** Each promise is a test of its own size; all of them together take minutes, and longer on a busy machine. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void everyPromiseIsKeptInASample() throws Exception {
        var out = new ByteArrayOutputStream();
        try {
            int status = Prove.run(new PrintStream(out, true, StandardCharsets.UTF_8), List.of("--sample"));
            String said = out.toString(StandardCharsets.UTF_8);
            assertThat(said.lines().filter(line -> line.contains("NOT MET"))).isEmpty();
            assertThat(status).isZero();
        } finally {
            System.out.println(out.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void noTwoPromisesHaveOneNumber() {
        assertThat(Promises.ALL.stream().map(Promise::number)).isSorted().doesNotHaveDuplicates();
        assertThat(Promises.called(List.of())).isEqualTo(Promises.ALL);
    }

    @Test
    void whatIsNoPromiseIsNotTried() throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(Prove.run(new PrintStream(out, true, StandardCharsets.UTF_8), List.of("999")))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Tampering with the audit is found");
        assertThat(Promises.called(List.of("audit")))
                .isNotEmpty()
                .allMatch(one -> one.topic().equals("audit"));
    }

    @Test
    void aGoalThatIsNotMetIsSaidAndIsTheExitStatus() throws Exception {
        assertThat(Figure.all("found", 9, 10).broken()).isTrue();
        assertThat(Figure.all("found", 0, 0).broken()).as("nothing was tried").isTrue();
        assertThat(Figure.none("leaks", 0, 0).broken()).as("nothing was tried").isTrue();
        assertThat(Figure.none("leaks", 0, 5).broken()).isFalse();
        try (Trial sample = new Trial(true);
                Trial inEarnest = new Trial(false)) {
            assertThat(Figure.speed(sample, "rate", "1", "≥ 2", false).broken()).isFalse();
            assertThat(Figure.speed(inEarnest, "rate", "1", "≥ 2", false).broken())
                    .isTrue();
        }
    }

    @Test
    void theProofsKeepTheRulesOfTheHouse() {
        HouseRules.EVERYWHERE.forEach(rule -> rule.check(HouseRules.ourClasses()));
    }
}
