package org.reachable.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ten rules as one statement of window functions. All windows part and order the events alike, so that a database sorts
 * once. Sources in a window are counted by when each agency was last seen, for a window can count no distinct values in
 * PostgreSQL.
 */
final class Sql {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private Sql() {}

    static final String TABLE = """
        create table event (number integer, child integer, minute bigint, type varchar, agency varchar, outcome varchar)""";

    static List<Detection> found(Connection connection, List<String> agencies) throws SQLException {
        var found = new ArrayList<Detection>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(statement(agencies))) {
            while (rows.next()) {
                found.add(new Detection(rows.getString(1), rows.getInt(2), rows.getLong(3)));
            }
        }
        return found;
    }

    static String statement(List<String> agencies) {
        String columns = Stream.concat(
                        TenRules.MANY.stream().map(rule -> columns(rule, agencies)),
                        TenRules.UNFOLLOWED.stream().map(Sql::column))
                .collect(Collectors.joining(",\n  "));
        String many = TenRules.MANY.stream()
                .map(rule -> "select '%s', child, min(minute) from seen where %s group by child"
                        .formatted(rule.id(), holds(rule, agencies)))
                .collect(Collectors.joining("\nunion all\n"));
        String unfollowed = TenRules.UNFOLLOWED.stream()
                .map(rule ->
                        "select '%s', child, minute + %d from seen where type = '%s' and coalesce(%s > minute + %2$d, true)"
                                .formatted(rule.id(), rule.hours() * HOUR, rule.type(), name(rule.id())))
                .collect(Collectors.joining("\nunion all\n"));
        return """
            with seen as materialized (
            select child, minute, type,
              %s
            from event
            window after as (partition by child order by minute, number rows between 1 following and unbounded following),
              %s)
            %s
            union all
            %s""".formatted(columns, windows(), many, unfollowed);
    }

    private static String windows() {
        return TenRules.MANY.stream()
                .map(TenRules.Many::days)
                .distinct()
                .map(days -> "d%d as (partition by child order by minute range between %d preceding and current row)"
                        .formatted(days, days * DAY))
                .collect(Collectors.joining(",\n  "));
    }

    private static String counts(TenRules.Many rule) {
        String types = "type in (" + quoted(rule.types()) + ")";
        return rule.outcomes().isEmpty() ? types : types + " and outcome in (" + quoted(rule.outcomes()) + ")";
    }

    private static String columns(TenRules.Many rule, List<String> agencies) {
        String many = "count(*) filter (where %s) over d%d as %s".formatted(counts(rule), rule.days(), name(rule.id()));
        if (rule.sources() == 1) {
            return many;
        }
        return many
                + agencies.stream()
                        .map(agency -> ",\n  max(minute) filter (where agency = '%s' and %s) over d%d as %s"
                                .formatted(agency, counts(rule), rule.days(), name(rule.id() + "-" + agency)))
                        .collect(Collectors.joining());
    }

    private static String holds(TenRules.Many rule, List<String> agencies) {
        String many = "%s >= %d".formatted(name(rule.id()), rule.atLeast());
        return rule.sources() == 1
                ? many
                : many
                        + agencies.stream()
                                .map(agency -> "(%s is not null)::int".formatted(name(rule.id() + "-" + agency)))
                                .collect(Collectors.joining(" + ", " and ", " >= " + rule.sources()));
    }

    private static String column(TenRules.Unfollowed rule) {
        return "min(minute) filter (where type in (%s)) over after as %s".formatted(quoted(rule.by()), name(rule.id()));
    }

    private static String name(String id) {
        return id.replace('-', '_');
    }

    private static String quoted(List<String> values) {
        return values.stream().collect(Collectors.joining("', '", "'", "'"));
    }
}
