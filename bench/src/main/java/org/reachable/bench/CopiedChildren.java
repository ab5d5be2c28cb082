package org.reachable.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A county of the size that is asked for, made of a demonstration's children in minutes: each again and again, with where they belong, who
 * works with them, what is open and in what state they are; and whoever works with children again, in a team again, so that nobody has
 * more of them. Of a copy no entry is there but of those who stand first on a board: nobody reads another's on a page of one.
 */
final class CopiedChildren {

    /** So many of each board, whose stories are read. */
    private static final int FIRST = 60;

    /** Another id, the same of one and the same. */
    private static final String ANEW = "md5(concat(%s, '#', k))::uuid";

    private static final String TEXT_ANEW = "concat(%s, '#', k)";
    private static final String WORKER =
            "case when %1$s in (select id from worker) then md5(concat(%1$s, '#', k))::uuid else %1$s end";
    private static final String TEAM = "case when it.scope = 'TEAM' then concat(%1$s, '#', k) else %1$s end";
    private static final String OPEN =
            "finding in (select id from finding where id not like '%#%' and (open or over_at > (select max(folded_at) from story) - interval '9 days'))";
    private static final String THEIRS = "%s in (select id from original)";

    /** A table, whose rows are taken, and which of their columns are another in a copy. */
    private record Copied(String table, String where, Map<String, String> anew) {}

    private static final List<Copied> TABLES = List.of(
            copied(
                    "team",
                    "id in (select team from practitioner where id in (select id from worker))",
                    Map.of("id", ANEW, "name", TEXT_ANEW)),
            copied(
                    "practitioner",
                    "id in (select id from worker)",
                    Map.of("id", ANEW, "team", ANEW, "sign_in_name", TEXT_ANEW)),
            copied("subject", theirs("id"), Map.of("id", ANEW, "reference", TEXT_ANEW)),
            copied("person", theirs("id"), Map.of("id", ANEW, "reference", TEXT_ANEW)),
            copied("person_name", theirs("person"), Map.of("id", ANEW, "person", ANEW)),
            copied("person_description", theirs("person"), Map.of("id", ANEW, "person", ANEW)),
            copied("belonging", theirs("child"), Map.of("id", ANEW, "child", ANEW, "scope_of", TEAM)),
            copied(
                    "duty",
                    "scope = 'CHILD' and scope_of in (select id::text from original)",
                    Map.of("id", ANEW, "scope_of", "md5(concat(%s, '#', k))::uuid::text", "practitioner", WORKER)),
            copied("agency_involved", theirs("person"), Map.of("person", ANEW)),
            copied("story", theirs("subject"), Map.of("subject", ANEW, "stale", "false", "next_change_at", "null")),
            copied("story_state", theirs("person"), Map.of("person", ANEW)),
            copied("story_spell", theirs("person"), Map.of("person", ANEW)),
            copied(
                    "finding",
                    "id in (select finding from finding_child where person in (select id from original)) and "
                            + OPEN.replaceFirst("^finding", "id"),
                    Map.of("id", TEXT_ANEW, "subject", TEXT_ANEW)),
            copied("finding_child", theirs("person") + " and " + OPEN, Map.of("finding", TEXT_ANEW, "person", ANEW)),
            copied("open_finding", OPEN, Map.of("finding", TEXT_ANEW)),
            copied("ask", OPEN, Map.of("finding", TEXT_ANEW, "person", ANEW, "practitioner", WORKER)),
            copied("board_place", theirs("person"), Map.of("person", ANEW, "finding", TEXT_ANEW)));

    private final Connection database;

    CopiedChildren(Connection database) {
        this.database = database;
    }

    private static String theirs(String column) {
        return THEIRS.formatted(column);
    }

    private static Copied copied(String table, String where, Map<String, String> anew) {
        return new Copied(table, where, anew);
    }

    /** Copies until there are so many, beside those that an earlier run copied; how many there are then. */
    int until(int many) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    create temporary table original as
                      select id from subject where kind = 'child' and reference not like '%#%'
                    """);
            statement.execute("""
                    create temporary table worker as
                      select id from practitioner where sign_in_name not like '%#%' and exists (
                        select from duty where duty.practitioner = practitioner.id and scope = 'CHILD')
                    """);
            int children = count("select count(*) from original");
            int copies = (many - count("select count(*) from subject where kind = 'child'")) / children;
            int had = count("""
                    select coalesce(max(split_part(reference, '#', 2)::int), 0) from subject
                    where kind = 'child' and reference like '%#%'
                    """);
            if (copies > 0) {
                for (Copied one : TABLES) {
                    copy(statement, one, had, copies);
                }
                copyEntries(statement);
            }
            statement.execute("set session_replication_role = origin");
            // As PostgreSQL leaves it by itself once it has stood a while; else it does so beside what is measured.
            statement.execute("vacuum analyze");
            return count("select count(*) from subject where kind = 'child'");
        }
    }

    private void copy(Statement statement, Copied one, int had, int copies) throws SQLException {
        long began = System.nanoTime();
        List<String> columns = columns(one.table());
        List<String> values = columns.stream()
                .map(column -> one.anew().containsKey(column)
                        ? one.anew().get(column).formatted("it." + column)
                        : "it." + column)
                .toList();
        int added =
                statement.executeUpdate("insert into %s (%s) select %s from %s it, generate_series(%d, %d) k where %s"
                        .formatted(
                                one.table(),
                                String.join(", ", columns),
                                String.join(", ", values),
                                one.table(),
                                had + 1,
                                had + copies,
                                one.where()));
        System.err.printf("%,d rows of %s in %.0f s%n", added, one.table(), (System.nanoTime() - began) / 1e9);
    }

    /** Of whoever stands first on a board. */
    private void copyEntries(Statement statement) throws SQLException {
        statement.execute("""
                create temporary table first as
                  select distinct copy.id, split_part(copy.reference, '#', 1) as of, split_part(copy.reference, '#', 2) as k
                  from (select person, row_number() over (
                      partition by board order by wants desc, is_in desc, respond_by, since, person) as place from board_place) ordered
                    join subject copy on copy.id = person
                  where place <= %d and copy.reference like '%%#%%'
                """.formatted(FIRST));
        List<String> columns = columns("entry");
        List<String> values = columns.stream()
                .map(column -> switch (column) {
                    case "id" -> ANEW.formatted("it.id");
                    case "subject" -> "first.id";
                    case "source_local_id" -> TEXT_ANEW.formatted("it.source_local_id");
                    default -> "it." + column;
                })
                .toList();
        statement.executeUpdate("""
                insert into entry (%s) select %s from first join subject original on original.reference = first.of
                  and original.kind = 'child' join entry it on it.subject = original.id
                on conflict do nothing
                """.formatted(String.join(", ", columns), String.join(", ", values)));
    }

    private int count(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet counted = statement.executeQuery(query)) {
            counted.next();
            return counted.getInt(1);
        }
    }

    /** The columns that are written: what the database makes of them, and counts, it makes anew. */
    private List<String> columns(String table) throws SQLException {
        try (PreparedStatement asking = database.prepareStatement("""
                select column_name from information_schema.columns
                where table_name = ? and table_schema = 'public' and is_generated = 'NEVER' and is_identity = 'NO'
                """)) {
            asking.setString(1, table);
            var columns = new ArrayList<String>();
            try (ResultSet names = asking.executeQuery()) {
                while (names.next()) {
                    columns.add(names.getString(1));
                }
            }
            return columns;
        }
    }
}
