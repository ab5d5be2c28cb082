package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.reachable.records.people.Home;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody writes what is not theirs. Each was done once, by somebody of little power, and is tried as they did it: through the
 * door, and by bare SQL in their name.
 */
@ReachableTest
class WritingWallTest {

    private static final String WORDS = "Invented words.";

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    RegisteredSources sources;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Imports imports;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private PersonId child;
    private Actor officer;
    private Actor worker;
    private Actor mentor;
    private String ofThePolice;
    private String ofTheMentor;

    @BeforeEach
    void twoWhoSend() {
        child = house.child();
        officer = house.somebody("police");
        worker = house.somebody("social-care");
        mentor = house.somebody("voluntary");
        ofThePolice = registered(officer);
        ofTheMentor = registered(mentor);
        house.ask(child, worker);
    }

    @Test
    void aMentorsFileMakesNoPoliceStop() {
        String why = "“%s” holds no words of “police”".formatted(ofTheMentor);
        refused(mentor, entry(ofTheMentor, id(), "police", "open", Map.of())).hasMessageContaining(why);
        refusedInSql(mentor, ofTheMentor, id(), "police", child, "open", null).hasStackTraceContaining(why);
        refused(mentor, entry("reachable", id(), "police", "open", Map.of()))
                .hasMessageContaining("bears the agency of whoever writes it");
        refusedInSql(mentor, "reachable", id(), "police", child, "open", null);
        refused(mentor, entry(ofThePolice, id(), "police", "open", Map.of()))
                .hasMessageContaining("You do not send for “%s”".formatted(ofThePolice));
        refusedInSql(mentor, ofThePolice, id(), "police", child, "open", null);
        refused(mentor, entry("unregistered", id(), "police", "open", Map.of()))
                .hasMessageContaining("No source called “unregistered” is registered");
        refusedInSql(mentor, "unregistered", id(), "voluntary", child, "open", null);
    }

    @Test
    void whoeverSendsWritesWhatTheirSourceHolds() {
        said(mentor, entry(ofTheMentor, id(), "voluntary", "open", Map.of()));
        said(mentor, entry(ofTheMentor, id(), "child", "open", Map.of()));
        said(mentor, entry("reachable", id(), "voluntary", "open", Map.of()));
        said(mentor, entry("reachable", id(), "family", "open", Map.of()));
        said(officer, entry(ofThePolice, id(), "police", "open", Map.of()));
        assertThat(inSql(officer, ofThePolice, id(), "police", child, "open", null))
                .isEqualTo(1);
    }

    @Test
    void aSourceThatWasEndedBringsNothing() {
        house.superuser().sql("""
                    update source set ended_at = partnership_now(), ended_by = registered_by, ended_because = 'A test.'
                    where code = ?
                    """).param(ofThePolice).update();
        refused(officer, entry(ofThePolice, id(), "police", "open", Map.of()))
                .hasMessageContaining("No source called “%s” is registered".formatted(ofThePolice));
        assertThatThrownBy(() -> sources.sentBy(testshire.practitioner(testshire.signInName(mentor)), ofThePolice))
                .as("nor does it become another agency's")
                .hasStackTraceContaining("stays its owner’s");
    }

    @Test
    void noFileAnswersWhatIsAskedHere() {
        for (String answers : List.of("answers_finding", "about_finding")) {
            refused(officer, entry(ofThePolice, id(), "police", "open", Map.of(answers, "finding-1")))
                    .hasMessageContaining("answered on its own page");
        }
    }

    @Test
    void whoAChildIsIsWrittenByThoseWhoReadTheRecord() {
        var home = new Home("Elsewhere", "", null, null);
        assertThatThrownBy(() -> people.house(mentor, Origin.of(mentor).from("Wealdshire Police"), child, home, null))
                .hasStackTraceContaining("is written by those who read the record");
        people.house(worker, Origin.of(worker).from("Her grandmother"), child, home, null);
        assertThat(people.person(worker, child).orElseThrow().homes()).hasSize(1);
    }

