package org.reachable.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.command.CommandLine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adult whom a child trusts is named until that is so no longer: then the child stands on the board again. */
class NamedNoLongerTest {

    private static final String HEAD =
            "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome,attributes\n";
    /** So that work is open, and who was named. */
    private static final String NAMED = """
            A,Jo,2022-01-10T09:00,2022-01-10T09:00,family,family-report,He does not come home.,,
            B,Jo,2022-01-11T10:00,2022-01-11T10:00,social-care,plan-created,A plan.,,trusted_adult=PRO:MEN1
            """;

    @TempDir
    Path directory;

    @Test
    void aNewerPlanThatNamesNobodyAndTheEndOfTheTimeTogetherListTheChildAgain() throws IOException {
        assertThat(listed("2022-02-05T10:00", "")).isFalse();
        for (String over : new String[] {
            "C,Jo,2022-02-01T10:00,2022-02-01T12:00,social-care,plan-review,Written anew.,,changed=yes",
            "C,Jo,2022-02-01T10:00,2022-02-01T12:00,social-care,plan-review,Asked.,,changed=yes; trusted_adult=no",
            "C,Jo,2022-02-01T10:00,2022-02-01T12:00,voluntary,mentor-contact,The last time.,ENDED,",
            "C,Jo,2022-02-01T10:00,2022-02-01T12:00,advocate,advocate-closed,Over.,,"
        }) {
            assertThat(listed("2022-02-01T11:59", over))
                    .as("not known yet: " + over)
                    .isFalse();
            assertThat(listed("2022-02-01T12:00", over)).as(over).isTrue();
            assertThat(
                            listed(
                                    "2022-02-05T10:00",
                                    over
                                            + "\nD,Jo,2022-02-04T10:00,2022-02-04T10:00,social-care,plan-review,Named.,,changed=yes; trusted_adult=Ann"))
                    .as("named again: " + over)
                    .isFalse();
        }
    }

    @Test
    void whatChangesNothingOfThePlanLeavesWhoIsNamed() throws IOException {
        assertThat(listed(
                        "2022-02-05T10:00",
                        "C,Jo,2022-02-01T10:00,2022-02-01T12:00,social-care,plan-review,Looked at.,,changed=no"))
                .isFalse();
        assertThat(listed(
                        "2022-02-05T10:00",
                        "C,Jo,2022-02-01T10:00,2022-02-01T12:00,voluntary,mentor-contact,We walked.,ENGAGED,"))
                .isFalse();
    }

    private boolean listed(String at, String more) throws IOException {
        Path rows = Files.writeString(directory.resolve("rows.csv"), HEAD + NAMED + more + "\n");
        return run("board", "no-trusted-adult", "--at", at, rows.toString())
                .out()
                .contains("Jo");
    }
}
