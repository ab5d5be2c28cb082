package org.reachable.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Decision 41 of the stories: danger and distress say of themselves that they are told the moment they are recorded. */
class UrgentLinesTest {
    private static final Set<String> URGENT =
            Set.of("danger-response-due", "cp-strategy-next-day", "distress-response");

    private static final List<String> LINES = lines();

    @Test
    void everyLineOfDangerAndDistressIsUrgentAndNoOther() {
        assertThat(LINES).filteredOn(UrgentLinesTest::isOfDanger).isNotEmpty().allMatch(UrgentLinesTest::isUrgent);
        assertThat(LINES).filteredOn(line -> !isOfDanger(line)).isNotEmpty().noneMatch(UrgentLinesTest::isUrgent);
    }

    /** The limit only moves it up: the line of the beginning says it too. */
    @Test
    void whatIsDueIsUrgentFromWhenItIsRecorded() {
        for (String kind : URGENT) {
            assertThat(LINES)
                    .filteredOn(line -> line.contains("\"kind\":\"" + kind + "\""))
                    .anyMatch(line -> line.contains("\"level\":\"due\"") || line.contains("\"why\":\"raised\""));
        }
    }

    private static boolean isOfDanger(String line) {
        return URGENT.stream().anyMatch(kind -> line.contains("\"kind\":\"" + kind + "\""));
    }

    private static boolean isUrgent(String line) {
        return line.contains("\"urgent\":true");
    }

    private static List<String> lines() {
        var out = new StringWriter();
        CompositeReplay.whole().writeJsonLines(out);
        return out.toString().lines().toList();
    }
}
