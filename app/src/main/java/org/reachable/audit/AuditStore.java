package org.reachable.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.UUID;
import org.reachable.kernel.Ids;
import org.reachable.kernel.Parameters;
import org.reachable.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds rows. No statement changes one, and no grant would allow it. */
@Component
class AuditStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Ids ids;
    private final Transactions transactions;
    private final MeterRegistry meters;

    AuditStore(JdbcClient sql, Ids ids, Transactions transactions, MeterRegistry meters) {
        this.sql = sql;
        this.ids = ids;
        this.transactions = transactions;
        this.meters = meters;
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
                  select split_part(own_standing(acting(), subject), '|', 1)
                  from unnest(:subjects::uuid[]) with ordinality as each (subject, place) order by place),
                :found, :purpose, :details::jsonb)
              returning id, position, partnership)
            insert into audit_unsealed (entry, position, partnership) select id, position, partnership from added
            """)
                .params(Parameters.of("id", id)
                        .and("partnership", row.partnership())
                        .and("practitioner", row.practitioner())
                        .and("agency", row.agency())
                        .and("action", row.action())
                        .and("method", row.method())
                        .and("route", row.route())
                        .and("status", row.status())
                        .and("subjects", row.subjects())
                        .and("found", row.found())
                        .and("purpose", row.purpose())
                        .and("details", JSON.writeValueAsString(row.details()))
                        .all())
                .update();
        transactions.afterwards(() -> counter(row.action()).increment());
        return id;
    }

    /** What came of requests, in numbers: nobody's name, and no address. */
    private Counter counter(AuditRow.Action action) {
        return Counter.builder("reachable.audit.rows")
                .description("Requests by what came of them")
                .tag("action", action.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
