package org.reachable.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wrote an entry, for whoever must ask them about it. */
@Repository
class AuthorStore {

    private final JdbcClient sql;

    AuthorStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Whose an entry is.
     *
     * @param agency whose entry it is
     * @param practitioner who wrote it, where they can be asked about the child now; null where they cannot
     */
    record Author(String agency, @Nullable UUID practitioner) {}

    /** Who told it first. Whoever brought it in with a file did not write it; whoever left, is away or is kept out is not asked. */
    Optional<Author> of(EntryId entry, @Nullable PersonId child, Instant at) {
        return sql.sql("""
                select written.agency, practitioner.id as practitioner
                from (select entry.agency, entry.actor, entry.source from entry
                    where entry.name = :entry order by entry.log_position limit 1) written
                  left join practitioner on practitioner.id::text = written.actor and written.source = 'reachable'
                    and not has_left(practitioner.id, :at)
                    and not exists (select from absence where absence.practitioner = practitioner.id
                      and absence.from_time <= :at and :at < absence.until_time)
                    and (:child = '' or may_know_of(practitioner.id::text, nullif(:child, '')::uuid))
                """)
                .params(Parameters.of("entry", entry.toString())
                        .and("child", child == null ? "" : child.toString())
                        .and("at", at)
                        .all())
                .query((row, _) -> author(row))
                .optional();
    }

    /** Whether somebody whom an entry names can be asked about a child now: they are here, and read what anybody who works with the child reads. */
    boolean canBeAsked(UUID practitioner, @Nullable PersonId child, Instant at) {
        return sql.sql("""
                select exists (select from practitioner where id = :practitioner and not has_left(id, :at)
                  and not exists (select from absence where absence.practitioner = practitioner.id
                    and absence.from_time <= :at and :at < absence.until_time)
                  and (:child = '' or may_be_asked(id, nullif(:child, '')::uuid)))
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("child", child == null ? "" : child.toString())
                        .and("at", at)
                        .all())
                .query(Boolean.class)
                .single();
    }

    private static Author author(ResultSet row) throws SQLException {
        return new Author(row.getString("agency"), row.getObject("practitioner", UUID.class));
    }
}
