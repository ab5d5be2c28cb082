package org.reachable.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Mention;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two keepers erase nothing before its time, nothing that is held, and lift no hold of another's: by bare SQL too. */
@ReachableTest
class RetentionWallTest {

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
    Retention retention;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient sql;

    private PersonId child;
    private Practitioner first;
    private Practitioner second;

    @BeforeEach
    void aRecordAndTwoWhoKeepIt() {
        child = born(LocalDate.of(1990, 5, 4));
        first = keeper("Fay First");
        second = keeper("Sol Second");
    }

    @AfterEach
    void nobodyKeepsAnyMore() {
        superuser().sql("""
            insert into duty_ended (id, duty, at_time, actor) select gen_random_uuid(), id, partnership_now(), 'test'
            from duty where practitioner in (?, ?)
            """).params(first.id(), second.id()).update();
    }

    private PersonId born(@Nullable LocalDate day) {
        Actor by = Actor.job("test", testshire.id());
        PersonId one = people.register(by, testshire.origin(), NewPerson.called(testshire.unused("Canary")));
        people.describe(by, testshire.origin(), one, new Description(day, "", ""));
        return one;
    }

    private Practitioner keeper(String name) {
        Practitioner one = colleagues.somebody(name, "social-care", "Families service");
        for (Scope scope : List.of(Scope.child(child), Scope.agency(one.agency()))) {
            setUp.duty(
                    testshire.id(), new NewDuty("data-protection-officer", scope, one.id(), 0, Testshire.START, null));
        }
        return one;
    }

    @Test
    void nothingIsErasedBeforeItsTime() {
        superuser()
                .sql(
                        "update person_description set born_on = partnership_now()::date - interval '24 years' where person = ?")
                .param(child.value())
                .update();
        wish(first, child.value());
        refused(second, child.value()).hasMessageContaining("Its time has not ended.");
        superuser()
                .sql(
                        "update person_description set born_on = partnership_now()::date - interval '26 years' where person = ?")
                .param(child.value())
                .update();
        assertThat(erase(second, child.value())).contains(child.value());
    }

    @Test
    void norWhereNobodyCanSayWhenThatIs() {
        superuser()
                .sql("update person_description set born_on = null where person = ?")
                .param(child.value())
                .update();
        wish(first, child.value());
        refused(second, child.value()).hasMessageContaining("Its time has not ended.");
    }

    @Test
    void theDatabaseCountsAsThePageDoes() {
        List<SubjectId> all = List.of(
                child.subject(),
                born(LocalDate.of(1996, 2, 29)).subject(),
                written(born(null), "child-concern").subject(),
                written(born(LocalDate.of(2010, 1, 1)), "child-died").subject(),
                inCare(born(LocalDate.of(1990, 1, 1))).subject(),
                inCare(written(born(LocalDate.of(1990, 1, 1)), "child-died")).subject(),
                place());
        for (SubjectId one : all) {
            assertThat(keptUntil(one))
                    .as("%d of them", all.indexOf(one))
                    .isEqualTo(retention.until(one).map(KeptData.Until::day).orElse(null));
        }
        assertThat(keptUntil(born(null).subject())).isNull();
    }

    @Test
    void aPlaceIsKeptWithTheRecordOfAChildThatSpeaksOfItAndIsHeld() {
        SubjectId place = place();
        spokenOf(place);
        superuser()
                .sql("update entry set recorded_at = '2008-01-01', received_at = '2008-01-01' where subject in (?, ?)")
                .params(place.value(), child.value())
                .update();
        superuser()
                .sql("update subject set received_at = '2008-01-01' where id = ?")
                .param(place.value())
                .update();
        wish(first, place.value());
        UUID hold = hold(first, child.value());
        refused(second, place.value()).hasMessageContaining("A record that speaks of it is held.");
        try (Visitor visitor = Visitor.signedIn(port, second.signInName())) {
            String page = "/subjects/" + place + "/retention";
            assertThat(visitor.get(page).body())
                    .contains("The record of a child that speaks of this is held.")
                    .doesNotContain("I agree: erase");
            assertThat(visitor.post(page + "/erased", Map.of()).statusCode()).isEqualTo(409);
        }
        assertThat(lift(first, hold)).isEqualTo(1);
        assertThat(erase(second, place.value())).contains(place.value());
    }

