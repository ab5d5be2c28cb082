package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody writes, and what a file says, opens nothing to an agency before somebody who may say so said that it is involved. */
@ReachableTest
class InvolvementTest {

    private static final String OF_THE_POLICE = "Canary of police, open";

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    RegisteredSources sources;

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

    @Autowired
    Policy policy;

    @LocalServerPort
    int port;

    private PersonId child;
    private Actor worker;
    private Actor stranger;

    @BeforeEach
    void aChildOfWhomPoliceWrote() {
        child = house.child("police");
        worker = house.somebody("social-care");
        house.ask(child, worker);
        stranger = house.somebody("housing/" + UUID.randomUUID());
    }

    @Test
    void aLineOpensWhatItSaysAndWhatBecameOfItAndNothingElse() {
        String line = written(stranger, "A line of theirs.", Map.of());
        assertThat(is(stranger)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(read(stranger)).containsExactly("A line of theirs.");
        written(worker, "We have seen to it.", Map.of("answers", line));
        assertThat(read(stranger)).containsExactly("A line of theirs.", "We have seen to it.");
        assertThat(read(house.mateOf(stranger)))
                .as("nor do their colleagues read it")
                .isEmpty();
        try (Visitor writer = Visitor.signedIn(port, testshire.signInName(stranger))) {
            assertThat(writer.get("/children/" + child).body())
                    .contains("What you wrote, and what became of it", "A line of theirs.", "We have seen to it.")
                    .doesNotContain(OF_THE_POLICE);
            assertThat(writer.get("/children/" + child + "/timeline").body()).doesNotContain(OF_THE_POLICE);
            assertThat(writer.get("/children/" + child + "/involvement").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void somebodyCloseToTheChildSaysYesOrNo() {
        written(stranger, "A line of theirs.", Map.of());
        try (Visitor close = Visitor.signedIn(port, testshire.signInName(worker))) {
            String path = "/children/" + child + "/involvement";
            assertThat(close.get("/children/" + child).body()).contains("has written about them", path);
            assertThat(close.get(path).body()).contains("Is their agency involved?");
            close.post(path, Map.of("agency", stranger.agency(), "involved", "no"));
            assertThat(read(stranger)).containsExactly("A line of theirs.");
            assertThat(close.get("/children/" + child).body()).doesNotContain("has written about them");
            written(stranger, "Another line.", Map.of());
            close.post(path, Map.of("agency", stranger.agency(), "involved", "yes"));
        }
        assertThat(is(stranger)).isEqualTo(Relationship.AGENCY);
        assertThat(read(stranger)).contains("A line of theirs.", OF_THE_POLICE);
        assertThat(transactions.as(
                        worker.code(),
                        () -> sql.sql("""
                        select involved::text || ' ' || actor from involvement_answer where person = ? order by id
                        """)
                                .param(child.value())
                                .query(String.class)
                                .list()))
                .containsExactly("false " + worker.code(), "true " + worker.code());
    }

    @Test
    void whoseDutyIsToReceiveAndWhoseAgencyIsInvolvedNeedNobody() {
        house.duty(stranger, "designated-safeguarding-lead", Scope.partnership());
        written(stranger, "A line of theirs.", Map.of());
        assertThat(is(stranger)).isEqualTo(Relationship.AGENCY);
        Actor colleague = house.mateOf(stranger);
        written(colleague, "And of theirs.", Map.of());
        assertThat(is(colleague)).isEqualTo(Relationship.AGENCY);
        Actor officer = house.somebody("police");
        written(officer, "Police wrote before.", Map.of());
        assertThat(is(officer)).isEqualTo(Relationship.AGENCY);
    }

    /** An analyst's “threat assessed” closed a threat to life. */
    @Test
    void whatIsWrittenByWhoeverIsNothingToTheChildClosesNothing() {
        assertThat(partOfTheWork(written(stranger, "A line of theirs.", Map.of("answers_question", "yes"))))
                .isEqualTo("no");
        assertThat(partOfTheWork(written(worker, "We have seen to it.", Map.of())))
                .isEmpty();
        house.duty(stranger, "designated-safeguarding-lead", Scope.partnership());
        assertThat(partOfTheWork(written(stranger, "Received.", Map.of())))
                .as("whose duty is to receive")
                .isEmpty();
        assertThat(policy.vocabulary().references().notAnAnswer())
                .as("which the fold is told")
                .containsEntry("part_of_the_work", Set.of("no"));
    }

    private String partOfTheWork(String entry) {
        return transactions.as(
                worker.code(),
                () -> sql.sql("select coalesce(body #>> '{attributes,part_of_the_work}', '') from entry where name = ?")
                        .param(entry)
                        .query(String.class)
                        .single());
    }

    @Test
    void aDutyThatReceivesNothingBringsNobodyIn() {
        house.duty(stranger, "data-analyst", Scope.partnership());
        written(stranger, "A line of theirs.", Map.of());
        assertThat(is(stranger)).isEqualTo(Relationship.PARTNERSHIP);
    }

    @Test
    void whoeverLooksAcrossSeesThatSomebodyWrote() {
        PersonId fresh = house.child();
        Actor front = house.somebody("social-care");
        house.duty(front, "front-door-manager", Scope.partnership());
        child = fresh;
        assertThat(is(front)).isEqualTo(Relationship.PARTNERSHIP);
        written(stranger, "A line of theirs.", Map.of());
        assertThat(is(front)).isEqualTo(Relationship.OVERSIGHT);
        assertThat(read(front)).containsExactly("A line of theirs.");
    }

    @Test
    void aLineOfTheirOwnLetsNobodyLookAcross() {
        child = house.child();
        Actor officer = house.somebody("social-care");
        house.duty(officer, "independent-reviewing-officer", Scope.partnership());
        written(officer, "A line of their own.", Map.of());
        assertThat(is(officer)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(read(officer)).containsExactly("A line of their own.");
        written(stranger, "A line of somebody else.", Map.of());
        assertThat(is(officer)).isEqualTo(Relationship.OVERSIGHT);
    }

    @Test
    void whatAFileSaysOfAnAgencyTheAgencyConfirms() {
        Actor other = house.somebody("school/" + UUID.randomUUID().toString().substring(0, 8));
        String source = sources.sentBy(
                testshire.practitioner(testshire.signInName(stranger)), "sent-by-" + UUID.randomUUID(), other.agency());
        chronology.append(
                stranger,
                null,
                List.of(entry(source, UUID.randomUUID().toString(), other.agency(), "Said of a school.", Map.of())));
        assertThat(is(other)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(read(other)).isEmpty();
        house.duty(stranger, "agency-safeguarding-lead", Scope.partnership());
        refused(stranger, other.agency());
        refused(worker, other.agency());
        Actor lead = house.mateOf(other);
        refused(lead, other.agency());
        house.duty(lead, "agency-safeguarding-lead", Scope.partnership());
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(lead))) {
            assertThat(visitor.get("/now").body()).contains("Said to be known to your agency: 1");
            assertThat(visitor.get("/said-to-be-known").body()).contains(source);
            visitor.post("/said-to-be-known", Map.of("child", child.toString(), "involved", "yes"));
        }
        assertThat(is(other)).isEqualTo(Relationship.AGENCY);
        assertThat(read(other)).contains("Said of a school.", OF_THE_POLICE);
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            assertThat(visitor.get("/said-to-be-known").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anAgencyVouchesOnceForAllThatASourceSaysOfIt() {
        Actor other = house.somebody("school/" + UUID.randomUUID().toString().substring(0, 8));
        String source = sources.sentBy(
                testshire.practitioner(testshire.signInName(stranger)), "sent-by-" + UUID.randomUUID(), other.agency());
        said(source, other.agency());
        Actor lead = house.mateOf(other);
        house.duty(lead, "agency-safeguarding-lead", Scope.partnership());
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(lead))) {
            assertThat(visitor.get("/said-to-be-known").body())
                    .contains("The records called " + source, "1 child below");
            visitor.post("/said-to-be-known/vouched", Map.of("source", "another"));
            assertThat(is(other)).isEqualTo(Relationship.PARTNERSHIP);
            visitor.post("/said-to-be-known/vouched", Map.of("source", source));
            assertThat(visitor.get("/said-to-be-known").body())
                    .contains("Nothing waits for your word.", "Your agency vouched for The records called " + source);
        }
        assertThat(is(other)).isEqualTo(Relationship.AGENCY);
        child = house.child("police");
        said(source, other.agency());
        assertThat(is(other)).as("nobody is asked again").isEqualTo(Relationship.OWN_RECORD);
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            assertThat(visitor.post("/said-to-be-known/vouched", Map.of("source", source))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private void said(String source, String agency) {
        chronology.append(
                stranger,
                null,
                List.of(entry(source, UUID.randomUUID().toString(), agency, "Said of a school.", Map.of())));
    }

    @Test
    void nobodySaysSoOfThemselves() {
        written(stranger, "A line of theirs.", Map.of());
        refused(stranger, stranger.agency());
        Actor mate = house.mateOf(stranger);
        house.duty(mate, "agency-safeguarding-lead", Scope.partnership());
        refused(mate, stranger.agency());
        refused(house.somebody("school"), stranger.agency());
        assertThatThrownBy(() -> transactions.as(
                        stranger.code(),
                        () -> sql.sql("""
                        insert into source_vouched (source, agency)
                        select source.id, agency.id from source, agency where agency.code = ? limit 1
                        """).param(stranger.agency()).update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> transactions.as(
                        stranger.code(),
                        () -> sql.sql("insert into agency_involved (person, agency, last_at) values (?, ?, now())")
                                .params(child.value(), stranger.agency())
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    private void refused(Actor who, String agency) {
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

    private Relationship is(Actor who) {
        return transactions.as(who.code(), () -> relationships.of(who, child));
    }

    private List<String> read(Actor who) {
        return transactions.as(
                who.code(),
                () -> chronology.about(who, child).entries().stream()
                        .map(entry -> entry.summary())
                        .toList());
    }

    private String written(Actor writer, String words, Map<String, String> attributes) {
        NewEntry entry = entry("reachable", UUID.randomUUID().toString(), writer.agency(), words, attributes);
        chronology.append(writer, null, List.of(entry));
        return entry.written().id().toString();
    }

    private NewEntry entry(String source, String local, String agency, String words, Map<String, String> attributes) {
        return new NewEntry(
                child.subject(),
                WrittenEntry.said(
                        new EntryId(source, local),
                        "Canary",
                        clock.instant().minus(Duration.ofHours(2)),
                        agency,
                        "school-concern",
                        words,
                        "open",
                        attributes),
                List.of(),
                agency);
    }
}
