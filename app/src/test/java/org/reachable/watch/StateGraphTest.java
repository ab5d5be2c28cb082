package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Routes;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.watch.StepsByHand.Walked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may follow what is a table; the database takes nothing else, by bare SQL as the application's own role. */
@ReachableTest
class StateGraphTest {

    /** More where it is asked for: each is one try by SQL. */
    private static final int STEPS = Integer.getInteger("reachable.walks", 5_000);

    private static final List<String> BEGUN_BY_JOBS = List.of("job:watch", "job:loading", "job:leaving");

    @Autowired
    JdbcClient sql;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Testshire testshire;

    @Autowired
    Routes routes;

    /** One of the table's rows. */
    record Edge(String thing, String was, String becomes, String handler, String who, String audit) {}

    @Test
    void everyStateIsReachedAndEveryStepHasAHandlerARoleAndAnAuditCode() {
        List<Edge> edges =
                sql.sql("select * from state_change").query(Edge.class).list();
        Set<String> handlers = routes.all().stream().map(Routes.Route::toString).collect(Collectors.toSet());
        assertThat(edges).allSatisfy(edge -> {
            assertThat(edge.who()).isNotEmpty();
            if (!BEGUN_BY_JOBS.contains(edge.handler())) {
                assertThat(handlers).contains(edge.handler());
                assertThat(edge.audit()).isEqualTo("WRITE");
            }
        });
        for (String thing : Set.of("ask", "draft", "import_upload")) {
            Set<String> all = edges.stream()
                    .filter(edge -> edge.thing().equals(thing))
                    .map(Edge::becomes)
                    .collect(Collectors.toSet());
            assertThat(reached(edges, thing, "", Set.of())).as(thing).isEqualTo(all);
        }
    }

    private static Set<String> reached(List<Edge> edges, String thing, String from, Set<String> known) {
        Set<String> reached = new HashSet<>(known);
        edges.stream()
                .filter(edge -> edge.thing().equals(thing) && edge.was().equals(from))
                .map(Edge::becomes)
                .filter(reached::add)
                .toList()
                .forEach(next -> reached.addAll(reached(edges, thing, next, reached)));
        return reached;
    }

    /** Jobs begin what is asked; who is asked moves it. */
    @Test
    void randomWalksByBareSqlMakeNoStepThatIsNotInTheTable() throws SQLException {
        var steps = new StepsByHand(testshire);
        String owner = steps.practitioner().toString();
        String asked = steps.begun(database.getJdbcUrl());
        for (String[] as :
                List.of(new String[] {"reachable_application", owner}, new String[] {"reachable_jobs", "job:watch"})) {
            try (Connection connection = DriverManager.getConnection(database.getJdbcUrl(), as[0], "")) {
                Walked walked = steps.walk(connection, as[1], asked, STEPS, 0.28);
                System.out.printf(
                        "state graph, %s: %d steps made, %d refused, %d not in the table%n",
                        as[0], walked.made(), walked.refused(), walked.illegal());
                assertThat(walked.made()).isGreaterThan(STEPS / 10);
                assertThat(walked.refused()).isGreaterThan(STEPS / 10);
                assertThat(walked.illegal()).isZero();
            }
        }
    }

    @Test
    void whatMayFollowIsNotForTheApplicationToSay() {
        assertThatThrownBy(() -> transactions.as(
                        "test",
                        () -> sql.sql("insert into state_change values ('draft', 'SAVED', 'OPEN', 'x', 'x', 'x')")
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
