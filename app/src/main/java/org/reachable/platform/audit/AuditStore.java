package org.reachable.platform.audit;

import java.util.UUID;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds rows. No statement changes one, and no grant would allow it. */
@Component
class AuditStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Ids ids;

    AuditStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The row, and its place in the queue for the chain: one statement, so that there is never one without the other. */
    UUID add(AuditRow row) {
        UUID id = ids.next();
        sql.sql("""
            with added as (
              insert into audit_entry (id, partnership, practitioner, agency, action, method, route, status,
                subjects, relationships, found, purpose, details)
              values (:id, :partnership, :practitioner, :agency, :action, :method, :route, :status,
                :subjects, array(
                  select standing_is(own_standing(acting(), subject))
                  from unnest(:subjects::uuid[]) with ordinality as each (subject, place) order by place),
                :found, :purpose, :details::jsonb)
              returning id, position, partnership)
            insert into audit_unsealed (entry, position, partnership) select id, position, partnership from added
            """)
                .params(Parameters.of("id", id)
                        .and("partnership", row.partnership())
                        .and("practitioner", row.by().practitioner())
                        .and("agency", row.by().agency())
                        .and("action", row.action())
                        .and("method", row.request().method())
                        .and("route", row.request().route())
                        .and("status", row.request().status())
                        .and("subjects", row.subjects())
                        .and("found", row.found())
                        .and("purpose", row.purpose())
                        .and("details", JSON.writeValueAsString(row.details()))
                        .all())
                .update();
        return id;
    }
}
