package org.reachable.proof.migrations;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.reachable.access.AccessPolicyMigration;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;
import org.reachable.proof.durability.PostgresProcess;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every migration, one after another, on tables that are full: what stood there before stands there after. */
public final class MigrationsKeepEveryRow implements Promise {

    private static final Pattern TOUCHED = Pattern.compile(
            "(?i)\\b(?:alter table|update|create (?:unique )?index(?: \\w+)? on|create trigger \\w+ [a-z ]+ on) (?:public\\.)?(\\w+)");

    /** What a migration says that it writes is its purpose, and no loss. */
    private static final Pattern WRITES =
            Pattern.compile("(?is)\\bupdate (\\w+)(?: \\w+)?\\s+set\\s+(.*?)(?:\\bwhere\\b|\\bfrom\\b|;)");

    /** What a migration calls otherwise is looked for under its new name; a table that it says it drops is gone on purpose. */
    private static final Pattern RENAMES = Pattern.compile("(?i)\\balter table (\\w+) rename column (\\w+) to (\\w+)");

    private static final Pattern DROPS = Pattern.compile("(?i)\\bdrop table (\\w+)");

    /** A column that a migration says it drops is gone on purpose, too. */
    private static final Pattern DROPS_COLUMN = Pattern.compile("(?i)\\balter table (\\w+) drop column (\\w+)");

    /** Of what gets a table of what ended it, a row may have moved there: its words are looked for in both. */
    private static final Pattern MOVES = Pattern.compile("(?i)\\bselect make_endings\\('(\\w+)'");

    /** What a migration says that it adds to a table is no loss either: there, every row of before is looked for. */
    private static final Pattern ADDS = Pattern.compile("(?i)\\binsert into (?:public\\.)?(\\w+)");

    @Override
    public int number() {
        return 32;
    }

    @Override
    public String words() {
        return "A migration loses no row and no word";
    }

    @Override
    public String topic() {
        return "migrations";
    }

