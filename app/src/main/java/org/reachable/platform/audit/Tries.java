package org.reachable.platform.audit;

import java.time.Duration;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to how often somebody tried something lately. Rows outlive a restart, and are of every instance. */
@Component
public class Tries {

    private final JdbcClient sql;

    Tries(JdbcClient sql) {
        this.sql = sql;
    }

    /** In how many of their latest requests this detail has this value, by the machine's own time. */
    public long lately(Practitioner who, String detail, String value, Duration within) {
        return sql.sql("""
                select count(*) from (
                  select details, machine_at from audit_entry where practitioner = :who order by position desc limit 200) latest
                where details ->> :detail = :value and machine_at > clock_timestamp() - :seconds * interval '1 second'
                """)
                .params(Parameters.of("who", who.id())
                        .and("detail", detail)
                        .and("value", value)
                        .and("seconds", within.toSeconds())
                        .all())
                .query(Long.class)
                .single();
    }
}
