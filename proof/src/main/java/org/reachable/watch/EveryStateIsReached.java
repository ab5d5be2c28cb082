package org.reachable.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reachable.Routes;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/** What may follow is one table: every state in it is come to, and each step has a handler that is there, a role and an audit code. */
public final class EveryStateIsReached implements Promise {

    private static final Set<String> AUDIT = Set.of("READ", "WRITE");

    private static final String BY_A_JOB = "job:";

    /** One of the table’s rows. */
    record Step(String thing, String was, String becomes, String handler, String who, String audit) {}

    @Override
    public int number() {
        return 28;
    }

    @Override
    public String words() {
        return "Every state is reached, every step handled";
    }

    @Override
    public String topic() {
        return "states";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Served served = trial.served();
        List<Step> steps = served.as("postgres")
                .sql("select * from state_change")
                .query(Step.class)
                .list();
        Set<String> handlers = served.bean(Routes.class).all().stream()
                .map(Routes.Route::toString)
                .collect(Collectors.toSet());
        List<String> unhandled = steps.stream()
                .filter(step -> !isWhole(step, handlers))
                .map(Step::toString)
                .toList();
        int states = 0;
        List<String> unreached = new ArrayList<>();
        for (String thing : steps.stream().map(Step::thing).collect(Collectors.toCollection(TreeSet::new))) {
            Set<String> all = allowed(served, thing);
            Set<String> reached = reached(steps, thing);
            states += all.size();
            all.stream()
                    .filter(state -> !reached.contains(state))
                    .map(state -> thing + " " + state)
                    .forEach(unreached::add);
        }
        unhandled.forEach(System.err::println);
        unreached.forEach(System.err::println);
        List<Step> fewer = steps.stream().filter(step -> !step.was().isEmpty()).toList();
        boolean noticed = reached(fewer, steps.getFirst().thing()).isEmpty()
                && !isWhole(new Step("ask", "", "x", "POST /nowhere", "x", "WRITE"), handlers);
        return List.of(
                Figure.all("states that are come to from nothing", (long) states - unreached.size(), states),
                Figure.all(
                        "steps with a handler that is there, a role and a code",
                        (long) steps.size() - unhandled.size(),
                        steps.size()),
                Figure.fact(
                        "control: a table without beginnings or handlers is noticed",
                        noticed ? "yes" : "no",
                        "yes",
                        noticed));
    }

    private static boolean isWhole(Step step, Set<String> handlers) {
        boolean byJob = step.handler().startsWith(BY_A_JOB);
        return !step.who().isEmpty() && (byJob || (handlers.contains(step.handler()) && AUDIT.contains(step.audit())));
    }

    /** What the table names, and what the column takes where it is a list of words. */
    private static Set<String> allowed(Served served, String thing) {
        return new TreeSet<>(served.as("postgres")
                .sql("""
                        select becomes from state_change where thing = :thing
                        union select was from state_change where thing = :thing and was <> ''
                        union select (regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g'))[1] from pg_constraint
                          where conrelid = to_regclass(:thing) and pg_get_constraintdef(oid) like '%(state = ANY%'
                        """)
                .param("thing", thing)
                .query(String.class)
                .list());
    }

    private static Set<String> reached(List<Step> steps, String thing) {
        Set<String> reached = new HashSet<>(Set.of(""));
        boolean more = true;
        while (more) {
            more = steps.stream()
                            .filter(step -> step.thing().equals(thing) && reached.contains(step.was()))
                            .map(Step::becomes)
                            .toList()
                            .stream()
                            .filter(reached::add)
                            .count()
                    > 0;
        }
        reached.remove("");
        return reached;
    }
}
