package org.reachable.platform.partnership;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.AsAJob;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.transaction.annotation.Transactional;

/** A partnership whose fallback ends nowhere does not start. */
@ReachableTest
@Transactional
@TestExecutionListeners(listeners = AsAJob.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
class DutyManagerNamedTest {

    @Autowired
    RotaStore rota;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Clock clock;

    @Autowired
    Testshire testshire;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void everyDutyManagerLeaves() {
        sql.sql("select id from duty where role = 'duty-manager'")
                .query(UUID.class)
                .list()
                .forEach(duty -> setUp.endDuty(duty, clock.instant()));
    }

    @Test
    void withoutADutyManagerItDoesNotStartAndSaysWhatIsMissing() {
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessage("Testshire has no duty manager, so an alert about a child could reach nobody.")
                .extracting(refused -> ((CannotStart) refused).mend())
                .asString()
                .startsWith("Maybe add a duty with the role duty-manager");
    }

    @Test
    void aDutyManagerWhoWillLeaveIsNotEnough() {
        manage(clock.instant().plus(Duration.ofDays(30)));
        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class);
    }

    @Test
    void withOneWhoStaysItStarts() {
        manage(null);
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void manage(@Nullable Instant until) {
        UUID bea = testshire.practitioner("bea").id();
        setUp.duty(testshire.id(), new NewDuty("duty-manager", Scope.partnership(), bea, 0, Testshire.START, until));
    }

    private void start() {
        new DutyManagerNamed(rota, clock).afterPropertiesSet();
    }
}
