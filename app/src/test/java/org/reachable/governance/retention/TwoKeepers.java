package org.reachable.governance.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.subjects.Subjects;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Somebody grown up of whom much is kept, and two who may have it erased together. */
@ReachableTest
abstract class TwoKeepers {

    @LocalServerPort
    int port;

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
    Subjects subjects;

    @Autowired
    Watch watch;

    @Autowired
    KeptData data;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient sql;

    String canary;
    PersonId child;
    Practitioner first;
    Practitioner second;
    Visitor asking;
    Visitor agreeing;

    @BeforeEach
    void somebodyWhoIsGrownUpAndWhatWasKeptOfThem() {
        canary = "Canary" + UUID.randomUUID().toString().replace("-", "");
        Actor job = Actor.job("test", testshire.id());
        child = people.register(job, testshire.origin(), NewPerson.called(canary));
        people.name(job, testshire.origin(), child, PersonName.said(canary + " Osei"), null);
        people.describe(
                job, testshire.origin(), child, new Description(LocalDate.of(1990, 5, 4), "", "I like " + canary));
        people.house(job, testshire.origin(), child, new Home(canary + " Street", "", null, null), null);
        first = keeper("Fay First");
        second = keeper("Sol Second");
        asking = Visitor.signedIn(port, first.signInName());
        agreeing = Visitor.signedIn(port, second.signInName());
    }

    private Practitioner keeper(String name) {
        Practitioner one = colleagues.somebody(name, "social-care", "Families service");
        for (Scope scope : List.of(Scope.child(child), Scope.agency(one.agency()))) {
            setUp.duty(
                    testshire.id(), new NewDuty("data-protection-officer", scope, one.id(), 0, Testshire.START, null));
        }
        return one;
    }

    @AfterEach
    void close() {
        asking.close();
        agreeing.close();
    }

    String page() {
        return "/children/" + child + "/retention";
    }

    /** Every table that says this anywhere, in whatever type of column. */
    List<String> tablesWith(String words) {
        return superuser()
                .sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> superuser()
                        .sql("select exists (select from \"%s\" each where each::text ilike ? or each::text like ?)"
                                .formatted(table))
                        .params(
                                "%" + words + "%",
                                "%"
                                        + java.util.HexFormat.of()
                                                .formatHex(words.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                        + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }
}
