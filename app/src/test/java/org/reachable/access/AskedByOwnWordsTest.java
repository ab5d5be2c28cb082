package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is asked because of what they wrote themselves is shown what they are asked, and is tied to nobody by it. */
@ReachableTest
class AskedByOwnWordsTest {

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Chronology chronology;

    @Autowired
    Relationships relationships;

    @Autowired
    Watch watch;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private PersonId child;
    private Actor worker;
    private Actor stranger;

    @BeforeEach
    void aChildOfWhomPoliceWroteAndSomebodyWhoIsNothingToThem() {
        child = house.child("police");
        worker = house.somebody("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(child));
        stranger = house.somebody("housing/" + UUID.randomUUID());
    }

    @AfterEach
    void nobodyHoldsADutyAnyMore() {
        house.endDuties(stranger);
    }

    @Test
    void theirOwnLineOpensNoRecordToThem() {
        house.askBecauseOf(child, stranger, written(stranger, "A line of theirs."));
        assertThat(is(stranger)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(read(stranger)).containsExactly("A line of theirs.");
        assertThat(is(house.mateOf(stranger))).as("nor to their team").isEqualTo(Relationship.PARTNERSHIP);
    }

    @Test
    void norDoesItWhereTheirDutyIsToReceiveAndNobodyAnswered() {
        house.duty(stranger, "custody-officer", Scope.partnership());
        String finding = house.askBecauseOf(child, stranger, written(stranger, "A line of theirs."));
        house.tell(finding, stranger);
        assertThat(is(stranger))
                .as("their agency is brought in, as by any line")
                .isEqualTo(Relationship.AGENCY);
        assertThat(read(stranger)).doesNotContain("Canary of police, need-to-know");
    }

    @Test
    void norDoTheyLookAcrossByIt() {
        house.duty(stranger, "independent-reviewing-officer", Scope.partnership());
        PersonId unknown = house.child();
        child = unknown;
        String line = written(stranger, "A line of theirs.");
        house.askBecauseOf(child, stranger, line);
        assertThat(is(stranger)).isEqualTo(Relationship.PARTNERSHIP);
        house.askBecauseOf(child, worker, line, written(worker, "A line of another."));
        assertThat(is(stranger)).isEqualTo(Relationship.OVERSIGHT);
    }

    @Test
    void theyAreShownWhatTheyAreAskedAndAnswerIt() {
        house.endDuties(worker);
        house.duty(stranger, "lead-practitioner", Scope.partnership());
        written(stranger, "What we do now.", "plan-created");
        watch.catchUp();
        assertThat(is(stranger)).isEqualTo(Relationship.PARTNERSHIP);
        Asked asked = transactions.as(
                stranger.code(),
                () -> watch.openFor(stranger, testshire.practitioner(testshire.signInName(stranger))).stream()
                        .filter(one -> one.finding().rule().id().equals("plan-quality"))
                        .findFirst()
                        .orElseThrow());
        assertThat(asked.finding().trigger().source()).isEqualTo("reachable");
        String page = "/asks/" + asked.finding().id();
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(stranger))) {
            assertThat(visitor.get(page).body()).contains(asked.finding().rule().ask());
            assertThat(visitor.get("/children/" + child + "/timeline").body()).doesNotContain("Canary of police");
            assertThat(visitor.post(page + "/taken", Map.of("version", "0")).statusCode())
                    .isEqualTo(302);
            assertThat(visitor.post(
                                    page + "/done",
                                    Map.of("version", "1", "different", "Her aunt helps if it goes wrong."))
                            .statusCode())
                    .isEqualTo(302);
        }
        watch.catchUp();
        assertThat(house.superuser()
                        .sql("select open from finding where id = ?")
                        .param(asked.finding().id())
                        .query(Boolean.class)
                        .single())
                .as("it is answered")
                .isFalse();
        try (Visitor other = Visitor.signedIn(port, testshire.signInName(house.somebody("voluntary")))) {
            assertThat(other.get(page).statusCode()).as("and nobody else").isEqualTo(404);
        }
    }

    @Test
    void whoIsKeptOutAnswersNothing() {
        String finding = house.askBecauseOf(child, stranger, written(stranger, "A line of theirs."));
        house.keepOut(child, stranger, true);
        assertThatThrownBy(() -> transactions.as(
                        stranger.code(),
                        () -> sql.sql(
                                        "update ask set taken_at = partnership_now(), version = version + 1 where finding = ?")
                                .param(finding)
                                .update()))
                .hasStackTraceContaining("moved by whoever it concerns");
    }

    @Test
    void theWordOfAnybodyElseTiesThem() {
        String line = written(stranger, "A line of theirs.");
        house.askBecauseOf(child, stranger, line, written(worker, "A line of another."));
        assertThat(is(stranger)).as("it rests on another's line too").isEqualTo(Relationship.INVOLVED);
    }

    @Test
    void soDoesALineOfAColleague() {
        house.duty(stranger, "custody-officer", Scope.partnership());
        house.askBecauseOf(child, stranger, written(stranger, "A line of theirs."));
        assertThat(is(stranger)).isEqualTo(Relationship.AGENCY);
        written(house.mateOf(stranger), "A line of a colleague.");
        assertThat(is(stranger)).isEqualTo(Relationship.INVOLVED);
    }

    @Test
    void soDoesTheAnswerOfSomebodyCloseThatTheirAgencyIsInvolved() {
        house.askBecauseOf(child, stranger, written(stranger, "A line of theirs."));
        transactions.as(
                worker.code(),
                () -> sql.sql("""
            insert into involvement_answer (id, partnership, person, agency, involved) values (gen_random_uuid(), ?, ?, ?, true)
            """)
                        .params(testshire.id(), child.value(), stranger.agency())
                        .update());
        assertThat(is(stranger)).isEqualTo(Relationship.INVOLVED);
    }

    @Test
    void soDoesItThatWhoeverHadItGaveItToThem() {
        String finding = house.askBecauseOf(child, worker, written(stranger, "A line of theirs."));
        house.offer(finding, stranger);
        assertThat(transactions.<Integer>as(
                        stranger.code(), () -> sql.sql("""
                        update ask set practitioner = handed_to, handed_to = null, taken_at = partnership_now(), version = version + 1
                        where finding = ?
                        """).param(finding).update()))
                .isEqualTo(1);
        assertThat(is(stranger)).isEqualTo(Relationship.INVOLVED);
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

    private String written(Actor writer, String words) {
        return written(writer, words, "school-concern");
    }

    private String written(Actor writer, String words, String type) {
        EntryId id = new EntryId("reachable", UUID.randomUUID().toString());
        chronology.append(
                writer,
                null,
                List.of(new NewEntry(
                        child.subject(),
                        WrittenEntry.said(
                                id,
                                "Canary",
                                clock.instant().minus(Duration.ofHours(2)),
                                writer.agency(),
                                type,
                                words,
                                "open",
                                Map.of()),
                        List.of(),
                        writer.agency())));
        return id.toString();
    }
}
