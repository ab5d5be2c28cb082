package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.invented.Row;
import org.reachable.engine.invented.Rows;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** As {@link EngineAgreesTest}, where a place has a story of its own: what stands in it answers what children's stories ask at it. */
class PlaceAnswersAgreeTest {
    private static final Policy SHIPPED = PolicyReader.shipped();
    private static final Policy POLICY =
            SHIPPED.withRules(List.of(SHIPPED.rule("context-hotspot").orElseThrow()));
    private static final Calendars CALENDARS = Calendars.englandAndWales();
    private static final Fold FOLD = new Fold(POLICY, CALENDARS);
    private static final Instant BEGINNING = LondonTime.parse("2022-01-10T09:00");
    private static final Instant UNTIL = LondonTime.parse("2022-12-01");
    private static final int STORIES = 400;

    @Test
    void onStoriesOfTwoChildrenAndAPlace() {
        int answered = 0;
        for (int seed = 0; seed < STORIES; seed++) {
            List<Entry> entries = Rows.entries(rows(new Random(seed)), POLICY.vocabulary());
            var naive = NaiveInterpreter.telling(entries, POLICY, CALENDARS, UNTIL);
            assertThat(EngineAgreesTest.lines(EngineSteps.telling(FOLD.fold(entries, UNTIL))))
                    .as("story %d", seed)
                    .isEqualTo(EngineAgreesTest.lines(naive));
            answered += (int) naive.steps().stream()
                    .filter(step -> step.closing().equals("answered"))
                    .count();
        }
        assertThat(answered).as("so that something is compared").isGreaterThan(STORIES / 4);
    }

    private static List<Row> rows(Random chance) {
        var rows = new ArrayList<Row>();
        int count = 4 + chance.nextInt(8);
        for (int number = 1; number <= count; number++) {
            rows.add(row(chance, "E" + number, count));
        }
        return rows;
    }

    private static Row row(Random chance, String id, int count) {
        Instant happened = BEGINNING.plus(Duration.ofHours(6L * chance.nextInt(200)));
        Row row = chance.nextInt(3) == 0
                ? Row.of(
                                id,
                                "LOC:L1",
                                happened,
                                "police",
                                one(
                                        chance,
                                        "place-plan",
                                        "place-plan-review",
                                        "police-disruption",
                                        "context-assessment"))
                        .with("place_acts", one(chance, "yes", "yes", "no"))
                        .with("disruption", one(chance, "yes", "yes", ""))
                        .with("changed", one(chance, "yes", "no", ""))
                : Row.of(
                                id,
                                one(chance, "A", "B"),
                                happened,
                                "police",
                                one(chance, "police-stop-search", "police-arrest", "context-assessment"))
                        .where("Bus station [LOC:L1]");
        Row known = chance.nextInt(4) == 0 ? row.recorded(happened.plus(Duration.ofDays(chance.nextInt(20)))) : row;
        Row told = chance.nextInt(6) == 0 ? known.saying("By the steps [LOC:L1]") : known;
        String other = "E" + (1 + chance.nextInt(count));
        return switch (chance.nextInt(12)) {
            case 0 -> told.with("answers", other.equals(id) ? "" : other);
            // What happened is written down twice; what is done about it is no record of that.
            case 1 -> told.with("duplicate_of", other.equals(id) || !told.type().startsWith("police-") ? "" : other);
            default -> told;
        };
    }

    private static String one(Random chance, String... of) {
        return of[chance.nextInt(of.length)];
    }
}
