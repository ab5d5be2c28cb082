package org.reachable.pages.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever inspects draws children at random, reads each one's trail and takes it away; and all of that is written down. */
@ReachableTest
class SampleTest {

    private static final List<String> NONE = List.of();

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Samples samples;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Practitioner inspector;
    private Actor actor;

    @BeforeEach
    void anInspector() {
        inspector = colleagues.somebody("Margaret Inspector", "inspectorate", "Joint inspectorates");
        setUp.duty(
                testshire.id(), new NewDuty("auditor", Scope.partnership(), inspector.id(), 0, Testshire.START, null));
        actor = Actor.of(inspector);
    }

    @Test
    void theSameNumberDrawsTheSameChildrenAndAnotherDrawsOthers() {
        for (int i = 0; i < 12; i++) {
            missing(child(14));
        }
        watch.catchUp();
        List<PersonId> first = drawn(chosen("4711", 6, NONE, Ages.TEENAGE));
        assertThat(first).hasSize(6).doesNotHaveDuplicates();
        assertThat(drawn(chosen("4711", 6, NONE, Ages.TEENAGE))).isEqualTo(first);
        assertThat(drawn(chosen("0815", 6, NONE, Ages.TEENAGE))).isNotEqualTo(first);
        assertThat(drawn(chosen("4711", 4, NONE, Ages.TEENAGE))).isEqualTo(first.subList(0, 4));
    }

    @Test
    void aSampleIsOfTheStateAndAgeThatWasAskedForAndSaysWhy() {
        PersonId gone = child(8);
        PersonId home = child(8);
        PersonId older = child(17);
        missing(gone);
        arrested(home);
        missing(older);
        watch.catchUp();
        var chosen = chosen("1", 30, List.of("missing"), Ages.YOUNG);
        assertThat(drawn(chosen)).contains(gone).doesNotContain(home, older);
        assertThat(samples.of(actor, chosen))
                .filteredOn(one -> one.child().id().equals(gone))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.why()).startsWith("missing since ").contains("asked"));
        assertThat(drawn(chosen("1", 30, NONE, Ages.YOUNG))).contains(gone, home);
    }

    @Test
    void nobodyIsDrawnWhomTheReaderMayNotFollow() {
        PersonId kept = child(8);
        missing(kept);
        watch.catchUp();
        transactions.beside(
                "test",
                () -> sql.sql("""
                insert into exclusion (id, partnership, person, practitioner, because)
                values (gen_random_uuid(), ?, ?, ?, 'Their own family.')
                """)
                        .params(testshire.id(), kept.value(), inspector.id())
                        .update());
        assertThat(drawn(chosen("1", 30, List.of("missing"), Ages.YOUNG))).doesNotContain(kept);
    }

    @Test
    void whoIsNoAuditorFindsNoSuchPage() {
        try (Visitor bea = Visitor.signedIn(port, "bea")) {
            assertThat(bea.get("/inspection/sample").statusCode()).isEqualTo(404);
            assertThat(bea.get("/inspection/sample/pack.zip?seed=1").statusCode())
                    .isEqualTo(404);
            assertThat(bea.get("/now").body()).doesNotContain("/inspection/sample");
        }
    }

    @Test
    void aFormWithoutANumberDrawsByANewOneThatIsShown() {
        try (Visitor visitor = Visitor.signedIn(port, inspector.signInName())) {
            assertThat(visitor.get("/now").body()).contains("Choose a sample of children");
            assertThat(visitor.get("/inspection/sample").body()).doesNotContain("The sample");
            HttpResponse<String> drawn = visitor.get("/inspection/sample?seed=&most=2&age=any&weeks=12");
            assertThat(drawn.statusCode()).isEqualTo(302);
            assertThat(drawn.headers().firstValue("Location").orElseThrow()).matches(".*\\?seed=[0-9]{6}&most=2&.*");
        }
    }

    @Test
    void theFileHoldsEachChildsTrailAndIsInTheAuditAsAnExport() throws IOException {
        PersonId gone = child(8);
        missing(gone);
        watch.catchUp();
        String reference = people.reference(actor, gone).orElseThrow();
        Map<String, String> files;
        try (Visitor visitor = Visitor.signedIn(port, inspector.signInName())) {
            files = unzipped(visitor.bytes("/inspection/sample/pack.zip?seed=7&most=30&age=0-9&weeks=2&state=missing"));
        }
        String folder = files.keySet().stream()
                .filter(name -> name.contains(reference.replace(' ', '-')))
                .findFirst()
                .orElseThrow()
                .replaceAll("/.*", "/");
        assertThat(files.get("read-me-first.txt"))
                .contains("Margaret Inspector", "/inspection/sample?seed=7&most=30", "missing since");
        assertThat(files.get(folder + "chronology.csv")).startsWith("source,").contains("Not home.");
        assertThat(files.get(folder + "what-was-asked.csv")).contains("What was asked", "Open");
        assertThat(files.get(folder + "what-changed.csv")).contains("What has changed".substring(0, 4));
        assertThat(sql.sql("""
                        select action || ' ' || details || ' ' || subjects::text from audit_entry
                        where practitioner = ? order by position desc limit 1
                        """).param(inspector.id()).query(String.class).single())
                .startsWith("EXPORT ")
                .contains("a sample of", gone.toString());
    }

    private static Chosen chosen(String seed, int most, List<String> states, Ages age) {
        return new Chosen(seed, most, states, 2, age);
    }

    private List<PersonId> drawn(Chosen chosen) {
        return samples.of(actor, chosen).stream().map(one -> one.child().id()).toList();
    }

    private PersonId child(int age) {
        LocalDate born = Dates.day(clock.instant()).minusYears(age).minusMonths(2);
        return people.register(
                testshire.ayo(),
                testshire.origin(),
                new NewPerson(testshire.unused("Sampled"), new Description(born, "", "")));
    }

    /** An arrest is asked about, and so work is open; that a child is missing is a state. */
    private void missing(PersonId child) {
        arrested(child);
        write(child, "missing-reported", "Not home.", Map.of("episode", testshire.unused("M")));
    }

    private void arrested(PersonId child) {
        write(child, "police-arrest", "Arrested at the station.", Map.of("arrest", testshire.unused("A")));
    }

    private void write(PersonId child, String type, String summary, Map<String, String> attributes) {
        Instant now = clock.instant();
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("file", testshire.unused("E")),
                                people.reference(testshire.ayo(), child).orElseThrow(),
                                now.minus(Duration.ofHours(1)),
                                now,
                                "social-care",
                                type,
                                summary,
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
