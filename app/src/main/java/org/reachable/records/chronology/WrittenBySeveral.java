package org.reachable.records.chronology;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which children several agencies wrote lately: asked of many, so that few of their stories need be read. */
@Repository
public class WrittenBySeveral {

    private final JdbcClient sql;

    WrittenBySeveral(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Those of whom at least so many agencies wrote something that was recorded since, whatever it says and whether it stands; as far as the
     * actor may read it.
     */
    public Set<PersonId> of(Actor actor, Collection<PersonId> children, Instant since, int agencies) {
        return sql
                .sql("""
                        select child from unnest(:children::uuid[]) child
                        where (select count(distinct entry.agency) from entry
                          where entry.partnership = :partnership and entry.subject = any (records_of(child)) and entry.recorded_at >= :since
                            and may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)) >= :agencies
                        """)
                .params(Parameters.of("children", children)
                        .and("partnership", actor.partnership())
                        .and("actor", actor.code())
                        .and("since", since)
                        .and("agencies", agencies)
                        .all())
                .query((row, _) -> new PersonId(row.getObject("child", UUID.class)))
                .stream()
                .collect(Collectors.toSet());
    }
}
