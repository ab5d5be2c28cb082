package org.reachable.access;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that bear another's agency, source or number, that hide or move what another source said, or that open a record, as they
 * were once written: by somebody of each of several agencies, in a file, in a form and by bare SQL. Then without the wall, where
 * each of the same rows must get in, or we would not have tried it.
 */
public final class NobodyWritesWhatIsNotTheirs implements Promise {

    private static final List<String> WRITERS = List.of("voluntary", "housing", "school", "health-gp");

    @Override
    public int number() {
        return 46;
    }

    @Override
    public String words() {
        return "Nobody writes what is not theirs";
    }

    @Override
    public String topic() {
        return "access";
    }

    /** A row that somebody writes who may not. */
    private record Row(
            String source,
            String local,
            String agency,
            String handling,
            @Nullable String corrects) {}

    /** What stands there already, of police, in the source that somebody of theirs sends for and in ours. */
    private record Scene(
            PersonId child, Actor officer, Actor worker, Actor writer, String theirs, String ours, String mine) {

        List<Row> rows() {
            String police = theirs + "/1";
            return List.of(
                    new Row(mine, id(), "police", "open", null),
                    new Row("reachable", id(), "police", "open", null),
                    new Row(theirs, id(), "police", "open", null),
                    new Row(theirs, id(), writer.agency(), "open", null),
                    new Row("unregistered", id(), writer.agency(), "open", null),
                    new Row(theirs, "1", writer.agency(), "restricted", null),
                    new Row(mine, id(), writer.agency(), "restricted", police),
                    new Row("reachable", id(), writer.agency(), "restricted", police),
                    new Row("reachable", "undo-" + id(), "police", "restricted", police),
                    new Row("reachable", "again-" + id(), writer.agency(), "restricted", police),
                    new Row("reachable", ours, writer.agency(), "restricted", null),
                    new Row("reachable", id(), writer.agency(), "restricted", "reachable/" + ours),
                    new Row("reachable", id(), writer.agency(), "own-confidence", "reachable/" + id()));
        }
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Served served = trial.served();
        JdbcClient owner = served.as("reachable_owner");
        int tried = 0;
        List<String> in = new ArrayList<>();
        int without = 0;
        int got = 0;
        int opened = 0;
        int scenes = 0;
        for (String agency : WRITERS.subList(0, trial.times(WRITERS.size(), 2))) {
            Scene scene = scene(served, agency);
            scenes++;
            for (Row row : scene.rows()) {
                tried += 2;
                if (isWrittenInSql(served, scene, row)) {
                    in.add("sql " + row);
                }
                if (isWrittenAtTheDoor(served, scene, row)) {
                    in.add("door " + row);
                }
            }
            said(
                    served,
                    scene.writer(),
                    entry(served, scene.child(), new Row("reachable", id(), agency(scene), "open", null)));
            opened += reads(served, scene) ? 1 : 0;
            owner.sql("alter table entry disable trigger a_wall").update();
            try {
                Scene again = scene(served, agency);
                for (Row row : again.rows()) {
                    without++;
                    got += isWrittenInSql(served, again, row) ? 1 : 0;
                }
            } finally {
                owner.sql("alter table entry enable trigger a_wall").update();
            }
        }
        in.forEach(System.err::println);
        return List.of(
                Figure.none("rows that are not their writer’s, taken", in.size(), tried),
                Figure.none("records opened by a line of somebody’s own", opened, scenes),
                Figure.all("the same rows, taken where the wall is not", got, without));
    }

    private static String agency(Scene scene) {
        return scene.writer().agency();
    }

    private static Scene scene(Served served, String agency) {
        var house = served.bean(House.class);
        PersonId child = house.child("police");
        Actor officer = house.somebody("police");
        Actor worker = house.somebody("social-care");
        house.ask(child, worker);
        Actor writer = house.somebody(agency + "/" + UUID.randomUUID());
        String theirs = registered(served, officer);
        String ours = id();
        said(served, officer, entry(served, child, new Row(theirs, "1", "police", "open", null)));
        said(served, officer, entry(served, child, new Row("reachable", ours, "police", "open", null)));
        return new Scene(child, officer, worker, writer, theirs, ours, registered(served, writer));
    }

    private static String registered(Served served, Actor sender) {
        Testshire testshire = served.testshire();
        return served.bean(RegisteredSources.class)
                .sentBy(testshire.practitioner(testshire.signInName(sender)), "sent-by-" + id());
    }

    private static boolean reads(Served served, Scene scene) {
        return served.bean(Transactions.class)
                .as(
                        scene.writer().code(),
                        () -> served.bean(Chronology.class).about(scene.writer(), scene.child()).logged().stream()
                                .anyMatch(logged ->
                                        !logged.actor().equals(scene.writer().code())));
    }

    private static void said(Served served, Actor writer, NewEntry entry) {
        served.bean(Chronology.class).append(writer, null, List.of(entry));
    }

    /** A form writes in our own name, a file in that of a source. */
    private static boolean isWrittenAtTheDoor(Served served, Scene scene, Row row) {
        Chronology chronology = served.bean(Chronology.class);
        NewEntry entry = entry(served, scene.child(), row);
        if (row.source().equals("reachable")) {
            try {
                return chronology.append(scene.writer(), null, List.of(entry)).added() > 0;
            } catch (NotWritten refused) {
                return false;
            }
        }
        return served.bean(Transactions.class).as(scene.writer().code(), () -> {
            UUID batch = served.bean(Imports.class).begin(scene.writer(), "file.csv", 1, 0);
            return chronology
                    .appendSome(scene.writer(), batch, chronology.ready(scene.writer(), List.of(entry)))
                    .leftOut()
                    .isEmpty();
        });
    }

    private static boolean isWrittenInSql(Served served, Scene scene, Row row) {
        try {
            return served.bean(Transactions.class)
                            .as(
                                    scene.writer().code(),
                                    () -> served.bean(JdbcClient.class)
                                            .sql("""
                        insert into entry (id, source, source_local_id, content_hash, subject, subject_reference, type,
                          type_version, occurred_at, recorded_at, agency, handling, body, corrects, partnership)
                        values (gen_random_uuid(), ?, ?, gen_random_uuid()::text::bytea, ?, 'Canary', 'school-concern', 1,
                          partnership_now() - interval '1 hour', partnership_now() - interval '1 minute', ?, ?,
                          '{"summary": "", "location": "", "otherPeople": [], "outcome": "", "outcomeWords": "", "reached": [], "attributes": {}}',
                          ?, ?)
                        """)
                                            .param(row.source())
                                            .param(row.local())
                                            .param(scene.child().value())
                                            .param(row.agency())
                                            .param(row.handling())
                                            .param(row.corrects())
                                            .param(scene.writer().partnership())
                                            .update())
                    == 1;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private static NewEntry entry(Served served, PersonId child, Row row) {
        return new NewEntry(
                child.subject(),
                WrittenEntry.said(
                        new EntryId(row.source(), row.local()),
                        "Canary",
                        served.bean(Clock.class).instant().minus(Duration.ofHours(2)),
                        row.agency(),
                        "school-concern",
                        "Invented words.",
                        row.handling(),
                        row.corrects() == null ? Map.of() : Map.of("corrects", row.corrects())),
                List.of(),
                row.agency());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
