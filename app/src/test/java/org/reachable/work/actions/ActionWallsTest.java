package org.reachable.work.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.NotWritten;
import org.reachable.work.actions.Actions.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An action is what its entries say, to whoever reads them; whose it is, who set it and who leads end it, and nobody else. */
@ReachableTest
class ActionWallsTest extends ThreeWhoAct {

    @Autowired
    JdbcConnectionDetails database;

    private static final String MAKES_ALL_AGAIN = "select rebuild_actions(?)";

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

    @Test
    void whoOnlyOpenedTheRecordWithAReasonSetsNothingThatStays() {
        opened(stranger);
        assertThat(actions.setting(stranger, child, false)).isEmpty();
        assertThatThrownBy(() -> actions.set(stranger, child, new Deed("Mine", "", "source", null, "", "", "")))
                .isInstanceOf(NotWritten.class);
        assertThatThrownBy(() -> write(stranger, "action-set", Map.of("action_what", "Mine")))
                .as("past our pages, too")
                .isInstanceOf(NotWritten.class);
        UUID action = set(lead, officer.id());
        assertThat(about(stranger)).as("they read it").extracting(Action::id).containsExactly(action);
        assertThat(actions.setting(Actor.of(teacher), child, false)).isPresent();
    }

    private void opened(Actor actor) {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                .sql("""
                insert into break_glass (id, partnership, person, practitioner, because, until_time, reviewer, review_by, actor)
                values (gen_random_uuid(), ?, ?, ?::uuid, 'A test.', partnership_now() + interval '30 minutes', ?,
                  partnership_now() + interval '2 days', 'test')
                """)
                .params(testshire.id(), child.value(), actor.code(), lead.id())
                .update();
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

    /** Who says “the gate is not ours to open” presses Offer too. */
    @Test
    void anOfferIsNoYesAndWhoMadeItIsAskedAgainWhereItIsNotTaken() {
        UUID action = set(lead, officer.id());
        assertThat(say(officer, action, (actor, seen) -> actions.handOver(actor, seen, teacher, "Not my patch.")))
                .isEqualTo(new Outcome.Kept());
        assertThat(read(lead, action).isTakenOn()).isFalse();
        assertThat(say(teacher, action, (actor, seen) -> actions.decline(actor, seen, teacher, "I am away.")))
                .isEqualTo(new Outcome.Kept());
        assertThat(read(lead, action).isTakenOn()).isFalse();
        assertThat(read(officer, action).isAskedOf(officer.id().toString())).isTrue();
        assertThat(say(officer, action, (actor, seen) -> actions.decline(actor, seen, officer, "I cannot.")))
                .isEqualTo(new Outcome.Kept());
        assertThat(read(lead, action).whose().owner()).isNull();
    }
}
