package org.reachable.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyReader;

/** What is asked is told in the words of what stands, however often it was put right, and what ended in the words of what ended it. */
class ToldInWordsTest {
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

    /** Nobody reads that a state is over where the child died. */
    @Test
    void whatEndsWithTheChildsStoryIsSaidToHaveEndedSo() {
        String told =
                "F1,Joy,2022-03-01T20:00,2022-03-01T20:30,family,family-report,x,Harrowmere,,RECORDED,,open,told_by=Mother";
        String died =
                "D1,Joy,2022-03-02T10:00,2022-03-02T11:00,police,child-died,x,Harrowmere,,RECORDED,,open,abuse=no";
        assertThat(lines("family-report-unanswered", told, died))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"ending\":\"ended: child died\""));
        assertThat(lines("family-report-unanswered", told)).noneMatch(line -> line.contains("child died"));
    }

    private static String row(String id, String recorded, String attributes) {
        return "%s,Joy,2022-03-01T20:00,2022-03-01T%s,health-ed,ed-attendance,x,Harrowmere,,RECORDED,,open,%s"
                .formatted(id, recorded, attributes);
    }

    private static List<String> danger(String... rows) {
        return lines("danger-response", rows);
    }

    private static List<String> lines(String rule, String... rows) {
        var policy = CompositeReplay.POLICY;
        var table = new CsvTable("joy.csv", new StringReader(HEADER + "\n" + String.join("\n", rows) + "\n"));
        var entries =
                new ChronologyReader(policy.vocabulary()).readAll(table, "joy").entries();
        var out = new StringWriter();
        Replay.of(entries, policy, CompositeReplay.CALENDARS, LondonTime.parse("2022-04-01"), 1)
                .writeJsonLines(out);
        return out.toString()
                .lines()
                .filter(line -> line.contains("\"rule\":\"" + rule + "\""))
                .toList();
    }
}
