package org.reachable.proof.migrations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills tables as the database describes them, whatever version they are of: words, times and numbers that differ row by
 * row, and rows of other tables where one is pointed at.
 */
final class FullTables {

    private static final Pattern LITERAL = Pattern.compile("'([^']+)'::");

    private static final int POINTED_AT = 5;

    private final JdbcClient sql;
    private final Set<String> unfilled = new HashSet<>();
    private final Set<String> filling = new HashSet<>();

    /** One connection that checks no foreign keys and runs no triggers. */
    FullTables(JdbcClient sql) {
        this.sql = sql;
        sql.sql("set session_replication_role = replica").update();
        sql.sql("select set_config('reachable.actor', 'proof', false)")
                .query(String.class)
                .single();
    }

    private record Column(
            String name,
            String type,
            boolean nullable,
            @Nullable String preset) {}

    private record Pointer(String column, String table, String to) {}

    /** Sees that a table has so many rows. */
    void fill(String table, long rows) {
        if (!filling.add(table)) {
            return;
        }
        try {
            long there = count(table);
            if (there < rows) {
                add(table, there, rows - there);
            }
        } catch (RuntimeException cannot) {
            unfilled.add(table + ": " + cannot.getMessage());
        } finally {
            filling.remove(table);
        }
    }

    long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Tables that could not be filled, and why. */
    Set<String> unfilled() {
        return unfilled;
    }

    private void add(String table, long there, long more) {
        Map<String, Pointer> pointers = pointers(table);
        Map<String, String> checks = checks(table);
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        StringBuilder from = new StringBuilder(" from generate_series(%d, %d) g".formatted(there + 1, there + more));
        Map<String, Integer> joined = new HashMap<>();
        for (Column column : columns(table)) {
            Pointer pointer = pointers.get(column.name());
            String value = pointer != null ? pointed(pointer, more, from, joined) : value(column, checks);
            if (value != null) {
                names.add(column.name());
                values.add(value);
            }
        }
        sql.sql("insert into %s (%s) select %s%s on conflict do nothing"
                        .formatted(table, String.join(", ", names), String.join(", ", values), from))
                .update();
    }

    private @Nullable String pointed(Pointer pointer, long rows, StringBuilder from, Map<String, Integer> joined) {
        fill(pointer.table(), pointer.table().equals("partnership") ? 1 : Math.max(1, rows / POINTED_AT));
        long many = count(pointer.table());
        if (many == 0) {
            return null;
        }
        int number = joined.computeIfAbsent(pointer.table() + "." + pointer.to(), _ -> {
            int next = joined.size() + 1;
            from.append(" join (select row_number() over () i, %s it from %s) r%d on r%d.i = g %% %d + 1"
                    .formatted(pointer.to(), pointer.table(), next, next, many));
            return next;
        });
        return "r%d.it".formatted(number);
    }

    private static @Nullable String value(Column column, Map<String, String> checks) {
        if (checks.containsKey(column.name())) {
            return "'" + checks.get(column.name()) + "'";
        }
        boolean leave = column.preset() != null && !column.preset().contains("(")
                || column.nullable() && column.type().equals("uuid");
        return leave ? null : made(column.type());
    }

    private static @Nullable String made(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text", "character varying" -> "'Words ' || g";
            case "integer", "bigint", "numeric", "double precision" -> "g";
            case "smallint" -> "g % 100";
            case "boolean" -> "g % 2 = 0";
            case "timestamp with time zone" -> "timestamptz '2020-01-01Z' + g * interval '1 minute'";
            case "date" -> "date '2005-01-01' + (g % 5000)::int";
            case "interval" -> "g * interval '1 minute'";
            case "jsonb" -> "jsonb_build_object('words', 'Words ' || g)";
            case "bytea" -> "decode(md5(g::text), 'hex')";
            case "ARRAY" -> "'{}'";
            default -> null;
        };
    }

    private List<Column> columns(String table) {
        return sql.sql("""
                select column_name, data_type, is_nullable = 'YES', column_default from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
                order by ordinal_position
                """)
                .param(table)
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4)))
                .list();
    }

    private Map<String, Pointer> pointers(String table) {
        return sql
                .sql("""
                select a.attname, c.confrelid::regclass::text, f.attname from pg_constraint c
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                  join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
                where c.contype = 'f' and cardinality(c.conkey) = 1 and c.conrelid = ?::regclass
                """)
                .param(table)
                .query((row, _) -> new Pointer(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Pointer::column, one -> one, (one, _) -> one));
    }

    /** Of columns that hold one of a few words, the first of them. */
    private Map<String, String> checks(String table) {
        Map<String, String> words = new HashMap<>();
        sql.sql("""
                select a.attname, pg_get_constraintdef(c.oid) from pg_constraint c
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'c' and cardinality(c.conkey) = 1 and c.conrelid = ?::regclass
                """).param(table).query(row -> {
            Matcher literal = LITERAL.matcher(row.getString(2));
            if (literal.find()) {
                words.put(row.getString(1), literal.group(1));
            }
        });
        return words;
    }
}
