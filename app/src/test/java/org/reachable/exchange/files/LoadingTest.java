package org.reachable.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.exchange.files.Upload.State;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Long files load in the background, and nobody waits for them. */
@ReachableTest
class LoadingTest {

    private static final int CHILDREN = 20;
    private static final int ROWS = 4000;

    @Autowired
    Testshire testshire;

    @Autowired
    Uploads uploads;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    FileReading reading;

    @Autowired
    ChronologyFile file;

    @Autowired
    PartnershipSetUp setUp;

    @LocalServerPort
    int port;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void whoeverWritesWhileALongFileLoadsDoesNotWaitForIt() {
        Practitioner ayo = testshire.practitioner("ayo");
        Actor bea = Actor.of(testshire.practitioner("bea"));
        Upload upload = upload(ayo, ROWS);
        PersonId child = testshire.child();
        String reference = people.reference(bea, child).orElseThrow();
        assertThat(uploads.load(testshire.ayo(), upload, Set.of(), ROWS)).isTrue();
        int written = 0;
        while (state(upload) == State.WAITING && written < 20) {
            chronology.append(
                    bea,
                    null,
                    List.of(new NewEntry(
                            child,
                            Testshire.written(
                                    ids.next().toString(), reference, "police-sighting", "2022-03-01T09:00", "Seen."),
                            List.of())));
            written++;
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> state(upload) == State.LOADED);
        assertThat(written).as("entries that did not wait for the file").isGreaterThan(1);
        assertThat(sql.sql("select reltuples >= ? from pg_class where relname = 'entry'")
                        .param(ROWS / 2)
                        .query(Boolean.class)
                        .single())
                .as("the database plans with as many entries as there are")
                .isTrue();
    }

    @Test
    void theSameUploadIsLoadedOnceHoweverOftenThatIsSaid() {
        Practitioner ayo = testshire.practitioner("ayo");
        Upload upload = upload(ayo, 3);
        assertThat(uploads.load(testshire.ayo(), upload, Set.of(), 3)).isTrue();
        assertThat(uploads.load(testshire.ayo(), upload, Set.of(), 3)).isFalse();
    }

