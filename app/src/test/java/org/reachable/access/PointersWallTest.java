package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.reachable.records.surroundings.NewTie;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a row points at - what it stands for, whom it answers, of whom it speaks, who is to answer - is no more for its writer to choose
 * than its words are. Each was done once by bare SQL, by somebody who is close to one child and not to the other.
 */
@ReachableTest
class PointersWallTest {

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Chronology chronology;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private PersonId child;
    private PersonId other;
    private Actor worker;
    private Actor mentor;

    @BeforeEach
    void oneWhoIsCloseAndOneWhoIsCloseToAnother() {
        child = house.child();
        other = house.child();
        worker = house.somebody("social-care");
        mentor = house.somebody("voluntary");
        house.ask(child, worker);
        house.ask(other, mentor);
    }

    @Test
    void aLaterRowStandsForOneOfTheSameChild() {
        Map<String, String> tables = Map.of(
                "person_name", "name, kind) values ('Canary', 'SAID'",
                "person_identifier", "kind, value, compact) values ('LOCAL', '1', '1'",
                "home", "place) values ('A place'",
                "relation", "other_name, relation, parental_responsibility) values ('Canary', 'mother', 'YES'");
        tables.forEach((table, said) -> {
            String row = UUID.randomUUID().toString();
            assertThat(does(worker, says(worker, table, said, row, child, null)))
                    .isEqualTo(1);
            String theirs = UUID.randomUUID().toString();
            refused(mentor, says(mentor, table, said, theirs, other, row))
                    .as(table)
                    .hasStackTraceContaining("of the same child that you read");
            assertThat(does(mentor, says(mentor, table, said, theirs, other, null)))
                    .isEqualTo(1);
            assertThat(does(worker, says(worker, table, said, UUID.randomUUID().toString(), child, row)))
                    .as(table)
                    .isEqualTo(1);
        });
    }

    @Test
    void nobodyHidesATieOfAnotherChildOrTiesOneWhoseRecordTheyDoNotRead() {
        surroundings.tie(
                worker,
                Origin.of(worker),
                new NewTie(
                        new Token("VEH", testshire.unused("CAR").replaceAll("[^A-Z0-9]", "")),
                        child,
                        "seen in it",
                        clock.instant().minus(Duration.ofHours(1)),
                        org.reachable.records.surroundings.Tie.Strength.SAID,
                        null));
        String tie = one("select id::text from tie where person = '%s'".formatted(child));
        String thing = one("select thing::text from tie where id = '%s'".formatted(tie));
        String said =
                "thing, how, seen_at, strength) values ('%s', 'seen in it', partnership_now(), 'SAID'".formatted(thing);
        refused(mentor, says(mentor, "tie", said, UUID.randomUUID().toString(), other, tie))
                .hasStackTraceContaining("of the same child that you read");
        refused(mentor, says(mentor, "tie", said, UUID.randomUUID().toString(), child, null))
                .hasStackTraceContaining("by those who read the record");
        assertThat(does(mentor, says(mentor, "tie", said, UUID.randomUUID().toString(), other, null)))
                .isEqualTo(1);
        assertThat(does(worker, says(worker, "tie", said, UUID.randomUUID().toString(), child, tie)))
                .isEqualTo(1);
        String entry = written(mentor, child, "voluntary", Map.of());
        assertThat(does(
                        mentor,
                        says(mentor, "tie", said, UUID.randomUUID().toString(), child, null)
                                .replace("(id, ", "(entry, id, ")
                                .replace("select ", "select '" + entry + "', ")))
                .as("as their own entry says")
                .isEqualTo(1);
    }

    @Test
    void whoAnswersAFamilyThatAsksWhoLookedIsNotForWhoeverTakesItDownToChoose() {
        refused(mentor, asksWhoLooked(mentor)).hasStackTraceContaining("row-level security");
        Actor officer = house.somebody("social-care");
        house.duty(officer, "data-protection-officer", Scope.partnership());
        assertThat(does(mentor, asksWhoLooked(officer))).isEqualTo(1);
        house.keepOut(child, officer, true);
        refused(mentor, asksWhoLooked(officer)).hasStackTraceContaining("row-level security");
    }

    @Test
    void whatAFamilyToldIsAnsweredByWhoeverReadsIt() {
        String report = written(worker, child, "family", Map.of());
        var mother = colleagues.family(child, SpeaksAs.FAMILY, testshire.unused("Lee"));
        house.superuser()
                .sql("insert into told_by_family (report, teller, told_at) values (?, ?, partnership_now())")
                .params(report, mother.id())
                .update();
        Map<String, String> back = Map.of("answers", report);
        for (PersonId about : List.of(child, other)) {
            assertThatThrownBy(() -> written(mentor, about, "voluntary", back))
                    .isInstanceOf(NotWritten.class)
                    .hasMessageContaining("answered by whoever reads it");
        }
        written(worker, child, "social-care", back);
        written(mentor, other, "voluntary", Map.of("answers", "reachable/what-nobody-told"));
    }

