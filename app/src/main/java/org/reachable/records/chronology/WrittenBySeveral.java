package org.reachable.records.chronology;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
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
     * Those of whom at least so many agencies wrote something of these types that was recorded since, whatever else it says and whether it stands,
     * and how many those are; as far as the actor may read it.
     */
    public Map<PersonId, Integer> of(
            Actor actor, Collection<PersonId> children, Set<String> types, Instant since, int agencies) {
        return sql
                .sql("""
                        select child, wrote.agencies from unnest(:children::uuid[]) child
                          cross join lateral (select count(distinct entry.agency)::int as agencies from entry
                            where entry.partnership = :partnership and entry.subject = any (records_of(child))
                              and entry.recorded_at >= :since and entry.type = any (:types::text[])
                              and may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)) wrote
                        where wrote.agencies >= :agencies
                        """)
                .params(Parameters.of("children", children)
                        .and("partnership", actor.partnership())
                        .and("actor", actor.code())
                        .and("types", types)
                        .and("since", since)
                        .and("agencies", agencies)
                        .all())
                .query((row, _) -> Map.entry(new PersonId(row.getObject("child", UUID.class)), row.getInt("agencies")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