    /** While others kept the database busy, a nightly file was broken off for good; what it told further down reached nobody. */
    @Test
    void aFileGoesOnThatABusyMomentStopped() throws SQLException {
        Upload upload = upload(testshire.practitioner("ayo"), ROWS);
        JdbcClient superuser = JdbcClient.create(asSuperuser());
        try (Connection busy = asSuperuser().getConnection();
                Statement locking = busy.createStatement()) {
            busy.setAutoCommit(false);
            locking.execute("lock table entry in share mode");
            assertThat(uploads.load(testshire.ayo(), upload, Set.of(), ROWS)).isTrue();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> superuser.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where wait_event_type = 'Lock' and query ilike '%insert into entry %'
                            """).query(Boolean.class).list().contains(true));
            busy.rollback();
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            superuser
                    .sql(
                            "update import_upload set claimed_until = null where id = ? and state = 'WAITING' and rows_done = 0")
                    .param(upload.id())
                    .update();
            return state(upload) != State.WAITING;
        });
        assertThat(state(upload)).isEqualTo(State.LOADED);
    }

    private DriverManagerDataSource asSuperuser() {
        return new DriverManagerDataSource(database.getJdbcUrl(), "postgres", "");
    }

    /** Nothing of it is lost in silence: whoever sent it reads which rows are not in, and why. */
    @Test
    void whatWasLeftOutIsSaidOnceItIsLoaded() {
        Practitioner ayo = testshire.practitioner("ayo");
        Actor bea = Actor.of(testshire.practitioner("bea"));
        PersonId child = testshire.child();
        String reference = people.reference(bea, child).orElseThrow();
        String theirs = ids.next().toString();
        chronology.append(
                bea,
                null,
                List.of(new NewEntry(
                        child,
                        Testshire.written(theirs, reference, "police-sighting", "2022-03-01T09:00", "Seen."),
                        List.of())));
        Upload upload = kept(ayo, """
                event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,handling,attributes
                1,{child},2022-03-01T09:00,2022-03-01T10:00,police,police-sighting,Seen at the arcade.,open,
                2,{child},2022-03-02T09:00,2022-03-02T10:00,police,entry-withdrawn,Never so.,open,corrects=agency-file/{theirs}
                """.replace("{child}", reference).replace("{theirs}", theirs));
        assertThat(uploads.load(testshire.ayo(), upload, Set.of(), 2)).isTrue();
        await().atMost(Duration.ofMinutes(1)).until(() -> state(upload) == State.LOADED);

        try (Visitor reader = Visitor.signedIn(port, "ayo")) {
            assertThat(reader.get("/import/" + upload.id()).body())
                    .contains("Loaded, but for some rows", "1 row was not loaded.", "Left out:")
                    .doesNotContain("It was taken in");
        }
    }

    /** What another agency recorded elsewhere is not refused for what our form would have asked; no page says its band. */
    @Test
    void aFileIsNotAskedWhatAFormMustSay() {
        Practitioner ayo = testshire.practitioner("ayo");
        String name = testshire.unused("Shared");
        PersonId child = people.register(testshire.ayo(), testshire.origin(), NewPerson.called(name));
        String rows = """
                event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,handling,attributes
                1,{child},2022-03-01T09:00,2022-03-01T10:00,police,information-shared,Told them of the car.,open,
                2,{child},2022-03-02T09:00,2022-03-02T10:00,police,information-refused,Cannot say.,open,
                3,{child},2022-03-03T09:00,2022-03-03T10:00,police,police-sighting,Seen.,intelligence,handling_code=C
                4,{child},2022-03-04T09:00,2022-03-04T10:00,police,police-risk-list,On the list.,open,band=uppermost
                """.replace("{child}", name);
        Upload upload = kept(ayo, rows);
        assertThat(reading.read(testshire.ayo(), upload.called(), uploads.files(upload)))
                .satisfies(read -> assertThat(read.refused()).isZero())
                .satisfies(read -> assertThat(read.entries()).hasSize(4));
        assertThat(uploads.load(testshire.ayo(), upload, Set.of(), 4)).isTrue();
        await().atMost(Duration.ofMinutes(1)).until(() -> state(upload) == State.LOADED);

        assertThat(chronology.about(testshire.ayo(), child).entries())
                .extracting(entry -> entry.type().code())
                .contains("information-shared", "information-refused", "police-risk-list");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), ayo.id(), 0, Testshire.START, null));
        try (Visitor reader = Visitor.signedIn(port, "ayo")) {
            assertThat(reader.get("/children/" + child + "/sharing").body())
                    .contains("Told them of the car.", "Lawful basis", "Not said");
            assertThat(reader.get("/children/" + child + "/timeline").body())
                    .contains("On the list.", "Reasons", "Not said")
                    .doesNotContain("Band", "ppermost");
            assertThat(reader.get("/children/" + child + "/chronology.csv").body())
                    .contains("On the list.")
                    .doesNotContain("uppermost");
        }
        assertThat(new String(file.of(Actor.of(testshire.practitioner("bea")), child), StandardCharsets.UTF_8))
                .as("whose list it is")
                .contains("band=uppermost");
    }

    @Test
    void anothersUploadIsNotFound() {
        UUID upload = upload(testshire.practitioner("ayo"), 1).id();
        assertThat(uploads.of(Actor.of(testshire.practitioner("bea")), upload)).isEmpty();
    }

    private Upload upload(Practitioner sender, int rows) {
        var text =
                new StringBuilder("event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome\n");
        List<String> children = new ArrayList<>();
        for (int number = 0; number < CHILDREN; number++) {
            children.add(testshire.unused("Burst"));
            people.register(testshire.ayo(), testshire.origin(), NewPerson.called(children.getLast()));
        }
        for (int number = 0; number < rows; number++) {
            text.append("B%d,%s,2022-03-01T09:00,2022-03-01T10:00,police,police-sighting,Seen.,LOGGED\n"
                    .formatted(number, children.get(number % CHILDREN)));
        }
        return kept(sender, text.toString());
    }

    private Upload kept(Practitioner sender, String file) {
        var sent = new SentFile("burst.csv", file.getBytes(StandardCharsets.UTF_8));
        UUID id = uploads.keep(sender, "burst-" + ids.next(), List.of(sent));
        return uploads.of(Actor.of(sender), id).orElseThrow();
    }

    private State state(Upload upload) {
        return uploads.of(testshire.ayo(), upload.id()).orElseThrow().state();
    }
}
