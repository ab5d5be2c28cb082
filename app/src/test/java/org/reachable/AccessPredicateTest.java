package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Home;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every door joins the one access predicate: where it says no, whatever is asked for is not found. */
@ReachableTest
class AccessPredicateTest {

    /** What both walls ask, answering no. */
    private static final List<String> CLOSED = List.of("""
            create or replace function sees(who text, child uuid, agency text, handling text, written_by text)
              returns boolean language plpgsql stable as 'begin return false; end'
            """, """
            create or replace function may_know_of(who text, child uuid) returns boolean language plpgsql stable as
              'begin return false; end'
            """);

    private final List<String> asTheyWere = new ArrayList<>();

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Testshire testshire;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Imports imports;

    @Autowired
    Surroundings surroundings;

    private final Token vehicle = new Token("VEH", UUID.randomUUID().toString());
    private Actor ayo;
    private PersonId child;
    private String reference;
    private NewEntry entry;

    @BeforeEach
    void aChildWithARecord() {
        ayo = testshire.ayo();
        child = testshire.child();
        reference = people.reference(ayo, child).orElseThrow();
        people.name(ayo, testshire.origin(), child, PersonName.said(reference), null);
        people.identify(ayo, testshire.origin(), child, new Identifier(Identifier.Kind.LOCAL, reference), null);
        people.house(ayo, testshire.origin(), child, new Home("With Nan", "Nan", null, null), null);
        UUID batch = imports.begin(ayo, "file.csv", 1, 0);
        entry = new NewEntry(
                child,
                Testshire.written(
                        testshire.unused("E"),
                        reference,
                        "police-sighting",
                        "2022-06-01T10:00",
                        "Seen in a grey car [%s]".formatted(vehicle)),
                List.of());
        chronology.append(ayo, batch, List.of(entry));
    }

    @AfterEach
    void openAgain() {
        asTheyWere.forEach(this::asOwner);
    }

    @Test
    void whatAnActorMaySeeIsFound() {
        assertThat(people.person(ayo, child)).isPresent();
        assertThat(people.search(ayo, reference)).isNotEmpty();
        assertThat(chronology.about(ayo, child).entries()).hasSize(1);
        assertThat(chronology.one(ayo, entry.written().id())).isPresent();
        assertThat(chronology.since(ayo, 0, 1)).isNotEmpty();
        assertThat(imports.all(ayo)).isNotEmpty();
        assertThat(surroundings.thing(ayo, vehicle)).isPresent();
        assertThat(surroundings.around(ayo, child)).isNotEmpty();
    }

    @Test
    void whatAnActorMayNotSeeIsNotFound() {
        for (String name : List.of("sees", "may_know_of")) {
            asTheyWere.add(owner().sql("select pg_get_functiondef(?::regproc)")
                    .param(name)
                    .query(String.class)
                    .single());
        }
        CLOSED.forEach(this::asOwner);
        assertThat(people.person(ayo, child)).isEmpty();
        assertThat(people.called(ayo, reference)).isEmpty();
        assertThat(people.search(ayo, reference)).isEmpty();
        assertThat(people.possibleDuplicates(ayo, child)).isEmpty();
        assertThat(chronology.about(ayo, child).entries()).isEmpty();
        assertThat(chronology.one(ayo, entry.written().id())).isEmpty();
        assertThat(chronology.since(ayo, 0, 1)).isEmpty();
        assertThat(imports.all(ayo)).isEmpty();
        assertThat(surroundings.thing(ayo, vehicle)).isEmpty();
        assertThat(surroundings.search(ayo, vehicle.code())).isEmpty();
        assertThat(surroundings.around(ayo, child)).isEmpty();
        assertThat(surroundings.tiedTo(ayo, vehicle)).isEmpty();
    }

    private void asOwner(String statement) {
        owner().sql(statement).update();
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "reachable_owner", ""));
    }
}
