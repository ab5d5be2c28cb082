package org.reachable.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyReader;

/** Danger is told in the words of what stands, however often it was put right, and whoever was asked hears that it is told otherwise. */
class PutRightWordsTest {
    private static final String HEADER =
            "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,location_text,other_people,outcome,"
                    + "reached,handling,attributes";

    private static final String FIRST = row("J1", "20:30", "injury=%s");

    @Test
    void whatPutsACorrectionRightTellsWhyItIsDanger() {
        for (String named : List.of("J1", "J2")) {
            assertThat(danger(
                            FIRST.formatted("accident"),
                            row("J2", "22:00", "injury=none; corrects=J1"),
                            row("J3", "23:00", "injury=weapon; corrects=" + named)))
                    .as("the second names %s", named)
                    .isNotEmpty()
                    .allMatch(line -> line.contains("hurt with a weapon"));
        }
    }

    @Test
    void dangerThatIsPutRightToAnotherIsToldWhenItIsPutRight() {
        assertThat(danger(FIRST.formatted("assault"), row("J2", "22:00", "injury=weapon; corrects=J1")))
                .filteredOn(line -> line.contains("\"raised_at\":\"2022-03-01T22:00:00+00:00\""))
                .singleElement()
                .asString()
                .contains("hurt with a weapon", "\"why\":\"corrected\"");
        // What is told in the same words is told once.
        assertThat(danger(FIRST.formatted("assault"), row("J2", "22:00", "injury=assault; seen=yes; corrects=J1")))
                .noneMatch(line -> line.contains("\"raised_at\":\"2022-03-01T22:00:00+00:00\""));
    }

    private static String row(String id, String recorded, String attributes) {
        return "%s,Joy,2022-03-01T20:00,2022-03-01T%s,health-ed,ed-attendance,x,Harrowmere,,RECORDED,,open,%s"
                .formatted(id, recorded, attributes);
    }

    private static List<String> danger(String... rows) {
        var policy = CompositeReplay.POLICY;
        var table = new CsvTable("joy.csv", new StringReader(HEADER + "\n" + String.join("\n", rows) + "\n"));
        var entries =
                new ChronologyReader(policy.vocabulary()).readAll(table, "joy").entries();
        var out = new StringWriter();
        Replay.of(entries, policy, CompositeReplay.CALENDARS, LondonTime.parse("2022-04-01"), 1)
                .writeJsonLines(out);
        return out.toString()
                .lines()
                .filter(line -> line.contains("\"rule\":\"danger-response\""))
                .toList();
    }
}
