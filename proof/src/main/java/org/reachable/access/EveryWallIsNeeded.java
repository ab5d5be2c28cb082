package org.reachable.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reachable.kernel.PersonId;
import org.reachable.kernel.Transactions;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each row-level policy, as the database's own catalogue lists them, is opened in turn: somebody must then see a row they
 * did not see before. A policy that comes later is found without a list, and one that holds nothing back is found too.
 */
public final class EveryWallIsNeeded implements Promise {

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String words() {
        return "Every row-level policy holds something back";
    }

    @Override
    public String topic() {
        return "access";
    }

    /** A policy for reading, of the role that people's requests run as. */
    record Wall(String name, String relation) {

        String words() {
            return name + " on " + relation;
        }
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Served served = trial.served();
        var home = new Household(served);
        PersonId child = home.child();
        Actor asked = home.house().somebody("social-care");
        home.house().ask(child, asked);
        home.house().keepOut(child, home.house().somebody("school"), true);
        home.house().lock(home.child(), true);
        home.house().open(home.child(), home.house().somebody("housing"));
        home.house().link(home.child(), home.child(), true);
        JdbcClient owner = served.as("reachable_owner");
        List<Wall> walls = owner.sql("""
            select policyname as name, tablename as relation from pg_policies
            where schemaname = 'public' and cmd in ('SELECT', 'ALL') and 'reachable_application' = any (roles)
              and qual <> 'true' order by tablename, policyname
            """).query(Wall.class).list();
        Map<String, Long> closed = new HashMap<>();
        walls.forEach(wall -> closed.put(wall.relation(), seen(served, wall)));
        List<String> idle = new ArrayList<>();
        List<String> untried = new ArrayList<>();
        for (Wall wall : walls) {
            long all = served.as("postgres")
                    .sql("select count(*) from " + wall.relation())
                    .query(Long.class)
                    .single();
            String condition = owner.sql("select qual from pg_policies where policyname = ? and tablename = ?")
                    .params(wall.name(), wall.relation())
                    .query(String.class)
                    .single();
            owner.sql("alter policy %s on %s using (true)".formatted(wall.name(), wall.relation()))
                    .update();
            try {
                if (all == 0) {
                    untried.add(wall.words());
                } else if (seen(served, wall) <= closed.getOrDefault(wall.relation(), 0L)) {
                    idle.add(wall.words());
                }
            } finally {
                owner.sql("alter policy %s on %s using (%s)".formatted(wall.name(), wall.relation(), condition))
                        .update();
            }
        }
        idle.forEach(System.err::println);
        untried.forEach(wall -> System.err.println("no row to try " + wall));
        return List.of(
                Figure.all(
                        "policies for reading whose opening is noticed",
                        walls.size() - idle.size() - untried.size(),
                        walls.size() - untried.size()),
                Figure.told("policies that had no row to hold back", untried.size() + " of " + walls.size()));
    }

    /** How many rows of its table nobody in particular sees. */
    private static long seen(Served served, Wall wall) {
        return served.bean(Transactions.class)
                .as(
                        "nobody",
                        () -> served.bean(JdbcClient.class)
                                .sql("select count(*) from " + wall.relation())
                                .query(Long.class)
                                .single());
    }
}
