package org.reachable.work.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.reachable.work.actions.Actions.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An action is what its entries say, to whoever reads them; whose it is, who set it and who leads end it, and nobody else. */
@ReachableTest
class ActionWallsTest {

    private static final String MAKES_ALL_AGAIN = "select rebuild_actions(?)";

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Actions actions;

    @Autowired
    ActionStore store;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient sql;

    private PersonId child;
    private Practitioner lead;
    private Practitioner officer;
    private Practitioner teacher;
    private Actor stranger;

    @BeforeEach
    void aChildWithThreeWhoWorkWithThem() {
        child = testshire.child();
        lead = closeTo("Lena Lead", "social-care", "lead-practitioner");
        officer = closeTo("Omar Officer", "police", "officer-in-case");
        teacher = closeTo("Tess Teacher", "school", "designated-safeguarding-lead");
        stranger = Actor.of(colleagues.somebody("Sam Stranger", "housing", "Housing"));
    }

    @Test
    void whatIsSetIsReadByWhoeverWorksWithTheChildAndIsOnItsOwnersDesk() {
        UUID action = set(lead, officer.id());
        assertThat(read(teacher, action).what().deed()).isEqualTo("Stop the grey car");
        assertThat(desk(officer)).extracting(Action::id).containsExactly(action);
        assertThat(desk(teacher)).isEmpty();
        assertThat(about(stranger)).isEmpty();
        assertThat(transactions.as(
                        stranger.code(),
                        () -> sql.sql("select count(*) from action_step where person = ?")
                                .param(child.value())
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(transactions
                        .as(Actor.of(teacher).code(), () -> actions.counted(Actor.of(teacher), child))
                        .words())
                .as("whoever it was set for has not said that they do it")
                .isEqualTo(
                        "1 of 1 actions still to do are aimed at the source of the harm. 1 aimed at it, 0 taken on.");
    }

    @Test
    void onlyWhoseItIsWhoSetItOrWhoLeadsEndsIt() {
        UUID action = set(teacher, officer.id());
        Practitioner mentor = closeTo("Mo Mentor", "voluntary", "mentor");
        assertThat(done(mentor, read(mentor, action))).isInstanceOf(Outcome.Other.class);
        assertThatThrownBy(
                        () -> write(mentor, "action-done", Map.of("action", action.toString(), "came_of_it", "Done.")))
                .as("past our pages, too")
                .isInstanceOf(NotWritten.class)
                .hasMessageContaining("Only whoever said they would do it");
        assertThatThrownBy(() -> write(stranger, "action-done", Map.of("action", action.toString())))
                .isInstanceOf(RuntimeException.class);
        assertThat(may(lead, action)).isTrue();
        assertThat(may(teacher, action)).isTrue();
        Action seen = read(officer, action);
        assertThat(done(officer, seen)).isEqualTo(new Outcome.Kept());
        Action ended = read(lead, action);
        assertThat(ended.isOpen()).isFalse();
        assertThat(ended.end()).satisfies(end -> assertThat(end.words()).isEqualTo("It is stopped."));
        assertThat(done(lead, seen))
                .as("the second of two reads what the first said")
                .isInstanceOfSatisfying(
                        Outcome.Other.class,
                        other -> assertThat(other.stands().isOpen()).isFalse());
        assertThat(desk(officer)).isEmpty();
    }

    /** A desk and an agency's page cost what is open, however many years of what is over lie behind it. */
    @Test
    void whatIsOverIsNotReadAgainUntilItsEndingIsTakenBack() {
        UUID action = set(lead, officer.id());
        UUID open = set(lead, officer.id());
        assertThat(toldOf(officer)).containsOnly(action, open);
        done(officer, read(officer, action));
        assertThat(toldOf(officer)).containsOnly(open);
        write(
                officer,
                "entry-withdrawn",
                Map.of("corrects", read(officer, action).last()));
        assertThat(toldOf(officer)).as("it was not over after all").containsOnly(action, open);
        assertThat(desk(officer)).extracting(Action::id).containsExactly(action, open);
    }

    private List<UUID> toldOf(Practitioner who) {
        Actor actor = Actor.of(who);
        return transactions.as(actor.code(), () -> {
            List<Told> theirs = store.forOne(actor, who.id());
            assertThat(store.ofAgency(actor, who.agency())).as("their agency’s").isEqualTo(theirs);
            return theirs.stream().map(one -> one.of().action()).toList();
        });
    }

    @Test
    void handedOverItStaysWhoseItIsUntilTheOtherAccepts() {
        UUID action = set(lead, officer.id());
        assertThat(say(officer, action, (actor, seen) -> actions.handOver(actor, seen, teacher, "She sees the gate.")))
                .isEqualTo(new Outcome.Kept());
        assertThat(read(lead, action).isOwnedBy(officer.id().toString())).isTrue();
        assertThat(desk(teacher)).hasSize(1);
        assertThat(say(lead, action, (actor, seen) -> actions.takeOn(actor, seen, lead)))
                .as("nobody takes what is offered to another")
                .isInstanceOf(Outcome.Other.class);
        assertThat(say(teacher, action, (actor, seen) -> actions.decline(actor, seen, teacher, "I am away.")))
                .isEqualTo(new Outcome.Kept());
        assertThat(desk(teacher)).isEmpty();
        say(officer, action, (actor, seen) -> actions.handOver(actor, seen, teacher, "When she is back."));
        say(teacher, action, (actor, seen) -> actions.takeOn(actor, seen, teacher));
        assertThat(desk(officer)).isEmpty();
        assertThat(desk(teacher)).hasSize(1);
        say(teacher, action, (actor, seen) -> actions.move(actor, seen, LocalDate.of(2022, 7, 1), "The gate is shut."));
        say(teacher, action, (actor, seen) -> actions.move(actor, seen, LocalDate.of(2022, 7, 8), "Still."));
        assertThat(read(lead, action).moved()).isEqualTo(2);
        say(
                teacher,
                action,
                (actor, seen) -> actions.notDone(
                        actor,
                        seen,
                        "The car is gone.",
                        new Deed("Ask who sent it", "", "source", officer.id(), "2022-07-09", "", "")));
        assertThat(desk(officer)).extracting(one -> one.what().deed()).containsExactly("Ask who sent it");
    }

    @Test
    void whatSaysNoPersonDayOrAimIsItsSettersUntilItDoes() {
        UUID action = set(lead, null);
        assertThat(desk(lead)).extracting(Action::id).containsExactly(action);
        say(
                lead,
                action,
                (actor, seen) -> actions.complete(
                        actor, seen, new Deed("Stop the grey car", "", "source", officer.id(), "2022-06-30", "", "")));
        assertThat(desk(lead)).isEmpty();
        assertThat(desk(officer)).hasSize(1);
    }

    @Test
    void whoeverWouldNotReadItIsNotNamed() {
        assertThat(actions.mayBeAsked(Actor.of(lead), officer.id(), child)).isTrue();
        UUID outside = UUID.fromString(stranger.code());
        assertThat(actions.mayBeAsked(Actor.of(lead), outside, child)).isFalse();
        assertThatThrownBy(() -> set(lead, outside))
                .isInstanceOf(NotWritten.class)
                .hasMessageContaining("let them in first");
    }

    /** What was put right says what it says now; what was taken back was never set. The table can be made again from the entries. */
    @Test
    void theTableIsWhatTheEntriesSayAndCanBeMadeAgain() {
        UUID action = set(lead, officer.id());
        UUID other = set(lead, teacher.id());
        String first = read(lead, action).last();
        write(
                lead,
                "action-set",
                Map.of(
                        "action",
                        action.toString(),
                        "action_what",
                        "Stop the red car",
                        "corrects",
                        first,
                        "done_by",
                        teacher.id().toString()));
        write(lead, "entry-withdrawn", Map.of("corrects", read(lead, other).last()));
        say(lead, action, (actor, seen) -> actions.move(actor, seen, LocalDate.of(2022, 7, 1), "It was seen again."));
        assertThat(about(Actor.of(lead))).singleElement().satisfies(one -> {
            assertThat(one.what().deed()).isEqualTo("Stop the red car");
            assertThat(one.isOwnedBy(teacher.id().toString())).isTrue();
            assertThat(one.day()).isEqualTo(LocalDate.of(2022, 7, 1));
        });
        List<Map<String, Object>> before = rows();
        transactions.beside(
                "watch",
                () -> sql.sql(MAKES_ALL_AGAIN)
                        .param(child.value())
                        .query((_, _) -> true)
                        .single());
        assertThat(rows()).isNotEmpty().isEqualTo(before);
    }

    private List<Map<String, Object>> rows() {
        return transactions.beside(
                "watch",
                () -> sql.sql("select * from action_step where person = ? order by position")
                        .param(child.value())
                        .query()
                        .listOfRows());
    }

    private UUID set(Practitioner by, @Nullable UUID owner) {
        return actions.set(
                Actor.of(by),
                child,
                new Deed("Stop the grey car", "", "source", owner, owner == null ? "" : "2022-06-24", "", ""));
    }

    private interface Say {
        Outcome say(Actor actor, Action seen);
    }

    private Outcome say(Practitioner by, UUID action, Say saying) {
        return saying.say(Actor.of(by), read(by, action));
    }

    private Outcome done(Practitioner by, Action seen) {
        return actions.done(Actor.of(by), seen, "It is stopped.");
    }

    private boolean may(Practitioner who, UUID action) {
        return actions.may(Actor.of(who), read(who, action), org.reachable.engine.action.ActionStep.OVER);
    }

    private Action read(Practitioner who, UUID action) {
        return about(Actor.of(who)).stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private List<Action> about(Actor actor) {
        return transactions.as(actor.code(), () -> actions.about(actor, child));
    }

    private List<Action> desk(Practitioner who) {
        return transactions.as(who.id().toString(), () -> actions.forOne(Actor.of(who), who));
    }

    private void write(Practitioner by, String type, Map<String, String> says) {
        write(Actor.of(by), type, says);
    }

    private void write(Actor actor, String type, Map<String, String> says) {
        transactions.as(actor.code(), () -> {
            var now = java.time.Instant.parse("2022-06-17T08:00:00Z");
            return chronology.append(
                    actor,
                    null,
                    List.of(new NewEntry(
                            child,
                            WrittenEntry.said(
                                    new EntryId(Origin.OUR_OWN, ids.next().toString()),
                                    chronology.reference(actor, child.subject()).orElse("?"),
                                    now,
                                    actor.agencyKind(),
                                    type,
                                    "Said.",
                                    "open",
                                    says),
                            List.of())));
        });
    }

    private Practitioner closeTo(String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
