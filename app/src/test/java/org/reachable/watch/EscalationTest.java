package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Leavings;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What nobody answered goes up: whoever is on duty for that role is told, once, and one owner stays. */
@ReachableTest
class EscalationTest {

    private static final String GOES_UP_TO = "team-manager";

    @LocalServerPort
    int port;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Watch watch;

    @Autowired
    Answers answers;

    @Autowired
    FoldRunner folds;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    Leavings leavings;

    @Autowired
    Transactions transactions;

    @Autowired
    Testshire testshire;

    private Actor ayo;
    private Practitioner owner;
    private Practitioner bea;
    private PersonId child;

    @BeforeEach
    void aChildWithAnOwnerAndAManager() {
        ayo = testshire.ayo();
        owner = testshire.practitioner("ayo");
        bea = testshire.practitioner("bea");
        child = testshire.child();
        holds("youth-justice-on-call", owner);
        holds(GOES_UP_TO, bea);
    }

    @Test
    @Requirement("S-40")
    void anAlertThatNobodyAnsweredGoesToWhoeverIsOnDutyNextAndStaysItsOwners() {
        arrested(Duration.ofHours(26));
        Asked asked = moment();

        assertThat(Objects.requireNonNull(asked.ask()).practitioner()).isEqualTo(owner.id());
        assertThat(GoneUp.of(watch, asked)).singleElement().satisfies(chase -> {
            assertThat(chase.practitioner()).isEqualTo(bea.id());
            assertThat(chase.role()).isEqualTo(GOES_UP_TO);
            assertThat(chase.because()).isNotBlank();
        });
        assertThat(toChase(bea)).contains(asked.finding().id());
        assertThat(toChase(owner)).doesNotContain(asked.finding().id());
        assertThat(watch.openFor(Actor.of(bea), bea))
                .extracting(one -> one.finding().id())
                .doesNotContain(asked.finding().id());
    }

    @Test
    void nobodyIsToldBeforeItsTimeAndTheClockIsSetForIt() {
        arrested(Duration.ofHours(1));

        assertThat(GoneUp.of(watch, moment())).isEmpty();
        assertThat(nextLook())
                .isBeforeOrEqualTo(
                        moment().finding().steps().getFirst().raisedAt().plus(Duration.ofHours(24)));
    }

