package org.reachable.access;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a table can be forged: what people's requests may insert, change and delete is judged as the catalogue has it,
 * whoever made it and however. A condition counts that names a column of its table; so does a trigger that is called a wall. A table that
 * everybody reads has such a wall, or says why none is asked for.
 */
final class WhoWrites {

    private static final Map<String, String> SLIPS = Map.of(
            "door", "and others write it",
            "somebody", "and anybody writes in it as somebody else",
            "agency", "and anybody writes in it as any agency",
            "anything", "and anybody writes anything in it");

    private final JdbcClient sql;

    WhoWrites(JdbcClient sql) {
        this.sql = sql;
    }

    private record Forged(String name, String kind, String how) {

        private String slip() {
            return "The table %s is said to be %s, %s.".formatted(name, kind, SLIPS.get(how));
        }
    }

    /** What can be forged in which table, in words; nothing where nothing can. Asked as people's requests are. */
    List<String> slips() {
        return sql.sql("""
                    with doing as (
                      select * from (values ('insert', 'a', 4, 'writers_may'), ('update', 'w', 16, 'changers_may'),
                        ('delete', 'd', 8, 'removers_may')) as it (what, command, bit, policy)),
                    granted as (
                      select it.oid, said.name, said.kind, said.why_written, doing.*,
                        said.kind in ('by-subject', 'by-handling', 'known-of') as theirs,
                        exists (select from pg_trigger where tgrelid = it.oid and starts_with(tgname, 'a_wall')
                          and tgenabled <> 'D' and tgtype & doing.bit > 0) as walled
                      from protected_table said
                        join pg_class it on it.relname = said.name and it.relnamespace = 'public'::regnamespace
                        cross join doing
                      where said.kind not in ('jobs-only', 'owner-only')
                        and case when doing.what = 'delete' then has_table_privilege(it.oid, 'delete')
                          else has_any_column_privilege(it.oid, doing.what) end),
                    door as (
                      select polrelid, polname, polcmd, pol.oid,
                        coalesce(pg_get_expr(polqual, polrelid), '') <> 'true'
                          and coalesce(pg_get_expr(polwithcheck, polrelid), '') <> 'true' as asks,
                        array(select refobjsubid from pg_depend where classid = 'pg_policy'::regclass and objid = pol.oid
                          and refclassid = 'pg_class'::regclass and refobjid = polrelid and deptype = 'n') as named
                      from pg_policy pol join pg_class it on it.oid = polrelid
                      where polpermissive and polname <> 'jobs_may' and polroles <> array[relowner]),
                    may_set as (
                      select granted.oid, granted.what, attname, attnum from granted
                        join pg_attribute on attrelid = granted.oid and attnum > 0 and not attisdropped
                      where granted.what <> 'delete' and has_column_privilege(granted.oid, attnum, granted.what)),
                    forged as (
                      select name, kind, case
                        when exists (select from door where polrelid = granted.oid and polcmd in (command, '*')
                          and polname <> granted.policy) then 'door'
                        when exists (select from may_set where (may_set.oid, may_set.what) = (granted.oid, granted.what)
                          and attname in ('actor', 'received_at')) then 'somebody'
                        when what <> 'delete' and theirs and (not walled or (
                          select count(*) < 4 from pg_attribute where attrelid = granted.oid and attnum > 0 and not attisdropped
                            and attname in ('partnership', 'agency', 'source', 'actor'))) then 'agency'
                        when walled or why_written <> '' then null
                        when kind = 'open' then 'anything'
                        when exists (select from door where polrelid = granted.oid and polname = granted.policy
                          and not (asks and named <> '{}')) then 'anything'
                        when exists (select from may_set, door where (may_set.oid, may_set.what) = (granted.oid, granted.what)
                          and attname = 'agency' and polrelid = granted.oid and polname = granted.policy
                          and not named && array[0, attnum::int]) then 'agency'
                        end as how
                      from granted)
                    select distinct on (name) name, kind, how from forged where how is not null order by name
                    """).query(Forged.class).list().stream()
                .map(Forged::slip)
                .toList();
    }
}