    @Test
    void anAnalystsRowHidesNoReportOfAnotherSource() {
        String local = id();
        said(officer, entry(ofThePolice, local, "police", "open", Map.of()));
        String report = ofThePolice + "/" + local;
        assertThat(read(worker)).containsExactly(report);
        refused(mentor, entry(ofTheMentor, id(), "voluntary", "restricted", Map.of("corrects", report)))
                .hasMessageContaining("only what it said itself");
        refusedInSql(mentor, ofTheMentor, id(), "voluntary", child, "restricted", report);
        refused(mentor, entry("reachable", id(), "voluntary", "restricted", Map.of("corrects", report)))
                .hasMessageContaining("Only whoever wrote an entry here");
        refusedInSql(mentor, "reachable", id(), "voluntary", child, "restricted", report);
        for (String speaking : List.of("undo-", "again-")) {
            refusedInSql(mentor, "reachable", speaking + id(), "police", child, "restricted", report);
            refusedInSql(mentor, "reachable", speaking + id(), "voluntary", child, "restricted", report);
            refusedInSql(mentor, "reachable", speaking + id(), "voluntary", child, "restricted", null);
        }
        assertThat(read(worker)).containsExactly(report);
        said(officer, entry(ofThePolice, id(), "police", "restricted", Map.of("corrects", report)));
        assertThat(read(worker)).as("whose it is says so").isEmpty();
    }

    @Test
    void whatAnotherSourceSaidOfItInAnEarlierTimeHidesNothing() {
        String local = id();
        said(officer, entry(ofThePolice, local, "police", "open", Map.of()));
        house.superuser().sql("alter table entry disable trigger a_wall").update();
        try {
            said(
                    mentor,
                    entry(ofTheMentor, id(), "voluntary", "restricted", Map.of("corrects", ofThePolice + "/" + local)));
        } finally {
            house.superuser().sql("alter table entry enable trigger a_wall").update();
        }
        assertThat(read(worker)).containsExactly(ofThePolice + "/" + local);
    }

    @Test
    void whoeverIsKeptOutHidesNoEntryUnderAnotherChild() {
        Actor colleague = house.somebody("police");
        String both = id();
        sources.sentBy(testshire.practitioner(testshire.signInName(colleague)), "sent-by-" + both);
        said(colleague, entry("sent-by-" + both, both, "police", "open", Map.of()));
        PersonId here = child;
        house.keepOut(here, colleague, true);
        child = house.child();
        refused(colleague, entry("sent-by-" + both, both, "police", "open", Map.of("other", "words")))
                .hasMessageContaining("not put under another");
        refusedInSql(colleague, "sent-by-" + both, both, "police", child, "open", null);
        refused(colleague, entry("sent-by-" + both, id(), "police", "open", Map.of("corrects", both)))
                .hasMessageContaining("not put under another");
        refusedInSql(colleague, "sent-by-" + both, id(), "police", child, "open", "sent-by-" + both + "/" + both);
        refusedInSql(colleague, "sent-by-" + both, id(), "police", here, "open", null);
        child = here;
        assertThat(read(worker)).containsExactly("sent-by-" + both + "/" + both);
    }

    @Test
    void anIdTypedAnewTakesNoVisitBack() {
        String local = id();
        said(officer, entry(ofThePolice, local, "police", "open", Map.of()));
        refused(mentor, entry(ofThePolice, local, "voluntary", "open", Map.of("corrects", local)))
                .hasMessageContaining("You do not send");
        refusedInSql(mentor, ofThePolice, local, "voluntary", child, "open", null);
        String ours = id();
        said(officer, entry("reachable", ours, "police", "open", Map.of()));
        refused(mentor, entry("reachable", ours, "voluntary", "open", Map.of()))
                .hasMessageContaining("That number is another entry’s");
        refusedInSql(mentor, "reachable", ours, "voluntary", child, "open", null);
        refusedInSql(mentor, "reachable", id(), "voluntary", child, "open", "reachable/" + ours);
    }

    @Test
    void anIdClaimedBeforehandMakesNobodysLaterEntrySecret() {
        String to_come = id();
        refusedInSql(mentor, ofTheMentor, id(), "voluntary", child, "own-confidence", "reachable/" + to_come);
        refusedInSql(mentor, "reachable", id(), "voluntary", child, "own-confidence", "reachable/" + to_come);
        refusedInSql(mentor, "reachable", id(), "voluntary", child, "restricted", "reachable/" + to_come);
        said(officer, entry("reachable", to_come, "police", "open", Map.of()));
        assertThat(read(worker)).containsExactly("reachable/" + to_come);
        refusedInSql(mentor, "reachable", "E-1", "voluntary", child, "open", null)
                .hasStackTraceContaining("a number that we gave it");
    }

