package org.reachable.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each row-level policy, as the database's own catalogue lists them, is opened in turn: somebody must then see a row they
 * did not see before, or come past where they were refused to write one. A policy that comes later is found without a
 * list, and one that holds nothing back is found too. One that only narrows what others let through is taken out as a condition.
 * A table that comes later without any is noticed.
 */
public final class EveryWallIsNeeded implements Promise {

    static final Map<String, String> ANYTHING = Map.ofEntries(
            Map.entry("uuid", "gen_random_uuid()"),
            Map.entry("text", "'anything'"),
            Map.entry("bool", "true"),
            Map.entry("int2", "1"),
            Map.entry("int4", "1"),
            Map.entry("int8", "1"),
            Map.entry("date", "current_date"),
            Map.entry("timestamptz", "now()"),
            Map.entry("numeric", "1"),
            Map.entry("float8", "1"),
            Map.entry("xid8", "pg_current_xact_id()"),
            Map.entry("bytea", "''"));

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

    /** On a database of its own: it opens policies, and plants rows that no page writes and none could show. */
    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        try (Served served = trial.another("walls")) {
            return figures(trial, served);
        }
    }

    private static List<Figure> figures(Trial trial, Served served) throws Exception {
        var home = new Household(served);
        PersonId child = home.child();
        Actor asked = home.house().somebody("social-care");
        home.house().ask(child, asked);
        home.house().keepOut(child, home.house().somebody("school"), true);
        home.house().lock(home.child(), true);
        home.house().open(home.child(), home.house().somebody("housing"));
        home.house().link(home.child(), home.child(), true);
        home.house().passOn(child, asked);
        var rows = new PlantedRows(served);
        rows.withhold(child, UUID.randomUUID(), "Canary", true);
        rows.whoAsked(child, asked.code(), asked.code());
        rows.pack("police");
        rows.ties(child, home.child());
        rows.mention(child, home.child());
        rows.document(child);
        rows.sitting(child);
        JdbcClient owner = served.as("reachable_owner");
        List<Wall> walls = owner.sql("""
            select policyname as name, tablename as relation from pg_policies
            where schemaname = 'public' and cmd in ('SELECT', 'ALL') and 'reachable_application' = any (roles)
              and permissive = 'PERMISSIVE' and qual <> 'true' order by tablename, policyname
            """).query(Wall.class).list();
        List<String> idle = new ArrayList<>();
        List<String> untried = new ArrayList<>();
        for (Wall wall : walls) {
            boolean planted = count(served, wall) == 0 && plant(served, wall);
            if (count(served, wall) == 0) {
                untried.add(wall.words());
            } else if (!isNoticed(served, owner, wall)) {
                idle.add(wall.words());
            }
            if (planted) {
                served.asSuperuser(
                        sql -> sql.sql("delete from " + wall.relation()).update());
            }
        }
        List<Wall> writing = owner.sql("""
            select policyname as name, tablename as relation from pg_policies
            where schemaname = 'public' and cmd in ('INSERT', 'ALL') and 'reachable_application' = any (roles)
              and has_any_column_privilege('reachable_application', to_regclass('public.' || tablename), 'INSERT')
              and coalesce(with_check, qual) <> 'true' order by tablename, policyname
            """).query(Wall.class).list();
        List<Wall> refusing =
                writing.stream().filter(wall -> isRefused(served, wall)).toList();
        List<Wall> open = refusing.stream()
                .filter(wall -> isRefusedStill(served, owner, wall))
                .toList();
        open.forEach(wall -> System.err.println("opened, and yet it refuses: " + wall.words()));
        writing.stream()
                .filter(wall -> !refusing.contains(wall))
                .forEach(wall -> System.err.println("refuses nobody a row: " + wall.words()));
        idle.forEach(System.err::println);
        untried.forEach(wall -> System.err.println("no row to try " + wall));
        var figures = new ArrayList<>(List.of(
                Figure.all(
                        "policies for reading whose opening is noticed",
                        walls.size() - idle.size() - untried.size(),
                        walls.size() - untried.size()),
                Figure.told("policies that had no row to hold back", untried.size() + " of " + walls.size()),
                Figure.all(
                        "policies for writing whose opening is noticed",
                        refusing.size() - open.size(),
                        refusing.size()),
                Figure.told(
                        "policies for writing that refused nobody",
                        writing.size() - refusing.size() + " of " + writing.size())));
        figures.addAll(new EveryChangeIsHeldBack(served).figures());
        figures.addAll(new EveryTableSaysWho(served).figures());
        if (!trial.sample()) { // most of an hour
            figures.addAll(new EveryQueryAsks(served).figures());
            figures.addAll(new EveryConditionIsNeeded(served).figures());
        }
        return figures;
    }

    /** Whether it still refuses once it lets everybody through: then it was not this that refused. */
    private static boolean isRefusedStill(Served served, JdbcClient owner, Wall wall) {
        String condition = owner.sql(
                        "select coalesce(with_check, qual) from pg_policies where policyname = ? and tablename = ?")
                .params(wall.name(), wall.relation())
                .query(String.class)
                .single();
        owner.sql("alter policy %s on %s with check (true)".formatted(wall.name(), wall.relation()))
                .update();
        try {
            return isRefused(served, wall);
        } finally {
            owner.sql("alter policy %s on %s with check (%s)".formatted(wall.name(), wall.relation(), condition))
                    .update();
        }
    }

    /** Whether nobody in particular, or a transaction that says nobody, is refused a row of anything by its policy. */
    private static boolean isRefused(Served served, Wall wall) {
        return Stream.of("nobody", "").anyMatch(who -> isRefused(served, wall, who));
    }

    /** By its policy: that is asked before anything else of a row. */
    private static boolean isRefused(Served served, Wall wall, String who) {
        try {
            served.bean(Transactions.class).as(who, () -> {
                served.bean(JdbcClient.class).sql(granted(served, wall)).update();
                throw new Undone();
            });
            return false;
        } catch (Undone written) {
            return false;
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage()).contains("row-level security");
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Whether somebody sees more once it lets everybody through. */
    private static boolean isNoticed(Served served, JdbcClient owner, Wall wall) {
        long closed = seen(served, wall);
        String condition = owner.sql("select qual from pg_policies where policyname = ? and tablename = ?")
                .params(wall.name(), wall.relation())
                .query(String.class)
                .single();
        owner.sql("alter policy %s on %s using (true)".formatted(wall.name(), wall.relation()))
                .update();
        try {
            return seen(served, wall) > closed;
        } finally {
            owner.sql("alter policy %s on %s using (%s)".formatted(wall.name(), wall.relation(), condition))
                    .update();
        }
    }

    static long count(Served served, Wall wall) {
        return served.as("postgres")
                .sql("select count(*) from " + wall.relation())
                .query(Long.class)
                .single();
    }

    /** A row of anything, for a table that has none: that it is somebody's matters, not what it says. */
    static boolean plant(Served served, Wall wall) {
        try {
            served.asSuperuser(sql -> sql.sql(anything(served, wall)).update());
            return true;
        } catch (DataAccessException | java.sql.SQLException refused) {
            return false; // some column takes only words of its own
        }
    }

    private static String anything(Served served, Wall wall) {
        return row(served, wall, "is_nullable = 'NO'");
    }

    /** The same of all that people's requests are granted to write: a policy is asked before whatever else a row must be. */
    private static String granted(Served served, Wall wall) {
        return row(served, wall, "has_column_privilege('reachable_application', table_name, column_name, 'INSERT')");
    }

    private static String row(Served served, Wall wall, String which) {
        record Column(String name, String type) {}
        List<Column> columns = served.as("postgres")
                .sql("""
                    select column_name as name, udt_name as type from information_schema.columns
                    where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO' and\s""" + which)
                .param(wall.relation())
                .query(Column.class)
                .list();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> ANYTHING.getOrDefault(column.type(), "'{}'"))
                .collect(Collectors.joining(", "));
        return columns.isEmpty()
                ? "insert into %s default values".formatted(wall.relation())
                : "insert into %s (%s) values (%s)".formatted(wall.relation(), names, values);
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
