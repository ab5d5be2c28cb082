package org.reachable.records.chronology;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries somebody may read, of some that are named. */
@Component
class SeenStore {

    private final JdbcClient sql;

    SeenStore(JdbcClient sql) {
        this.sql = sql;
    }

    Set<EntryId> among(Actor actor, Collection<EntryId> ids) {
        Set<String> seen = new HashSet<>(sql.sql("""
                select name from entry
                where partnership = :partnership and name = any (:names::text[])
                  and (may_see(:actor, partnership, subject, agency, handling, actor)
                    or handling = 'own-confidence' and was_told(:actor, subject, name))
                  and not was_tightened(:actor, subject, name, log_position, actor)
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("partnership", actor.partnership())
                        .and("names", ids.stream().map(EntryId::toString).toList())
                        .all())
                .query(String.class)
                .list());
        return ids.stream().filter(id -> seen.contains(id.toString())).collect(Collectors.toSet());
    }
}