    @Test
    void whoeverWroteItAndWhoLooksAfterTheirAgencysRecordPutItRight() {
        String ours = id();
        said(officer, entry("reachable", ours, "police", "open", Map.of()));
        said(officer, entry("reachable", ours, "police", "open", Map.of("other", "words")));
        said(officer, entry("reachable", id(), "police", "open", Map.of("corrects", ours)));
        Actor lead = house.somebody("police");
        refused(lead, entry("reachable", id(), "police", "open", Map.of("corrects", ours)));
        house.duty(lead, "agency-safeguarding-lead", Scope.partnership());
        said(lead, entry("reachable", id(), "police", "open", Map.of("corrects", ours)));
        Actor elsewhere = house.somebody("housing");
        house.duty(elsewhere, "agency-safeguarding-lead", Scope.partnership());
        refused(elsewhere, entry("reachable", id(), "housing", "open", Map.of("corrects", ours)));
    }

    @Test
    void anImportIsWhoseWhoBeganItAndItsColleaguesTakeItBack() {
        UUID batch = imports.begin(officer, "file.csv", 1, 0);
        assertThatThrownBy(() -> chronology.append(
                        mentor, batch, List.of(entry(ofTheMentor, id(), "voluntary", "open", Map.of()))))
                .isInstanceOf(NotWritten.class);
        String local = id();
        chronology.append(officer, batch, List.of(entry(ofThePolice, local, "police", "open", Map.of())));
        assertThatThrownBy(() -> imports.undo(mentor, batch, "A test.")).hasMessageStartingWith("There is no import");
        Actor colleague = house.somebody("police");
        assertThatThrownBy(() -> imports.undo(colleague, batch, "")).hasStackTraceContaining("row-level security");
        house.duty(officer, "officer-in-case", Scope.partnership());
        chronology.append(officer, batch, List.of(entry(ofThePolice, id(), "police", "open", Map.of())));
        imports.undo(colleague, batch, "A test.");
        assertThat(transactions.as(
                        "job:test",
                        () -> sql.sql("""
                        select agency from entry where corrects = ? and name like 'reachable/undo-%'
                        """)
                                .param(ofThePolice + "/" + local)
                                .query(String.class)
                                .list()))
                .containsExactly("police");
    }

