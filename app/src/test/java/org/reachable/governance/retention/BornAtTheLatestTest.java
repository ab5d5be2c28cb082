package org.reachable.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.Description;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The years of a record count from when each agency last said that somebody was born, and of those from the latest. */
@ReachableTest
class BornAtTheLatestTest {

    @Autowired
    Testshire testshire;

    @Autowired
    People people;

    @Autowired
    Retention retention;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void nobodyIsMadeOlderThanAnotherAgencyHasThem() {
        PersonId young = people.register(job(), of("school"), NewPerson.called(testshire.unused("Canary")));
        says(young, "social-care", LocalDate.of(2008, 11, 16));
        says(young, "voluntary", LocalDate.of(1990, 11, 16));
        assertKeptUntil(young, LocalDate.of(2033, 11, 16));
    }

    /** Of most children one agency alone says the day: one word of it made a record due, and two colleagues erased it. */
    @Test
    void anAgencyMakesNoChildOlderByPuttingItsOwnWordRight() {
        PersonId child = testshire.child();
        says(child, "social-care", LocalDate.of(2019, 12, 24));
        says(child, "social-care", LocalDate.of(1997, 5, 1));
        assertKeptUntil(child, LocalDate.of(2044, 12, 24));
        says(child, "police", LocalDate.of(1997, 5, 1));
        assertKeptUntil(child, LocalDate.of(2022, 5, 1));
        says(child, "social-care", LocalDate.of(2019, 12, 25));
        assertKeptUntil(child, LocalDate.of(2044, 12, 25));
    }

    private void assertKeptUntil(PersonId child, LocalDate day) {
        assertThat(JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                        .sql("select kept_until(?)")
                        .param(child.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(day);
        assertThat(retention.until(child.subject()).orElseThrow().day()).isEqualTo(day);
    }

    private void says(PersonId child, String agency, @Nullable LocalDate born) {
        people.describe(job(), of(agency), child, new Description(born, "", ""));
    }

    private Origin of(String agency) {
        return new Origin(testshire.id(), agency, "open", "test", null);
    }

    private Actor job() {
        return Actor.job("test", testshire.id());
    }
}
