package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pointers before content: whoever has nothing to do with a child reads which kinds of agencies hold something, if policy says so. */
@ReachableTest
class PointersTest {

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Partnership partnership;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    java.time.Clock clock;

    @LocalServerPort
    int port;

    private Actor stranger;

    @BeforeEach
    void agencies() {
        for (String kind : List.of("school", "health-gp", "health-ed", "youth-justice")) {
            house.somebody(kind);
        }
        stranger = house.somebody("housing");
    }

    @Test
    void whoeverIsNotTiedToAChildReadsThatASchoolHoldsSomethingAndWhomToAsk() {
        PersonId child = house.child("school", "police", "social-care", "youth-justice", "health-ed");
        assertThat(page(child))
                .contains("There is a record.", "<strong>A school holds something.</strong>", "ask <strong>")
                .doesNotContain("Canary of");
        assertThat(kinds(stranger, child)).containsExactly("school");
    }

    @Test
    void severalKindsAreNamedInOneSentence() {
        assertThat(page(house.child("school", "health-gp"))).contains("A GP surgery and a school hold something.");
    }

    @Test
    void whatOnlyOthersHoldIsNotPointedTo() {
        assertThat(page(house.child("police", "social-care")))
                .contains("There is a record.")
                .doesNotContain("hold something", "holds something");
    }

    @Test
    void whatIsNotOpenIsNotPointedTo() {
        for (String handling : List.of("own-confidence", "intelligence", "restricted", "need-to-know", "third-party")) {
            PersonId child = house.child();
            house.write(child, "school", handling);
            assertThat(kinds(stranger, child)).as(handling).isEmpty();
        }
    }

    @Test
    void whatIsTakenBackOrSaidAgainForFewerIsNotPointedToAndWhatIsPutRightIs() {
        PersonId child = house.child();
        house.write(child, "school", "open");
        assertThat(kinds(stranger, child)).containsExactly("school");
        house.takeBack(child, entry(child));
        assertThat(kinds(stranger, child)).isEmpty();

        PersonId another = house.child();
        house.write(another, "school", "open");
        putRight(another, entry(another), "open");
        assertThat(kinds(stranger, another)).containsExactly("school");

        PersonId third = house.child();
        house.write(third, "school", "open");
        putRight(third, entry(third), "restricted");
        assertThat(kinds(stranger, third)).isEmpty();
    }

    @Test
    void whoeverSeesMoreOrLessIsToldNothingHere() {
        PersonId child = house.child("school", "police");
        Actor involved = house.somebody("social-care");
        house.ask(child, involved);
        Actor colleague = house.somebody("school");
        Actor kept = house.somebody("housing");
        house.keepOut(child, kept, true);
        for (Actor one : List.of(involved, colleague, kept)) {
            assertThat(kinds(one, child)).as(one.agency()).isEmpty();
        }
        assertThat(kinds(stranger, child)).containsExactly("school");
        house.lock(child, true);
        assertThat(kinds(stranger, child)).isEmpty();
    }

    @Test
    void anotherRecordOfTheChildCounts() {
        PersonId child = house.child("police");
        PersonId other = house.child("school");
        house.link(child, other, true);
        assertThat(kinds(stranger, child)).containsExactly("school");
    }

    @Test
    void whoeverLooksAsSuchASomebodyReadsTheSame() {
        PersonId child = house.child("school", "police");
        Actor manager = house.somebody("social-care");
        house.duty(manager, "service-manager", Scope.partnership());
        house.duty(manager, "lead-practitioner", Scope.child(child));
        try (Visitor visitor = visitor(manager)) {
            visitor.post("/children/" + child + "/as-seen", Map.of("agency", "housing", "to", "PARTNERSHIP"));
            assertThat(visitor.get("/children/" + child).body()).contains("A school holds something.");
        }
    }

    @Test
    void theAuditSaysWhatWasPointedTo() {
        PersonId child = house.child("school");
        page(child);
        assertThat(sql.sql("""
                select actor || ' ' || details from audit_entry where ? = any (subjects) order by position desc limit 1
                """).param(child.value()).query(String.class).single())
                .startsWith(stranger.code())
                .contains("pointed to", "school");
    }