    @Test
    void ofWhomAnEntrySpeaksIsSaidAsTheEntrySaysIt() {
        String entry = written(mentor, other, "voluntary", Map.of());
        PersonId third = house.child();
        for (String another : List.of(
                "'" + third + "'::uuid as home",
                "'police-stop' as type",
                "'police' as agency_kind",
                "occurred_at - interval '1 year' as occurred_at",
                "'restricted' as handling")) {
            refused(mentor, mentions(entry, child, another)).as(another).hasStackTraceContaining("as it says it");
        }
        house.keepOut(third, mentor, true);
        refused(mentor, mentions(entry, third, "1")).hasStackTraceContaining("as it says it");
        assertThat(does(mentor, mentions(entry, child, "1"))).isEqualTo(1);
    }

    @Test
    void whoeverEndsASourceSaysOfNobodyThatTheyConfirmedIt() {
        Actor one = house.somebody("social-care");
        Actor two = house.somebody("social-care");
        house.duty(one, "safeguarding-partners-lead", Scope.partnership());
        String code = testshire.unused("source");
        assertThat(does(one, """
                insert into source (id, partnership, code, name, owner, registered_by)
                select gen_random_uuid(), partnership, '%s', 'Invented.', id, '%s' from agency where code = 'social-care'
                """.formatted(code, one.code()))).isEqualTo(1);
        String ends = """
            update source set ended_by = '%s', ended_at = partnership_now(), ended_because = 'A test.'%%s where code = '%s'
            """.formatted(one.code(), code);
        refused(one, ends.formatted(", confirmed_at = partnership_now(), confirmed_by = '" + two.code() + "'"))
                .hasStackTraceContaining("confirmed once and ended once");
        assertThat(does(one, ends.formatted(""))).isEqualTo(1);
    }

    private String asksWhoLooked(Actor owner) {
        return """
            insert into who_asked (id, partnership, person, asked_by, name, identity, childs_view, asked_on, due_at, owner)
            values (gen_random_uuid(), '%s', '%s', 'PARENT', 'Lee', 'Known to us.', 'Yes.', partnership_now()::date,
              partnership_now() + interval '1 month', '%s')
            """.formatted(testshire.id(), child, owner.code());
    }

    /** A row of a table: its columns and what they hold, as {@code columns) values (what they hold}. */
    private String says(Actor who, String table, String said, String id, PersonId whose, @Nullable String replaces) {
        String[] parts = said.split("\\) values \\(");
        return "insert into %s (id, person, replaces, partnership, agency, source, handling, %s) "
                        .formatted(table, parts[0])
                + "select '%s', '%s', %s, '%s', '%s', 'reachable', 'open', %s"
                        .formatted(
                                id,
                                whose,
                                replaces == null ? "null::uuid" : "'" + replaces + "'",
                                testshire.id(),
                                who.agency(),
                                parts[1]);
    }

    private String mentions(String entry, PersonId whom, String another) {
        return """
            insert into mention (entry, home, subject, part, occurred_at, type, agency_kind, partnership, agency, handling, source)
            select id, home, '%s', 'NAMED', occurred_at, type, agency_kind, partnership, agency, handling, source from (
              select entry.id, entry.partnership, entry.agency, entry.source, %s from entry where name = '%s') it
            """.formatted(whom, columns(another), entry);
    }

    /** What the entry says, save what is said otherwise. */
    private static String columns(String another) {
        Map<String, String> asItSays = Map.of(
                "home", "entry.subject as home",
                "type", "type",
                "agency_kind", "agency as agency_kind",
                "occurred_at", "occurred_at",
                "handling", "handling");
        return asItSays.entrySet().stream()
                .map(column -> another.endsWith(" as " + column.getKey()) ? another : column.getValue())
                .collect(Collectors.joining(", "));
    }

    private String written(Actor who, PersonId about, String agency, Map<String, String> attributes) {
        var id = new EntryId("reachable", UUID.randomUUID().toString());
        chronology.append(
                who,
                null,
                List.of(new NewEntry(
                        about.subject(),
                        WrittenEntry.said(
                                id,
                                "Canary",
                                clock.instant().minus(Duration.ofHours(2)),
                                agency,
                                "school-concern",
                                "Invented words.",
                                "open",
                                attributes),
                        List.of(),
                        agency)));
        return id.toString();
    }

    private String one(String query) {
        return house.superuser().sql(query).query(String.class).single();
    }

    private int does(Actor who, String statement) {
        return transactions.as(who.code(), () -> sql.sql(statement).update());
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Actor who, String statement) {
        return assertThatThrownBy(() -> does(who, statement));
    }
}
