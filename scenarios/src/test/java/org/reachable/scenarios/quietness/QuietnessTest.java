package org.reachable.scenarios.quietness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.scenarios.lives.County;
import org.reachable.scenarios.lives.Period;

class QuietnessTest {
    private static final LocalDate FROM = LocalDate.of(2020, 9, 1);
    private static final Policy SHIPPED = PolicyReader.shipped();

    @Test
    void oneQuestionForEachArrestWithoutAnAnswerIsOneAlert() {
        var policy = only("exploitation-considered");
        var measured = Quietness.of(3_000, 11, FROM, policy);

        var county = County.of(11, Period.years(FROM, 2));
        long arrests = IntStream.range(0, 3_000)
                .mapToObj(county::lives)
                .flatMap(lives -> lives.stream().filter(life -> !life.hard()))
                .flatMap(life -> life.notes().stream())
                .filter(note -> note.type().equals("police-arrest"))
                .filter(note -> note.attribute("exploitation_considered").isEmpty())
                .filter(note -> !note.recordedAt()
                        .plusDays(1)
                        .isBefore(FROM.plusYears(1).atStartOfDay()))
                .filter(note ->
                        note.recordedAt().plusDays(2).isBefore(FROM.plusYears(2).atStartOfDay()))
                .count();
        assertThat(arrests).isPositive();
        assertThat((long) measured.alerts().size()).isBetween(arrests - 1, arrests + 1);
    }

    @Test
    void everyAlertLiesInTheYearCountedAndConcernsNoHardStory() {
        var measured = Quietness.of(3_000, 11, FROM, SHIPPED);

        assertThat(measured.alerts())
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(LondonTime.dateOf(alert.raisedAt()))
                        .isBetween(FROM.plusYears(1), FROM.plusYears(2).minusDays(1)));
        assertThat(measured.ordinary()).noneMatch(life -> life.hard());
    }

    @Test
    void theSameCountyIsAsLoudEachTime() {
        assertThat(report(600, SHIPPED)).isEqualTo(report(600, SHIPPED));
    }

    @Test
    void aPolicyWithoutRulesIsQuietAndMeetsItsGoals() {
        var out = new ByteArrayOutputStream();
        var quiet = Quietness.of(300, 11, FROM, only());
        assertThat(new QuietnessReport(quiet, new PrintStream(out, true, StandardCharsets.UTF_8)).print())
                .isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("met").doesNotContain("NOT MET");
    }

    private static String report(int children, Policy policy) {
        var out = new ByteArrayOutputStream();
        new QuietnessReport(
                        Quietness.of(children, 11, FROM, policy), new PrintStream(out, true, StandardCharsets.UTF_8))
                .print();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The shipped words with these rules of it alone. */
    private static Policy only(String... rules) {
        return SHIPPED.withRules(SHIPPED.rules().stream()
                .filter(rule -> Set.of(rules).contains(rule.id()))
                .toList());
    }
}
