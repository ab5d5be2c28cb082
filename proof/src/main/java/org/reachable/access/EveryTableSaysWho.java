package org.reachable.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    /** What a migration could write: a row as another agency's, one changed to be, one that anybody writes, one by another. */
    private static final List<String> FORGERIES = List.of("""
            create table %1$s (id uuid, person uuid, agency text, handling text, actor text default acting());
            select protect('%1$s', 'by-subject')
            """, """
            create table %1$s (id uuid, person uuid, like carried including defaults);
            select protect('%1$s', 'by-subject', application => 'select, insert, update');
            drop trigger a_wall_of_changes on %1$s
            """, """
            create table %1$s (id uuid, person uuid, like carried including defaults);
            select protect('%1$s', 'as-said', 'Why.', seen => 'person is null', written => 'true')
            """, """
            create table %1$s (id uuid, person uuid, agency text);
            select protect('%1$s', 'as-said', 'Why.', seen => 'person is null', written => 'acting() is not null')
            """, """
            create table %1$s (entry uuid, words text, actor text default acting());
            select protect('%1$s', 'part', whole => 'entry', whole_by => 'entry');
            grant insert (actor) on %1$s to reachable_application
            """);

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
        int forged = (int) FORGERIES.stream().filter(this::isNoticed).count();
        return List.of(
                Figure.all(
                        "ways to make a table that can be forged that are refused or noticed",
                        forged,
                        FORGERIES.size()),
                Figure.all("tables that say who reads and writes them, and have that wall", all - slips.size(), all),
                Figure.all(
                        "ways in which a table that forgets it is noticed or shut",
                        (int) noticed.stream().filter(Boolean::booleanValue).count(),
                        noticed.size()));
    }

    /** By protect(), which refuses to make it, or by whoever starts a server on it. */
    private boolean isNoticed(String forgery) {
        try {
            for (String statement : forgery.formatted(FORGOTTEN).split(";")) {
                if (statement.strip().startsWith("select")) {
                    owner.sql(statement).query((_, _) -> "").list();
                } else {
                    owner.sql(statement).update();
                }
            }
            return isNoticed();
        } catch (DataAccessException refused) {
            String why = String.valueOf(refused.getMostSpecificCause().getMessage());
            return Stream.of("do not say whose they are", "Anybody writes anything")
                    .anyMatch(why::contains);
        } finally {
            owner.sql("drop table if exists " + FORGOTTEN).update();
            owner.sql("delete from protected_table where name = '%s'".formatted(FORGOTTEN))
                    .update();
        }
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
