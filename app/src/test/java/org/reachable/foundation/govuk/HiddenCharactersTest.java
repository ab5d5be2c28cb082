package org.reachable.foundation.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Characters that turn or hide words are seen on whatever page shows them, whoever wrote them and where. */
@ReachableTest
class HiddenCharactersTest {

    private static final List<String> HIDDEN = List.of("\u202E", "\u200B", "\u2066");

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

    @Autowired
    Chronology chronology;

    @Test
    void inASummaryANameAndTheNameOfAFile() {
        Practitioner reader = colleagues.atTheFrontDoor("Fay Door");
        sources.sentBy(reader, testshire.unused("records"), "police");
        Actor actor = Actor.of(reader);
        PersonId child = testshire.child();
        String reference = people.reference(actor, child).orElseThrow();
        people.name(actor, Origin.of(actor), child, PersonName.said("Ro\u200Bwan"), null);
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        child,
                        Testshire.written(
                                testshire.unused("E"),
                                reference,
                                "police-sighting",
                                "2022-06-01T09:00",
                                "Not seen \u202Enear him\u202C again."),
                        List.of())));
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            showsMarks(
                    visitor.get("/children/" + child + "/timeline"),
                    "Ro‹U+200B›wan",
                    "Not seen ‹U+202E›near him‹U+202C› again.");
            String rows = "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary\n"
                    + "1,No\u2066body,2022-03-01T09:00,2022-03-01T10:00,police,police-sighting,Seen.\n";
            HttpResponse<String> sent = visitor.postFile(
                    "/import", "files", "june\u202Efdp.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
            String where = sent.headers().firstValue("Location").orElseThrow();
            showsMarks(visitor.get(where.replaceFirst(".*(/import/)", "$1")), "june‹U+202E›fdp.csv", "No‹U+2066›body");
        }
    }

    private static void showsMarks(HttpResponse<String> page, String... marked) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(marked);
        for (String hidden : HIDDEN) {
            assertThat(page.body()).doesNotContain(hidden);
        }
    }
}
