package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever a record is locked from assessed the danger to that child in a file, and the keeper of the lock filed it. */
@ReachableTest
class HeldAnswersTest extends HeldFiles {

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    @Test
    void whatIsFiledAnswersNoDangerThatItsSenderMayNotRead() {
        house.write(
                child,
                "social-care",
                "restricted",
                clock.instant().minus(Duration.ofHours(2)),
                "school-concern",
                Map.of("threat", "life"));
        watch.catchUp();
        Actor who = house.somebody("police");
        house.duty(who, "custody-officer", Scope.partnership());
        assertThat(lock(another).statusCode()).isEqualTo(302);
        sources.sentBy(testshire.practitioner(testshire.signInName(who)), testshire.unused("records"));
        try (Visitor sender = visitor(who)) {
            brought(sender, reference(), """
                    event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,handling,attributes
                    1,{child},2022-03-02T09:00,2022-03-02T10:00,police,threat-assessment,Did not say whose it was.,open,held=yes
                    """);
        }
        assertThat(keeping.post(heldAt(keeping) + "/filed", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(house.superuser()
                        .sql(
                                "select body #>> '{attributes,answers_question}' from entry where subject = ? and body ->> 'summary' = ?")
                        .params(child.value(), "Did not say whose it was.")
                        .query(String.class)
                        .single())
                .isEqualTo("no");
    }
}
