package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.NewEntry;
import org.reachable.work.meetings.Sittings.Saved;
import org.springframework.dao.DataAccessException;

/** Whoever only opened a record with a reason reads what sat, and writes no sitting that stays; what they saw they write as an entry. */
@ReachableTest
class OpenedWithAReasonTest extends ChildWithAChair {

    private Practitioner stranger;

    @BeforeEach
    void aRecordThatSomebodyElseOpened() {
        stranger = colleagues.somebody("Sam Stranger", "social-care", "Far social care");
        superuser()
                .sql("""
                insert into break_glass (id, partnership, person, practitioner, because, until_time, reviewer, review_by, actor)
                values (gen_random_uuid(), ?, ?, ?, 'A test.', partnership_now() + interval '30 minutes', ?,
                  partnership_now() + interval '2 days', 'test')
                """)
                .params(testshire.id(), child.value(), stranger.id(), chair.id())
                .update();
    }

    @Test
    void theyHoldNoSittingAndAddToNoneAndAreShownNoWayToOne() {
        assertThat(hold(chair)).isInstanceOf(Saved.Kept.class);
        Actor actor = Actor.of(stranger);
        Sitting held = held(stranger);
        assertThatThrownBy(() -> hold(stranger)).as("held").isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sittings.add(actor, kind, held, said(stranger), 1))
                .as("added to")
                .isInstanceOf(DataAccessException.class);
        try (Visitor visitor = Visitor.signedIn(port, stranger.signInName())) {
            String page = SittingReading.href(child, kind.code());
            assertThat(visitor.post(page, Map.of()).statusCode()).isEqualTo(404);
            assertThat(visitor.get("/children/" + child).body()).doesNotContain("href=\"" + page + "\"");
            assertThat(visitor.post("/children/" + child + "/what-worked", Map.of("words", "A walk."))
                            .statusCode())
                    .as("what worked")
                    .isEqualTo(404);
            String attached = "/children/%s/attachments/entry/%s/new".formatted(child, row(held));
            assertThat(visitor.get(attached).statusCode()).as("attached").isEqualTo(404);
        }
        try (Visitor visitor = Visitor.signedIn(port, chair.signInName())) {
            assertThat(visitor.get("/children/%s/attachments/entry/%s/new".formatted(child, row(held)))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(visitor.get("/children/" + child).body())
                    .as("whoever works with the child is")
                    .contains("href=\"" + SittingReading.href(child, kind.code()) + "\"");
        }
    }

    @Test
    void whatTheySawTheyStillWrite() {
        Actor actor = Actor.of(stranger);
        String reference = transactions.as(
                actor.code(), () -> chronology.reference(actor, child.subject()).orElseThrow());
        NewEntry note = new NewEntry(
                child,
                Testshire.written("seen-" + child, reference, "family-report", "2022-06-01T10:00", actor.agency()),
                List.of());
        assertThat(transactions.as(actor.code(), () -> chronology.append(actor, null, List.of(note))))
                .isNotNull();
    }

    private UUID row(Sitting held) {
        return chronology.stands(Actor.of(chair), held.entry()).orElseThrow().id();
    }
}
