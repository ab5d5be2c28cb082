package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A board says that a story waits to be worked out: of a child whom its reader may follow, and of nobody else. */
@ReachableTest
class BoardsSayWhatTheyLackTest {

    @Autowired
    House house;

    @Autowired
    Watch watch;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Clock clock;

    private PersonId child;
    private Actor worker;
    private Actor across;
    private Actor keptOut;
    private Actor stranger;

    @BeforeEach
    void aChildAndReaders() {
        child = house.child();
        worker = house.somebody("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(child));
        across = house.somebody("social-care");
        house.duty(across, "missing-coordinator", Scope.partnership());
        keptOut = house.somebody("social-care");
        house.duty(keptOut, "panel-chair", Scope.partnership());
        house.keepOut(child, keptOut, true);
        stranger = house.somebody("housing");
        house.write(child, "school", "open", clock.instant(), "school-concern", Map.of());
        watch.catchUp();
    }

    @Test
    void whoeverMayFollowTheChildIsToldAndNobodyElse() throws SQLException {
        for (Actor reader : new Actor[] {worker, across, keptOut, stranger}) {
            assertThat(isTold(reader, false)).as("nothing waits").isFalse();
        }
        assertThat(isTold(worker, true)).isTrue();
        assertThat(isTold(across, true)).isTrue();
        assertThat(isTold(keptOut, true)).as("kept out").isFalse();
        assertThat(isTold(stranger, true)).as("a stranger").isFalse();
    }

    /** As the application asks it; that it waits no sweep sees, for it does in this transaction alone. */
    private boolean isTold(Actor reader, boolean waits) throws SQLException {
        try (Connection all = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "");
                Statement asked = all.createStatement()) {
            all.setAutoCommit(false);
            asked.execute("select set_config('reachable.actor', '%s', true)".formatted(reader.code()));
            if (waits) {
                assertThat(asked.executeUpdate("update story set stale = true where subject = '%s'".formatted(child)))
                        .isEqualTo(1);
            }
            asked.execute("set local role reachable_application");
            try (ResultSet told = asked.executeQuery("select is_any_being_worked_out('%s')".formatted(reader.code()))) {
                assertThat(told.next()).isTrue();
                return told.getBoolean(1);
            } finally {
                all.rollback();
            }
        }
    }
}