    @Test
    void foldingAgainTellsNobodyAgainWhoeverIsOnDutyByThen() {
        arrested(Duration.ofHours(26));
        List<Escalation> told = GoneUp.of(watch, moment());
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        GOES_UP_TO,
                        Scope.child(child),
                        owner.id(),
                        0,
                        clock.instant().minusSeconds(1),
                        null));
        folds.foldAgain(child);

        assertThat(GoneUp.of(watch, moment())).isEqualTo(told);
    }

    @Test
    void oneWhoTakesItOnIsItsOwnerAndChasesItNoMore() {
        arrested(Duration.ofHours(26));
        Asked asked = moment();
        answers.take(
                Actor.of(bea),
                bea,
                asked.finding().id(),
                Objects.requireNonNull(asked.ask()).version());

        assertThat(toChase(bea)).doesNotContain(asked.finding().id());
        assertThat(Objects.requireNonNull(moment().ask()).practitioner()).isEqualTo(bea.id());
    }

    @Test
    void whatIsAnsweredIsChasedNoMore() {
        arrested(Duration.ofHours(26));
        Asked asked = moment();
        assertThat(toChase(bea)).contains(asked.finding().id());
        happened("trusted-adult-contact", "His mentor went.", Duration.ofHours(1));

        assertThat(toChase(bea)).doesNotContain(asked.finding().id());
    }

    @Test
    void whoeverWasToldAndLeavesIsFollowedByWhoeverIsOnDutyThen() {
        child = testshire.child();
        Practitioner told = colleagues.somebody("Toni Told", "social-care", "Another team");
        holds(GOES_UP_TO, told);
        arrested(Duration.ofHours(26));
        holds(GOES_UP_TO, bea);
        transactions.as("job:set-up", () -> leavings.leave(told, clock.instant()));
        assertThat(GoneUp.of(watch, moment())).singleElement().satisfies(chase -> {
            assertThat(chase.practitioner()).isEqualTo(bea.id());
            assertThat(chase.because()).startsWith("Toni Told has left. ");
        });
    }

    @Test
    void whatWasOverWhenItReachedUsGoesUpToNobody() {
        arrested(Duration.ofDays(400));

        assertThat(moment().finding().escalated()).isNotEmpty();
        assertThat(GoneUp.of(watch, moment())).isEmpty();
    }

    @Test
    void anAgencyThatStaysSilentWhenAskedWhatItKnowsIsToldOfAndIsAGapOfTheChildsPage() {
        Asked request = silent("police");
        assertThat(request.finding().escalated()).isNotEmpty();
        assertThat(watch.chasing(request.finding())).singleElement().satisfies(chase -> {
            assertThat(chase.practitioner()).isEqualTo(bea.id());
            assertThat(chase.role()).isEqualTo(GOES_UP_TO);
        });
        assertThat(toChase(bea)).contains(request.finding().id());
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            assertThat(visitor.get("/children/" + child).body())
                    .contains("What Police knows: it was asked, and nobody has answered");
        }
    }

    @Test
    void whoeverManagesTheAgencyThatStaysSilentHearsOfIt() {
        child = testshire.child();
        Practitioner manager = colleagues.somebody("Mo Manager", "police", "Transport police");
        setUp.duty(
                testshire.id(),
                new NewDuty(GOES_UP_TO, Scope.agency(manager.agency()), manager.id(), 0, Testshire.START, null));
        assertThat(watch.chasing(silent(manager.agency()).finding()))
                .extracting(Escalation::practitioner)
                .containsExactly(manager.id());
    }

    /** Two weeks ago an agency was asked what it knows, and it has not answered. */
    private Asked silent(String agency) {
        chronology.append(
                ayo,
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                new EntryId("requests", testshire.unused("R")),
                                people.reference(ayo, child).orElseThrow(),
                                clock.instant().minus(Duration.ofDays(14)),
                                "social-care",
                                "information-requested",
                                "Asked what the police know of where he stays.",
                                "open",
                                Map.of("with", agency, "purpose", "To plan where he is safe this weekend")),
                        List.of())));
        folds.foldAgain(child);
        askedWhenItWasNew(asked("information-request"));
        folds.foldAgain(child);
        return asked("information-request");
    }

    /** No test waits for five working days: the ask stands as a fold of the day on which it came would have made it. */
    private void askedWhenItWasNew(Asked asked) {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                .sql("update ask set quietly = false where finding = ?")
                .param(asked.finding().id())
                .update();
    }

    private void holds(String role, Practitioner who) {
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), who.id(), 0, Testshire.START, null));
    }

    private List<String> toChase(Practitioner who) {
        return watch.toChase(Actor.of(who), who).stream()
                .map(chased -> chased.asked().finding().id())
                .toList();
    }

    private Asked moment() {
        return asked("reachable-moment");
    }

    private Asked asked(String rule) {
        return watch.about(ayo, child).stream()
                .filter(asked -> asked.finding().rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private Instant nextLook() {
        return sql.sql("select next_change_at from story where subject = :child")
                .param("child", child.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void arrested(Duration ago) {
        happened("police-arrest", "Arrested at the station.", ago);
    }

    private void happened(String type, String words, Duration ago) {
        Instant at = clock.instant().minus(ago);
        chronology.append(
                ayo,
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                new EntryId("custody", testshire.unused("A")),
                                people.reference(ayo, child).orElseThrow(),
                                at,
                                "police",
                                type,
                                words,
                                "open",
                                Map.of("arrest", "1", "held", "yes")),
                        List.of())));
        folds.foldAgain(child);
    }
}
