package org.reachable.watch;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What whoever told something wrote themselves, so that whoever is asked about it is nobody whom they do not want. */
@Repository
class TellersWords {

    private final JdbcClient sql;

    TellersWords(JdbcClient sql) {
        this.sql = sql;
    }

    /** These words, and all that the same child or member of a family wrote: what they took back, too, for it was so. */
    List<String> inOrder(EntryId told) {
        return sql.sql("""
                select coalesce(said.body ->> 'summary', '')
                from (select name, actor, subject from entry where name = :told order by log_position limit 1) first
                  join entry said on said.name = first.name
                    or starts_with(first.actor, 'family:') and said.actor = first.actor and said.subject = any (records_of(first.subject))
                order by said.log_position
                """).param("told", told.toString()).query(String.class).list();
    }

    /** Who of these would read it, were it asked of them. */
    Set<UUID> readersAmong(Collection<UUID> people, EntryId told) {
        return sql.sql("select who_would_read(:people::uuid[], :told)")
                .params(Parameters.of("people", people)
                        .and("told", told.toString())
                        .all())
                .query(UUID.class)
                .set();
    }
}
