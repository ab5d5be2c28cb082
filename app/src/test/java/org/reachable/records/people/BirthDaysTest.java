package org.reachable.records.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A day on which a child cannot have been born is written by nobody, of the agency that said another neither: by no form, and by no bare SQL. */
@ReachableTest
class BirthDaysTest {

    private static final LocalDate BORN = LocalDate.of(2008, 11, 16);

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
    Transactions transactions;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient sql;

    private PersonId child;
    private Practitioner reader;

    @BeforeEach
    void aChildAndSomebodyWhoOnlyReads() {
        child = testshire.child();
        reader = colleagues.somebody("Noor Reader", "voluntary", "A youth charity");
        people.describe(
                Actor.job("test", testshire.id()),
                new Origin(testshire.id(), reader.agency(), "open", "test", null),
                child,
                new Description(BORN, "she/her", ""));
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                .sql("insert into agency_involved (person, agency, last_at) values (?, ?, partnership_now())")
                .params(child.value(), reader.agency())
                .update();
    }

    private void seen(String at) {
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child,
                        Testshire.written(testshire.unused("E"), "Canary", "police-sighting", at, "At the pier."),
                        List.of())));
    }

    @Test
    void aDayToComeIsRefused() {
        refused(reader, LocalDate.of(2035, 11, 16)).hasMessageContaining("Nobody is born on a day to come");
        answered(reader, LocalDate.of(2035, 11, 16), "is still to come. Put the day right");
    }

    @Test
    void soIsOneLongAfterSomethingThatIsWrittenOfThem() {
        seen("2010-06-15T16:00");
        Practitioner worker = worker();
        refused(worker, LocalDate.of(2012, 1, 2)).hasMessageContaining("happened long before that day");
        answered(worker, LocalDate.of(2012, 1, 2), "happened long before that day");
        assertThat(described(worker, LocalDate.of(2011, 1, 2)))
                .as("the child was not born yet when it was written")
                .isEqualTo(1);
    }

    @Test
    void nobodyMakesAGrownUpOfAChildWhoIsNotCloseToThem() {
        LocalDate old = LocalDate.of(1990, 11, 16);
        refused(reader, old).hasMessageContaining("more than 25 years old");
        answered(reader, old, "more than 25 years old", Map.of("born-right", old.toString()));
        Practitioner worker = worker();
        answered(worker, old, "Change the day, or tick that it is right");
        assertThat(described(worker, old)).isEqualTo(1);
    }

    private Practitioner worker() {
        Practitioner worker = colleagues.somebody("Wil Worker", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), worker.id(), 0, Testshire.START, null));
        return worker;
    }

    private void answered(Practitioner who, LocalDate day, String words) {
        answered(who, day, words, Map.of());
    }

    private void answered(Practitioner who, LocalDate day, String words, Map<String, String> besides) {
        try (Visitor visitor = Visitor.signedIn(port, who.signInName())) {
            var answer = visitor.post("/people/" + child + "/description", Visitor.withDay("born", day, besides));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(words);
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Practitioner who, LocalDate day) {
        return assertThatThrownBy(() -> described(who, day));
    }

    private int described(Practitioner who, LocalDate day) {
        return transactions.as(
                who.id().toString(),
                () -> sql.sql("""
                        insert into person_description (id, person, born_on, partnership, agency, handling, source)
                        values (gen_random_uuid(), ?, ?, ?, ?, 'open', 'reachable')
                        """)
                        .params(child.value(), day, testshire.id(), who.agency())
                        .update());
    }
}
