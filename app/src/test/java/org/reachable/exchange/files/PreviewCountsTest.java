package org.reachable.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is counted above the list of a file's entries is what the list says of them, each once. */
@ReachableTest
class PreviewCountsTest {

    private static final String ROWS = """
            event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary
            1,{child},2022-03-01T09:00,2022-03-01T10:00,school,school-concern,Came in tired.
            2,{vehicle},2022-03-01T09:00,2022-03-01T10:00,school,school-concern,Stood at the gate.
            3,{fresh},2022-03-01T09:00,2022-03-01T10:00,school,school-concern,New at school.
            4,{vehicle},2022-03-02T09:00,2022-03-02T10:00,police,police-sighting,Not theirs to write.
            """;

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    RegisteredSources sources;

    @Autowired
    People people;

    @Test
    void whatIsLeftOutIsCountedAsLeftOutAndNothingTwice() {
        Practitioner sender = colleagues.somebody("Sam School", "school", "A school");
        sources.sentBy(sender, testshire.unused("roll"));
        String known = people.reference(Actor.of(sender), testshire.child()).orElseThrow();
        String plate = testshire.unused("V").replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.UK);
        try (Visitor visitor = Visitor.signedIn(port, sender.signInName())) {
            String where = visitor.postFile(
                            "/import",
                            "files",
                            "roll.csv",
                            "text/csv",
                            ROWS.replace("{child}", known)
                                    .replace("{vehicle}", "VEH:" + plate)
                                    .replace("{fresh}", "Fresh" + plate)
                                    .getBytes(StandardCharsets.UTF_8))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst(".*(/import/)", "$1");
            String page = visitor.get(where).body();
            assertThat(page)
                    .contains(
                            "roll.csv: 4 rows. 4 can be read, 0 with a remark, 0 cannot.",
                            "1 entry is new. 0 here already",
                            "2 entries are not yours to write, and left out",
                            "1 entry is about",
                            "Left out: people of your agency begin none of this kind");
            assertThat(page.split("Left out", -1)).hasSize(3);
        }
    }
}
