package org.reachable.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.reachable.records.people.Description;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day that can hardly be right is asked about, in a file and on a form, and nothing of it is kept unless it is confirmed. */
@ReachableTest
class DatesToAskTest {

    private static final String ROWS = """
            event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary
            1,{child},2022-03-01T09:00,2022-03-01T10:00,police,police-sighting,Seen as usual.
            2,{child},2032-03-01T09:00,2022-03-01T10:00,police,police-sighting,Seen some day.
            3,{child},2032-03-02T09:00,2022-03-02T10:00,police,exploitation-panel,We shall meet.
            4,{child},2002-03-01T09:00,2022-03-01T10:00,police,police-sighting,Seen before.
            5,{child},2022-03-01T09:00,2032-03-01T10:00,police,police-sighting,Written some day.
            6,{child},2032-03-01T09:00,2022-03-01T10:00,police,police-charge,Charged some day.
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

    @Autowired
    Chronology chronology;

    private Practitioner writer;
    private PersonId child;
    private String reference;
    private String file;

    @BeforeEach
    void aChildBornInTwoThousandAndSeven() {
        writer = colleagues.atTheFrontDoor("Fay Door");
        sources.sentBy(writer, testshire.unused("records"), "police");
        Actor actor = Actor.of(writer);
        child = testshire.child();
        file = testshire.unused("odd") + ".csv";
        reference = people.reference(actor, child).orElseThrow();
        people.describe(actor, Origin.of(actor), child, new Description(LocalDate.of(2007, 5, 4), "", ""));
    }

    @Test
    void aFileIsAskedAboutLineByLineAndWhatIsNotConfirmedIsKeptBack() {
        try (Visitor visitor = Visitor.signedIn(port, writer.signInName())) {
            String where = sent(visitor);
            assertThat(visitor.get(where).body())
                    .contains(
                            "Are these days right?",
                            "is seen or told by somebody.",
                            "Write the day it happened. Until then the row is kept back.",
                            "Line 7 of " + file,
                            "It lies ahead, and “",
                            "Line 5 of " + file,
                            "It lies before the child was born, as their record has it.",
                            "recorded_at",
                            "it lies after the file came.",
                            "Write the day it was written down. Until then the row is kept back.",
                            "Write the day it happened; or tick it, where it is right.")
                    .doesNotContain("Line 2 of", "Line 3 of", "Line 4 of", "Line 6 of");
            load(visitor, where, Map.of("right", "3"));
            assertThat(visitor.get("/import").body()).contains("6 rows read, 3 left out; 3 taken in");
        }
        assertThat(chronology.about(Actor.of(writer), child).entries())
                .extracting(entry -> entry.summary())
                .containsExactlyInAnyOrder("Seen as usual.", "We shall meet.", "Seen before.");
    }

    @Test
    void nothingIsAskedOfAFileWhoseDaysAreAsUsual() {
        try (Visitor visitor = Visitor.signedIn(port, writer.signInName())) {
            HttpResponse<String> sent = visitor.postFile(
                    "/import",
                    "files",
                    "usual.csv",
                    "text/csv",
                    ROWS.lines()
                            .limit(2)
                            .reduce("", (one, other) -> one + other + "\n")
                            .replace("{child}", reference)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(visitor.get(place(sent)).body())
                    .contains("1 entry is new")
                    .doesNotContain("Are these days right?");
        }
    }

    /** Its clocks would begin then, and nobody would be late for what somebody saw today. */
    @ParameterizedTest
    @ValueSource(strings = {"police-sighting", "school-concern", "social-work-visit", "missing-returned"})
    void whatSomebodySawIsTakenOfNoDayToComeHoweverItIsTicked(String type) {
        try (Visitor visitor = Visitor.signedIn(port, writer.signInName())) {
            String draft = place(visitor.post("/record", Map.of("child", child.toString(), "type", type)));
            Map<String, String> ticked = typed(0, 2099);
            ticked.put("when-right", "3 3 2099");
            assertThat(place(visitor.post(draft, ticked))).endsWith("?mend=true");
            assertThat(visitor.get(draft + "?mend=true").body())
                    .contains("It cannot lie ahead: somebody saw it or was told it.");
        }
    }

    @Test
    void aFormAsksBesideTheDayAndIsTakenOnceItIsConfirmed() {
        try (Visitor visitor = Visitor.signedIn(port, writer.signInName())) {
            {
                int year = 2002;
                String draft =
                        place(visitor.post("/record", Map.of("child", child.toString(), "type", "police-sighting")));
                assertThat(place(visitor.post(draft, typed(0, year)))).endsWith("?mend=true");
                String form = visitor.get(draft + "?mend=true").body();
                assertThat(form).contains("Is that day right?", "tick that");
                Matcher box = Pattern.compile("name=\"when-right\" type=\"checkbox\" value=\"([^\"]+)\"")
                        .matcher(form);
                assertThat(box.find()).isTrue();
                Map<String, String> other = typed(1, year);
                other.put("when-right", "1 1 1999");
                assertThat(place(visitor.post(draft, other)))
                        .as("another day is not confirmed with it")
                        .endsWith("?mend=true");
                Map<String, String> right = typed(2, year);
                right.put("when-right", box.group(1));
                assertThat(place(visitor.post(draft, right))).endsWith("/check");
            }
            String usual = place(visitor.post("/record", Map.of("child", child.toString(), "type", "police-sighting")));
            assertThat(place(visitor.post(usual, typed(0, 2022)))).endsWith("/check");
            String ahead =
                    place(visitor.post("/record", Map.of("child", child.toString(), "type", "exploitation-panel")));
            visitor.post(ahead, typed(0, 2032));
            assertThat(visitor.get(ahead + "?mend=true").body()).doesNotContain("Is that day right?");
        }
    }

    private static Map<String, String> typed(int version, int year) {
        return new HashMap<>(Map.of(
                "version", Integer.toString(version),
                "when-day", "3",
                "when-month", "3",
                "when-year", Integer.toString(year),
                "words", "Seen at the station.",
                "handling", "open",
                "a-threat", "no",
                "a-distress", "no"));
    }

    private String sent(Visitor visitor) {
        return place(visitor.postFile(
                "/import",
                "files",
                file,
                "text/csv",
                ROWS.replace("{child}", reference).getBytes(StandardCharsets.UTF_8)));
    }

    private static void load(Visitor visitor, String where, Map<String, String> form) {
        assertThat(visitor.post(where + "/loaded", form).statusCode()).isEqualTo(302);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> visitor.get(where).body().contains("It was taken in"));
    }

    private static String place(HttpResponse<String> led) {
        return led.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }
}
