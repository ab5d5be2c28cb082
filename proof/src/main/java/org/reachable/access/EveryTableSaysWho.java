package org.reachable.access;

import java.util.ArrayList;
import java.util.List;
import org.reachable.proof.Figure;
import org.reachable.proof.Served;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each table, as the database's own catalogue lists them, says who reads and writes it and has that wall, or says why it has
 * none. Then a migration forgets: a table that is made without protect() must be noticed, and be shut all the same.
 */
final class EveryTableSaysWho {

    private static final String FORGOTTEN = "forgotten";

    private final ProtectedTables tables;
    private final JdbcClient owner;
    private final List<JdbcClient> others;

    EveryTableSaysWho(Served served) {
        tables = new ProtectedTables(served.as("reachable_application"));
        owner = served.as("reachable_owner");
        others = List.of(served.as("reachable_application"), served.as("reachable_jobs"));
    }

    List<Figure> figures() {
        List<String> slips = tables.slips();
        slips.forEach(System.err::println);
        int all = owner.sql("select count(*) from protected_table")
                .query(Integer.class)
                .single();
        List<Boolean> noticed = new ArrayList<>();
        owner.sql("create table %s (id uuid primary key, person uuid, words text)".formatted(FORGOTTEN))
                .update();
        try {
            noticed.add(isNoticed());
            others.forEach(role -> noticed.add(isShut(role)));
            owner.sql("select protect('%s', 'followed')".formatted(FORGOTTEN))
                    .query((_, _) -> "")
                    .list();
            noticed.add(!isNoticed());
            owner.sql("alter policy readers_may on %s using (true)".formatted(FORGOTTEN))
                    .update();
            noticed.add(isNoticed());
        } finally {
            owner.sql("drop table " + FORGOTTEN).update();
            owner.sql("delete from protected_table where name = '%s'".formatted(FORGOTTEN))
                    .update();
        }
        return List.of(
                Figure.all("tables that say who reads and writes them, and have that wall", all - slips.size(), all),
                Figure.all(
                        "ways in which a table that forgets it is noticed or shut",
                        (int) noticed.stream().filter(Boolean::booleanValue).count(),
                        noticed.size()));
    }

    private boolean isNoticed() {
        return tables.slips().stream().anyMatch(slip -> slip.contains(FORGOTTEN));
    }

    private static boolean isShut(JdbcClient role) {
        return List.of(
                        "select words from " + FORGOTTEN,
                        "insert into %s (id) values (gen_random_uuid())".formatted(FORGOTTEN))
                .stream()
                .allMatch(statement -> isRefused(role, statement));
    }

    private static boolean isRefused(JdbcClient role, String statement) {
        try {
            role.sql(statement).query((_, _) -> "").list();
            return false;
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage()).contains("permission denied");
        }
    }
}
