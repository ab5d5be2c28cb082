package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Routes;
import org.reachable.Testshire;
import org.reachable.kernel.PersonId;
import org.reachable.kernel.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may follow what is a table; the database takes nothing else, by bare SQL as the application's own role. */
@ReachableTest
class StateGraphTest {

    /** More where it is asked for: each is one try by SQL. */
    private static final int STEPS = Integer.getInteger("reachable.walks", 5_000);

    private static final List<String> BEGUN_BY_JOBS = List.of("job:watch", "job:loading");

    @Autowired
    JdbcClient sql;

    @Autowired
    Transactions transactions;

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

    @Test
    void randomWalksByBareSqlMakeNoStepThatIsNotInTheTable() {
        PersonId child = testshire.child();
        String who = testshire.practitioner("bea").id().toString();
        String walk = """
            do $walk$
            declare
              walked text; before text; after text; one uuid; asked text;
              made int := 0; refused int := 0; illegal int := 0;
            begin
              perform setseed(0.28);
              for step in 1..%1$d loop
                if step = 1 or random() < 0.1 then
                  one := gen_random_uuid();
                  asked := 'walk-' || one;
                  insert into ask (partnership, finding, person, practitioner, role, because, asked_at)
                    values ('%2$s', asked, '%3$s', '%4$s', 'lead', 'A test.', now());
                  insert into draft (id, practitioner, person, typed, key, partnership, agency, source)
                    values (one, '%4$s', '%3$s', '{}', one, '%2$s', 'police', 'test');
                  insert into import_upload (id, practitioner, partnership, agency, source)
                    values (one, '%4$s', '%2$s', 'police', 'test');
                end if;
                walked := (array['ask', 'draft', 'import_upload'])[1 + floor(random() * 3)];
                begin
                  if walked = 'ask' then
                    select state_of(it) into before from ask it where finding = asked;
                    update ask it set taken_at = case when random() < 0.5 then now() end,
                      handed_to = case when random() < 0.3 then '%4$s'::uuid end, version = version + 1
                    where finding = asked returning state_of(it) into after;
                  elsif walked = 'draft' then
                    select state_of(it) into before from draft it where id = one;
                    update draft it set entry = (array[null, null, '', 'a/1'])[1 + floor(random() * 4)]
                    where id = one returning state_of(it) into after;
                  else
                    select state_of(it) into before from import_upload it where id = one;
                    update import_upload it set
                      state = (array['READ', 'WAITING', 'LOADED', 'DROPPED', 'FAILED'])[1 + floor(random() * 5)]
                    where id = one returning state_of(it) into after;
                  end if;
                  made := made + 1;
                  if not exists (select from state_change edge
                      where edge.thing = walked and edge.was = before and edge.becomes = after) then
                    illegal := illegal + 1;
                  end if;
                exception when check_violation then
                  refused := refused + 1;
                end;
              end loop;
              perform set_config('walk.told', made || ' ' || refused || ' ' || illegal, true);
            end
            $walk$
            """.formatted(STEPS, testshire.id(), child, who);
        var walked = new ArrayList<String>();
        assertThatThrownBy(() -> transactions.as(who, () -> {
                    sql.sql(walk).update();
                    walked.add(sql.sql("select current_setting('walk.told')")
                            .query(String.class)
                            .single());
                    throw new IllegalStateException("Nothing of it stays.");
                }))
                .hasMessage("Nothing of it stays.");
        String[] told = walked.getFirst().split(" ");
        System.out.printf("state graph: %s steps made, %s refused, %s not in the table%n", (Object[]) told);
        assertThat(Integer.parseInt(told[0])).isGreaterThan(STEPS / 10);
        assertThat(Integer.parseInt(told[1])).isGreaterThan(STEPS / 10);
        assertThat(told[2]).isEqualTo("0");
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
