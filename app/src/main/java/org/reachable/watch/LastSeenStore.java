package org.reachable.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to when somebody said that they had seen what is new. */
@Repository
class LastSeenStore {

    private final JdbcClient sql;

    LastSeenStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of those of these children of whom they ever said so. */
    Map<PersonId, Instant> seenTo(UUID practitioner, Collection<PersonId> children) {
        Map<PersonId, Instant> seen = new HashMap<>();
        sql.sql("""
                select person, seen_to from news_seen
                where practitioner = :practitioner and person = any (:children::uuid[])
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("children", children)
                        .all())
                .query(row -> {
                    seen.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            row.getObject("seen_to", OffsetDateTime.class).toInstant());
                });
        return seen;
    }

    void seen(UUID practitioner, PersonId child, Instant to) {
        sql.sql("""
                insert into news_seen (practitioner, person, seen_to) values (:practitioner, :child, :to)
                on conflict (practitioner, person) do update set seen_to = greatest(news_seen.seen_to, excluded.seen_to)
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("child", child)
                        .and("to", to)
                        .all())
                .update();
    }
}
