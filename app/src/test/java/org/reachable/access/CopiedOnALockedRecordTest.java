package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** A lock opened by itself, with all of the record, for everybody whom a rule only tells of danger. */
@ReachableTest
class CopiedOnALockedRecordTest extends KeptFrom {

    @Autowired
    Watch watch;

    @Test
    void whoeverIsOnlyToKnowOfADangerIsNotLetInToALockedRecordByIt() {
        Actor copied = house.somebody("police");
        house.duty(copied, "police-duty-sergeant", Scope.partnership());
        assertThat(lock(another).statusCode()).isEqualTo(302);
        danger();
        assertThat(standings.of(copied, child)).isIn(Relationship.LOCKED, Relationship.LOCKED_POINTER);
        try (Visitor reading = visitor(copied)) {
            assertThat(reading.get("/children/" + child).statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    void norByOneOfBeforeTheLock() {
        Actor copied = house.somebody("police");
        house.superuser()
                .sql("""
                    insert into chase (partnership, finding, since, role, practitioner, because, told_at)
                    values (?, ?, now(), 'police-duty-sergeant', ?::uuid, 'A test.', partnership_now())
                    """)
                .params(testshire.id(), house.ask(child, worker), copied.code())
                .update();
        assertThat(standings.of(copied, child)).isEqualTo(Relationship.INVOLVED);
        assertThat(lock(another).statusCode()).isEqualTo(302);
        assertThat(standings.of(copied, child)).isIn(Relationship.LOCKED, Relationship.LOCKED_POINTER);
        assertThat(standings.of(worker, child)).as("who is asked").isEqualTo(Relationship.INVOLVED);
    }

    /** The control: where nothing is locked, they are told and read. */
    @Test
    void whereNothingIsLockedTheyAreLetIn() {
        Actor copied = house.somebody("police");
        house.duty(copied, "police-duty-sergeant", Scope.child(child));
        danger();
        assertThat(standings.of(copied, child)).isEqualTo(Relationship.INVOLVED);
    }

    private void danger() {
        house.write(
                child,
                "social-care",
                "open",
                clock.instant().minus(Duration.ofMinutes(5)),
                "school-concern",
                Map.of("threat", "life"));
        watch.catchUp();
    }
}