    /** Of one table, its columns as they were and a sum over what stands in them. */
    private record Sum(String columns, long rows, String sum) {}

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        long rows = trial.times(1_000_000, 2_000);
        try (PostgresProcess server = PostgresProcess.create(trial.folder("migrations"), List.of("max_wal_size=4GB"));
                Connection connection = DriverManager.getConnection(server.url(), "postgres", "")) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var tables = new FullTables(sql);
            long compared = 0;
            long full = 0;
            long dropped = 0;
            List<String> different = new ArrayList<>();
            TreeMap<Long, String> waits = new TreeMap<>();
            List<MigrationInfo> all = Arrays.stream(
                            flyway(server, "latest").info().pending())
                    .filter(one -> one.getVersion() != null)
                    .toList();
            for (MigrationInfo next : all) {
                String statements = statements(next);
                Set<String> touched = touched(statements, sql);
                for (String table : touched) {
                    tables.fill(table, Math.max(1, rows / touched.size()));
                }
                full += touched.isEmpty() ? 0 : 1;
                Map<String, Sum> before = sums(sql, written(statements));
                Set<String> moved = moved(statements);
                moved.removeIf(table -> !hasReasons(sql, table));
                before.keySet().removeAll(moved);
                Map<String, String> added = added(before, statements);
                before.keySet().removeAll(added.keySet());
                Stream.of(moved, added.keySet())
                        .flatMap(Set::stream)
                        .forEach(table -> sql.sql("create temp table was_%1$s as table %1$s".formatted(table))
                                .update());
                try (Waiting writer = new Waiting(server.url(), touched)) {
                    flyway(server, next.getVersion().getVersion()).migrate();
                    waits.merge(writer.longestMillis(), "V" + next.getVersion(), (one, _) -> one);
                }
                Map<String, Sum> after = asCalledNow(before, statements);
                dropped += before.size() - after.size();
                different.addAll(changed(sql, after));
                different.addAll(
                        moved.stream().filter(table -> lost(sql, table) > 0).toList());
                added.entrySet().stream()
                        .filter(table -> gone(sql, table.getKey(), table.getValue()) > 0)
                        .forEach(table -> different.add(table.getKey()));
                added.keySet()
                        .forEach(table ->
                                sql.sql("drop table pg_temp.was_" + table).update());
                compared += after.size() + moved.size() + added.size();
            }
            flyway(server, "latest").migrate();
            different.forEach(one -> System.err.println("Not as before: " + one));
            Set<String> unfilled = tables.unfilled();
            unfilled.forEach(one -> System.err.println("Not filled: " + one));
            Map.Entry<Long, String> longest = waits.lastEntry();
            return List.of(
                    Figure.told("migrations, one after another", "%,d".formatted(all.size())),
                    Figure.told(
                            "of them on tables that were there, filled to in all",
                            "%,d, %,d rows".formatted(full, rows)),
                    Figure.told("tables that could not be filled", "%,d".formatted(unfilled.size())),
                    Figure.told("tables that a migration says it drops", "%,d".formatted(dropped)),
                    Figure.none("tables with another row or word in a column of before", different.size(), compared),
                    Figure.told(
                            "the longest that somebody who writes waited",
                            "%,d ms, at %s".formatted(longest.getKey(), longest.getValue())),
                    control(sql));
        }
    }

    /** A migration that changes one word of one row must be found. */
    private static Figure control(JdbcClient sql) {
        Map<String, Sum> before = sums(sql, Set.of());
        sql.sql(
                        "update entry set subject_reference = subject_reference || '.' where id = (select id from entry limit 1)")
                .update();
        int found = changed(sql, before).size();
        return Figure.fact(
                "control that must fail: one word of one row changed", "%d found".formatted(found), "1", found == 1);
    }

    /**
     * At an earlier version the functions in force are not made: they ask tables that come later, and no versioned migration asks
     * them.
     */
    private static final String NONE = "none-of-them";

    private static Flyway flyway(PostgresProcess server, String target) {
        return Flyway.configure()
                .dataSource(server.url(), "reachable_owner", "")
                .placeholders(Map.of("application", "reachable_application", "jobs", "reachable_jobs"))
                .locations("classpath:db/migration")
                .javaMigrations(new AccessPolicyMigration())
                .target(target)
                .repeatableSqlMigrationPrefix(target.equals("latest") ? "R" : NONE)
                .load();
    }

    private static String statements(MigrationInfo migration) throws Exception {
        return new ClassPathResource("db/migration/" + migration.getScript())
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("--[^\n]*", "");
    }

    private static Set<String> tables(JdbcClient sql) {
        return new TreeSet<>(sql.sql("""
                select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'
                  and tablename not in ('protected_table', 'state_change') -- what migrations say of tables and of states, and add to
                """).query(String.class).list());
    }

    private static Set<String> touched(String statements, JdbcClient sql) {
        Set<String> touched = TOUCHED.matcher(statements)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        touched.retainAll(tables(sql));
        return touched;
    }

    /** table.column of what it says that it writes. */
    private static Set<String> written(String statements) {
        Set<String> written = new HashSet<>();
        WRITES.matcher(statements)
                .results()
                .forEach(one -> Pattern.compile("(\\w+)\\s*=")
                        .matcher(one.group(2))
                        .results()
                        .forEach(column -> written.add(one.group(1) + "." + column.group(1))));
        DROPS_COLUMN.matcher(statements).results().forEach(one -> written.add(one.group(1) + "." + one.group(2)));
        return written;
    }

    private static Set<String> moved(String statements) {
        return MOVES.matcher(statements)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where what ends a row is told beside it from then on, and it had no reason of its own, nothing moves. */
    private static boolean hasReasons(JdbcClient sql, String table) {
        return sql.sql("""
                select exists (select from information_schema.columns
                  where table_schema = 'public' and table_name = ? and column_name = 'because')
                """).param(table).query(Boolean.class).single();
    }

    /** How many rows of before are said neither in the table nor in that of what ended them. */
    private static long lost(JdbcClient sql, String table) {
        return sql.sql("""
                select count(*) from was_%1$s was
                where not exists (select from %1$s now where now.because = was.because and now.actor = was.actor
                    and now.received_at = was.received_at)
                  and not exists (select from %1$s_ended now where now.because = was.because and now.actor = was.actor
                    and now.received_at = was.received_at)
                """.formatted(table)).query(Long.class).single();
    }

    /** Of the tables that a migration says it adds rows to, the columns that are compared. */
    private static Map<String, String> added(Map<String, Sum> before, String statements) {
        Set<String> named =
                ADDS.matcher(statements).results().map(one -> one.group(1)).collect(Collectors.toSet());
        return before.entrySet().stream()
                .filter(table -> named.contains(table.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().columns()));
    }

    /** How many rows of before are not in the table any more. */
    private static long gone(JdbcClient sql, String table, String columns) {
        return sql.sql("select count(*) from (select %2$s from was_%1$s except all select %2$s from %1$s) gone"
                        .formatted(table, columns))
                .query(Long.class)
                .single();
    }

    private static Map<String, Sum> sums(JdbcClient sql, Set<String> written) {
        Map<String, Sum> sums = new TreeMap<>();
        for (String table : tables(sql)) {
            String columns = sql.sql("""
                    select column_name from information_schema.columns
                    where table_schema = 'public' and table_name = ? order by ordinal_position
                    """).param(table).query(String.class).list().stream()
                    .filter(column -> !written.contains(table + "." + column))
                    .map(column -> '"' + column + '"')
                    .collect(Collectors.joining(", "));
            sums.put(table, sum(sql, table, columns));
        }
        return sums;
    }

    private static Sum sum(JdbcClient sql, String table, String columns) {
        return sql.sql("select count(*), coalesce(sum(hashtextextended(row(%s)::text, 0)::numeric), 0)::text from %s"
                        .formatted(columns, table))
                .query((row, _) -> new Sum(columns, row.getLong(1), row.getString(2)))
                .single();
    }

    private static Map<String, Sum> asCalledNow(Map<String, Sum> before, String statements) {
        Map<String, Sum> after = new TreeMap<>(before);
        DROPS.matcher(statements).results().forEach(one -> after.remove(one.group(1)));
        RENAMES.matcher(statements)
                .results()
                .forEach(one -> after.computeIfPresent(
                        one.group(1),
                        (_, was) -> new Sum(
                                was.columns().replace('"' + one.group(2) + '"', '"' + one.group(3) + '"'),
                                was.rows(),
                                was.sum())));
        return after;
    }

    private static List<String> changed(JdbcClient sql, Map<String, Sum> before) {
        return before.entrySet().stream()
                .filter(one -> !isThere(sql, one.getKey(), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isThere(JdbcClient sql, String table, Sum before) {
        try {
            return sum(sql, table, before.columns()).equals(before);
        } catch (org.springframework.jdbc.BadSqlGrammarException gone) {
            return false;
        }
    }
}