    @Test
    void aHoldIsLiftedByWhoeverPutItThere() {
        UUID hold = hold(first, child.value());
        assertThatThrownBy(() -> lift(second, hold)).hasStackTraceContaining("row-level security");
        try (Visitor visitor = Visitor.signedIn(port, second.signInName())) {
            String page = "/children/" + child + "/retention";
            assertThat(visitor.get(page).body())
                    .contains("Whoever put it there lifts it.")
                    .doesNotContain("Lift the hold");
            assertThat(visitor.post(page + "/lifted", Map.of("lift", "Not needed."))
                            .statusCode())
                    .isEqualTo(409);
        }
        assertThat(lift(first, hold)).isEqualTo(1);
    }

    @Test
    void whereTheyHaveLeftAnotherKeeperDoes() {
        UUID hold = hold(first, child.value());
        superuser().sql("""
            insert into leaving (id, practitioner, left_at, actor) values (gen_random_uuid(), ?, partnership_now(), 'test')
            """).param(first.id()).update();
        assertThat(lift(second, hold)).isEqualTo(1);
    }

    private @Nullable LocalDate keptUntil(SubjectId one) {
        return superuser()
                .sql("select (array[kept_until(?)])[1]::text")
                .param(one.value())
                .query((row, _) ->
                        row.getString(1) == null ? List.<LocalDate>of() : List.of(LocalDate.parse(row.getString(1))))
                .single()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private PersonId inCare(PersonId whom) {
        watch.catchUp(); // a fold that comes later would write anew what was so of them
        superuser().sql("""
            insert into story_spell (person, partnership, kind, opened_at, closed_at)
            values (?, ?, 'in-care', '2000-01-01', '2001-01-01')
            """).params(whom.value(), testshire.id()).update();
        return whom;
    }

    private PersonId written(PersonId whom, String type) {
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        whom,
                        Testshire.written(
                                testshire.unused("E"), "Canary", type, "2012-06-15T16:00", "It was written down."),
                        List.of())));
        return whom;
    }

    private SubjectId place() {
        String token = "LOC:" + testshire.unused("P").replace(" ", "");
        return subjects.sure(Actor.job("test", testshire.id()), testshire.origin(), new SubjectName("place", token));
    }

    private void spokenOf(SubjectId place) {
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child,
                        Testshire.written(
                                testshire.unused("E"), "Canary", "police-sighting", "2008-01-01T16:00", "At a yard."),
                        List.of(new Mention(place, Mention.Part.NAMED)))));
    }

    private void wish(Practitioner who, UUID whose) {
        does(
                who,
                "insert into erasure_wish (id, partnership, person, because) values (gen_random_uuid(), '%s', '%s', 'A test.')"
                        .formatted(testshire.id(), whose));
    }

    private UUID hold(Practitioner who, UUID whose) {
        UUID hold = UUID.randomUUID();
        does(
                who,
                "insert into record_hold (id, partnership, person, because) values ('%s', '%s', '%s', 'A test.')"
                        .formatted(hold, testshire.id(), whose));
        return hold;
    }

    private int lift(Practitioner who, UUID hold) {
        return does(who, "insert into record_hold_ended (statement, because) values ('%s', 'A test.')".formatted(hold));
    }

    private int does(Practitioner who, String statement) {
        return transactions.as(who.id().toString(), () -> sql.sql(statement).update());
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Practitioner who, UUID whose) {
        return assertThatThrownBy(() -> erase(who, whose));
    }

    private List<UUID> erase(Practitioner who, UUID whose) {
        return transactions.as(
                who.id().toString(),
                () -> sql.sql("select unnest(erase_person(?))")
                        .param(whose)
                        .query(UUID.class)
                        .list());
    }

    private JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }
}
