package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child of whom police wrote, whoever works with them, and somebody of whose agency nothing is known there. */
@ReachableTest
abstract class WhoeverIsNew {

    static final String OF_THE_POLICE = "Canary of police, open";

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    Relationships relationships;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    PersonId child;
    Actor worker;
    Actor stranger;

    @BeforeEach
    void aChildOfWhomPoliceWrote() {
        child = house.child("police");
        worker = house.somebody("social-care");
        house.ask(child, worker);
        stranger = house.somebody("housing/" + UUID.randomUUID());
    }

    void refused(Actor who, String agency) {
        assertThatThrownBy(() -> transactions.as(
                        who.code(),
                        () -> sql.sql("""
                        insert into involvement_answer (id, partnership, person, agency, involved)
                        values (gen_random_uuid(), ?, ?, ?, true)
                        """)
                                .params(testshire.id(), child.value(), agency)
                                .update()))
                .as(who.agency())
                .hasStackTraceContaining("row-level security");
    }

    Relationship is(Actor who) {
        return transactions.as(who.code(), () -> relationships.of(who, child));
    }

    List<String> read(Actor who) {
        return transactions.as(
                who.code(),
                () -> chronology.about(who, child).entries().stream()
                        .map(entry -> entry.summary())
                        .toList());
    }

    /** What a surgery writes, whoever writes it: nobody is asked anything because of it. */
    NewEntry entry(String source, String local, String agency, String words, Map<String, String> attributes) {
        return entry(source, local, agency, "gp-consultation", words, attributes);
    }

    NewEntry entry(
            String source, String local, String agency, String type, String words, Map<String, String> attributes) {
        return new NewEntry(
                child.subject(),
                WrittenEntry.said(
                        new EntryId(source, local),
                        "Canary",
                        clock.instant().minus(Duration.ofHours(2)),
                        agency,
                        type,
                        words,
                        "open",
                        attributes),
                List.of(),
                agency);
    }

    /** Written so many days ago, of this child; it is called source/local. */
    String write(Actor writer, String source, String agency, int daysAgo, String type, Map<String, String> attributes) {
        String local = UUID.randomUUID().toString();
        chronology.append(
                writer,
                null,
                List.of(new NewEntry(
                        child.subject(),
                        new WrittenEntry(
                                new EntryId(source, local),
                                "Canary",
                                clock.instant().minus(Duration.ofDays(daysAgo)),
                                clock.instant(),
                                agency,
                                type,
                                "It was written down.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of(),
                        agency)));
        return source + "/" + local;
    }

    /** What the database notes of it: "no" where it is only read. */
    @Nullable
    String onlyReports(String entry) {
        return house.superuser()
                .sql("select body #>> '{attributes,part_of_the_work}' from entry where name = ?")
                .param(entry)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