    @Test
    void nobodyReadsTheTableBesideTheWall() {
        assertThatThrownBy(() -> transactions.as(
                        stranger.code(),
                        () -> sql.sql("select count(*) from open_entry")
                                .query(Long.class)
                                .single()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aKindIsNamedOnlyWhereThePolicySaysYesWithAReason() {
        PointedTo read = read("""
            pointed-to:
              - {kind: school, named: yes, words: a school, because: It is whom to ask.}
              - {kind: police, named: no, words: the police, because: It marks a child.}
            """);
        assertThat(read.kinds()).containsExactly(Map.entry("school", "a school"));
        assertThat(read.sql()).contains("array['school']").doesNotContain("police");
        for (String slip : List.of(
                "pointed-to: [{kind: school, named: yes, words: a school}]",
                "pointed-to: [{kind: \"'); drop\", named: yes, words: a school, because: A test.}]",
                "pointed-to: [{kind: school, words: a school, because: A test.}]",
                "pointed-to: [{kind: school, named: yes, words: a school, because: A test., who: all}]")) {
            assertThatThrownBy(() -> read(slip)).as(slip).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void asShippedNoKindIsNamedThatWouldMarkAChild() {
        assertThat(PointedTo.shipped().kinds().keySet())
                .contains("school", "health-gp")
                .doesNotContain(
                        "police", "youth-justice", "social-care", "health-ed", "voluntary", "placement", "housing");
    }

    private static PointedTo read(String text) {
        var problems = new Problems();
        PointedTo read = PointedTo.of(DataNode.read("pointed-to.yaml", new StringReader(text), problems), Set.of());
        problems.throwIfAny();
        return read;
    }

    private void putRight(PersonId child, Entry entry, String handling) {
        chronology.append(
                Actor.job("import", stranger.partnership()),
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                new EntryId("school", "Put right of " + child),
                                "Canary",
                                clock.instant(),
                                "school",
                                "school-concern",
                                "Put right.",
                                handling,
                                Map.of("corrects", entry.id().local())),
                        List.of())));
    }

    private Entry entry(PersonId child) {
        Actor job = Actor.job("test", stranger.partnership());
        return transactions.as(
                job.code(), () -> chronology.about(job, child).entries().getFirst());
    }

    private List<String> kinds(Actor who, PersonId child) {
        return transactions.as(
                who.code(),
                () -> sql.sql("select kinds_that_hold(?)")
                        .param(child.value())
                        .query(String.class)
                        .list());
    }

    @Test
    void ofALockedRecordThatIsFoundWhomToAskIsAllThatIsShown() {
        PersonId child = house.child("school");
        Actor job = Actor.job("test", testshire.id());
        people.describe(job, Origin.of(job), child, new Description(LocalDate.of(2011, 3, 14), "", ""));
        try (Visitor visitor = visitor(stranger)) {
            assertThat(visitor.get("/people/" + child).body()).contains("14 March 2011");
            Actor lead = house.somebody("social-care");
            house.lockFound(child, lead);
            HttpResponse<String> pointed = visitor.get("/people/" + child);
            assertThat(pointed.statusCode()).isEqualTo(302);
            assertThat(pointed.headers().firstValue("Location").orElseThrow()).endsWith("/children/" + child);
            for (String page : List.of("/children/" + child, "/people/" + child + "/description")) {
                assertThat(visitor.get(page).body()).as(page).doesNotContain("14 March 2011", "value=\"2011\"");
            }
            assertThat(visitor.get("/people/" + child + "/names/new").statusCode())
                    .isEqualTo(404);
        }
        assertThat(transactions.as(
                        stranger.code(),
                        () -> sql.sql(
                                        "select (born_on(?::uuid) is not null) or exists (select from people_born_on('2011-03-14') where person = ?::uuid)")
                                .params(child.value(), child.value())
                                .query(Boolean.class)
                                .single()))
                .isFalse();
    }

    private String page(PersonId child) {
        try (Visitor visitor = visitor(stranger)) {
            return visitor.get("/children/" + child).body();
        }
    }

    private Visitor visitor(Actor who) {
        return Visitor.signedIn(port, testshire.signInName(who));
    }
}
