package org.reachable.access;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where a table says nothing of who reads and writes it, or has not the wall that it says it has. A migration
 * says it by protect(), of which V81 tells the kinds; or, in words, why everybody's requests may read the table.
 */
@Component
final class ProtectedTables implements InitializingBean {

    /** The condition of the policy readers_may, as the catalogue has it, of each kind that has one. */
    private static final Map<String, Predicate<String>> CONDITIONS = Map.of(
            "by-subject", like("sees\\(acting\\(\\), \\w+, agency, handling, actor\\)"),
            "by-handling", like("sees\\(acting\\(\\), NULL::uuid, agency, handling, actor\\)"),
            "known-of", like("may_know_of\\(acting\\(\\), \\w+\\)"),
            "followed", like("may_follow\\(acting\\(\\), \\w+\\)"),
            "by-agency", like("is_of_agency\\(acting\\(\\), agency\\)"),
            "own", like("\\(\\(practitioner\\)::text = acting\\(\\)\\)"),
            "part", like("\\(EXISTS \\( SELECT FROM \\w+( \\w+)? WHERE \\(\\w+\\.id = \\w+\\.\\w+\\)\\)\\)"),
            "reference", like("true"),
            "as-said", condition -> !condition.isEmpty() && !condition.equals("true"));

    /** Kinds whose tables nobody's request reads or writes. */
    private static final List<String> NOBODYS = List.of("jobs-only", "owner-only");

    private static final String MEND =
            "Maybe run ./reachable migrate with the owner's credentials first; a migration that "
                    + "makes a table calls protect(), as docs/adding.md says.";

    private final JdbcClient sql;

    ProtectedTables(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void afterPropertiesSet() {
        slips().stream().findFirst().ifPresent(slip -> {
            throw new CannotStart(slip, MEND);
        });
    }

    /** What is wrong with which table, in words; nothing where each is as it says. Asked as people's requests are: it is their grants that count. */
    List<String> slips() {
        return Stream.concat(asRead(), new WhoWrites(sql).slips().stream()).toList();
    }

    private Stream<String> asRead() {
        return sql.sql("""
                    select relname as name, kind, why,
                      relrowsecurity and relforcerowsecurity as walled,
                      coalesce((select regexp_replace(qual, '\\s+', ' ', 'g') from pg_policies
                        where tablename = relname and schemaname = 'public' and policyname = 'readers_may'), '') as condition,
                      (select count(*) from pg_policies where tablename = relname and schemaname = 'public'
                        and policyname not in ('readers_may', 'jobs_may') and permissive = 'PERMISSIVE' and cmd in ('SELECT', 'ALL')
                        and roles <> array[pg_get_userbyid(relowner)]) as others,
                      exists (select from unnest(array['select', 'insert', 'update', 'delete']) right_to
                        where case when right_to = 'delete'
                          then has_table_privilege(it.oid, right_to)
                          else has_any_column_privilege(it.oid, right_to) end) as granted
                    from pg_class it left join protected_table on name = relname
                    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
                    order by relname
                    """).query(Table.class).list().stream().map(Table::slip).filter(slip -> !slip.isEmpty());
    }

    private static Predicate<String> like(String condition) {
        return Pattern.compile(condition).asMatchPredicate();
    }

    /**
     * A table as the catalogue and protected_table have it.
     *
     * @param walled whether row-level security is on and forced
     * @param condition which rows are read
     * @param others how many policies besides let somebody read
     * @param granted whether people's requests may do anything with it
     */
    record Table(
            String name,
            @Nullable String kind,
            @Nullable String why,
            boolean walled,
            String condition,
            int others,
            boolean granted) {

        private String slip() {
            if (kind == null) {
                return "The table %s does not say who reads and writes it.".formatted(name);
            }
            if (kind.equals("open")) {
                return "";
            }
            if (!walled) {
                return "The table %s is said to be %s, and row-level security is not on or not forced."
                        .formatted(name, kind);
            }
            boolean asSaid = NOBODYS.contains(kind)
                    ? !granted && condition.isEmpty()
                    : CONDITIONS.getOrDefault(kind, _ -> false).test(condition);
            if (!asSaid || (others > 0 && String.valueOf(why).isEmpty())) {
                return "The table %s is said to be %s, and others read it.".formatted(name, kind);
            }
            return "";
        }
    }
}