    @Test
    void nothingBecameKnownAfterItReachedUs() {
        String sentence = "after it reached us";
        assertThatThrownBy(() -> transactions.as(
                        officer.code(),
                        () -> inserted(officer, ofThePolice, id(), "police", child, "open", null, 3600)))
                .hasStackTraceContaining(sentence);
        String local = id();
        transactions.as(officer.code(), () -> inserted(officer, ofThePolice, local, "police", child, "open", null, 20));
        assertThat(transactions.as(
                        "job:test",
                        () -> sql.sql("select recorded_at <= received_at from entry where source_local_id = ?")
                                .param(local)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }

    @Test
    void aJobThatIsNoneAndAnAgencyThatIsNotTheirsWriteNothingElseEither() {
        assertThatThrownBy(() -> transactions.as(officer.code(), () -> {
                    sql.sql("select set_config('reachable.actor', 'job:feed', true)")
                            .query(String.class)
                            .single();
                    return inserted(officer, ofThePolice, id(), "police", child, "open", null, -60);
                }))
                .hasStackTraceContaining("is written by the role of jobs");
        for (String forged : List.of("police', 'open', 'reachable", "voluntary', 'open', '" + ofThePolice)) {
            assertThatThrownBy(() -> transactions.as(
                            mentor.code(),
                            () -> sql.sql("""
                            insert into subject (id, kind, reference, partnership, agency, handling, source)
                            values (gen_random_uuid(), 'adult', 'PER:' || gen_random_uuid(), ?, '%s')
                            """.formatted(forged))
                                    .param(testshire.id())
                                    .update()))
                    .hasStackTraceContaining("RW001");
            assertThatThrownBy(() -> transactions.as(
                            mentor.code(),
                            () -> sql.sql("""
                            insert into home (id, person, place, with_whom, partnership, agency, handling, source)
                            values (gen_random_uuid(), ?, 'A place', '', ?, '%s')
                            """.formatted(forged))
                                    .params(child.value(), testshire.id())
                                    .update()))
                    .hasStackTraceContaining("RW001");
        }
    }

    @Test
    void ofAFileTheRestIsLoadedAndEachRowLeftOutSaysWhy() {
        UUID batch = imports.begin(mentor, "file.csv", 3, 0);
        String report = id();
        said(officer, entry(ofThePolice, report, "police", "open", Map.of()));
        NewEntry good = entry(ofTheMentor, id(), "voluntary", "open", Map.of());
        NewEntry stop = entry(ofTheMentor, id(), "police", "open", Map.of());
        NewEntry hides =
                entry(ofTheMentor, id(), "voluntary", "restricted", Map.of("corrects", ofThePolice + "/" + report));
        List<NewEntry> file = List.of(good, stop, hides);
        transactions.as(mentor.code(), () -> {
            assertThat(chronology.leftOut(mentor, chronology.withAgencies(mentor, file)))
                    .containsOnlyKeys(stop.written().id(), hides.written().id());
            assertThat(chronology
                            .appendSome(mentor, batch, chronology.ready(mentor, file))
                            .leftOut())
                    .extracting(left -> left.entry().written().id())
                    .containsExactlyInAnyOrder(
                            stop.written().id(), hides.written().id());
        });
        assertThat(transactions.as(
                        "job:test",
                        () -> sql.sql("select name from entry where batch = ?")
                                .param(batch)
                                .query(String.class)
                                .list()))
                .containsExactly(good.written().id().toString());
    }

    private String registered(Actor sender) {
        return sources.sentBy(testshire.practitioner(testshire.signInName(sender)), "sent-by-" + id());
    }

    private String id() {
        return UUID.randomUUID().toString();
    }

    private List<String> read(Actor reader) {
        return transactions.as(
                reader.code(),
                () -> chronology.about(reader, child).logged().stream()
                        .map(logged -> logged.entry().id().toString())
                        .toList());
    }

    private void said(Actor writer, NewEntry entry) {
        assertThat(chronology.append(writer, null, List.of(entry)).added()).isEqualTo(1);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Actor writer, NewEntry entry) {
        return assertThatThrownBy(() -> chronology.append(writer, null, List.of(entry)))
                .isInstanceOf(NotWritten.class);
    }

    private NewEntry entry(
            String source, String local, String agency, String handling, Map<String, String> attributes) {
        return new NewEntry(
                child.subject(),
                WrittenEntry.said(
                        new EntryId(source, local),
                        "Canary",
                        clock.instant().minus(Duration.ofHours(2)),
                        agency,
                        "school-concern",
                        WORDS,
                        handling,
                        attributes),
                List.of(),
                agency);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refusedInSql(
            Actor writer,
            String source,
            String local,
            String agency,
            PersonId about,
            String handling,
            @Nullable String corrects) {
        return assertThatThrownBy(() -> inSql(writer, source, local, agency, about, handling, corrects))
                .hasStackTraceContaining("RW001");
    }

    private int inSql(
            Actor writer,
            String source,
            String local,
            String agency,
            PersonId about,
            String handling,
            @Nullable String corrects) {
        return transactions.as(
                writer.code(), () -> inserted(writer, source, local, agency, about, handling, corrects, -60));
    }

    private int inserted(
            Actor writer,
            String source,
            String local,
            String agency,
            PersonId about,
            String handling,
            @Nullable String corrects,
            int secondsLater) {
        return sql.sql("""
                insert into entry (id, source, source_local_id, content_hash, subject, subject_reference, type, type_version,
                  occurred_at, recorded_at, agency, handling, body, corrects, partnership)
                values (gen_random_uuid(), ?, ?, gen_random_uuid()::text::bytea, ?, 'Canary', 'school-concern', 1,
                  partnership_now() - interval '1 hour', partnership_now() + ? * interval '1 second', ?, ?,
                  '{"summary": "", "location": "", "otherPeople": [], "outcome": "", "outcomeWords": "", "reached": [], "attributes": {}}', ?, ?)
                """)
                .param(source)
                .param(local)
                .param(about.value())
                .param(secondsLater)
                .param(agency)
                .param(handling)
                .param(corrects)
                .param(writer.partnership())
                .update();
    }
}
