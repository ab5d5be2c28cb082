package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.reachable.scenarios.shipped.Clock.alertsOf;
import static org.reachable.scenarios.shipped.Clock.minute;
import static org.reachable.scenarios.shipped.Clock.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped clock: what starts it, and the minute it ends at. */
class DeadlineEdgesTest {
    /** Before a leap day, and on one. */
    private static final List<String> LEAP_DAYS =
            List.of("2023-08-31T10:00", "2023-11-30T10:00", "2024-02-29T10:00", "2024-01-31T10:00");

    static Stream<DeadlineRow> clocks() {
        return DeadlineRow.all().stream();
    }

    static Stream<Arguments> beginnings() {
        return clocks().flatMap(row -> row.beginnings().stream().map(begins -> arguments(row, begins)));
    }

    static Stream<Arguments> leapDays() {
        return clocks().filter(row -> row.unit().equals("months"))
                .flatMap(row -> LEAP_DAYS.stream().map(begins -> arguments(row, begins)));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource({"beginnings", "leapDays"})
    void itIsQuietUntilItsLimitAndAlertsThen(DeadlineRow row, String begins) {
        var clock = new Clock(row, begins);
        String limit = time(clock.limit);
        clock.story().isDueBy(limit);
        clock.story().until(time(minute(clock.limit, -1))).isQuiet();
        clock.story().until(limit).raises(limit).cites(cited(clock));
        clock.story().until(time(minute(clock.limit, 1))).raises(limit).isOpen();
    }

    private static String[] cited(Clock clock) {
        return Clock.findingOf(clock.story()).orElseThrow().last().evidence().stream()
                .map(each -> each.local())
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void eachEntryThatItsConditionsNameStartsIt(DeadlineRow row) {
        var clock = new Clock(row);
        clock.beginnings().forEach(beginning -> clock.told(beginning).isDueBy(time(clock.limit)));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void aDayClockLeavesTheNextWorkingDayWhenItsTriggerIsKnownLate(DeadlineRow row) {
        var clock = new Clock(row);
        var beginning = clock.beginning();
        Instant recorded = clock.limit.plus(Duration.ofDays(30));
        var late = clock.told(beginning.with(beginning.trigger().recorded(time(recorded))));
        assertThat(alertsOf(late)).first().isEqualTo(limitKnownLate(row, recorded));
    }

    private static Instant limitKnownLate(DeadlineRow row, Instant recorded) {
        if (row.from().equals("recorded")) {
            return ByHand.limit(recorded, row);
        }
        return row.ends().equals("evening") ? ByHand.nextWorkingDayEnds(recorded) : recorded;
    }

    static Stream<DeadlineRow> clocksFromAnAttribute() {
        return clocks().filter(row -> !new Clock(row).startAttribute().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("clocksFromAnAttribute")
    void aClockRunsFromTheInstantTheFormNames(DeadlineRow row) {
        var clock = new Clock(row);
        var beginning = clock.beginning();
        Instant named = clock.begins.plus(Duration.ofDays(40));
        clock.told(beginning.with(beginning.trigger().with(clock.startAttribute(), time(named))))
                .isDueBy(time(ByHand.limit(named, row)));
    }

    static Stream<DeadlineRow> clocksOfNewLaw() {
        return clocks().filter(row -> !row.since().equals("always"));
    }

    @ParameterizedTest
    @MethodSource("clocksOfNewLaw")
    void whatIsKnownBeforeTheLawIsInForceStartsNothing(DeadlineRow row) {
        LocalDate since = LocalDate.parse(row.since());
        new Clock(row, since.minusDays(1) + "T23:59").story().saysNothing();
        var first = new Clock(row, since + "T00:00");
        first.story().isDueBy(time(first.limit));
    }
}
