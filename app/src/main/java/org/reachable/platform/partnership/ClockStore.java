package org.reachable.platform.partnership;

import java.time.Duration;
import java.util.UUID;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the partnership's time is from the machine's. The greatest setting counts, so it only moves forward. */
@Component
class ClockStore {

    private final JdbcClient sql;

    ClockStore(JdbcClient sql) {
        this.sql = sql;
    }

    Duration ahead() {
        return Duration.ofMillis(sql.sql("""
                select coalesce(max(ahead_millis), 0) from clock_setting
                """).query(Long.class).single());
    }

    /** The id is a plain random one: time-ordered ids need the clock that this sets. */
    void set(Duration ahead) {
        sql.sql("""
                insert into clock_setting (id, partnership, ahead_millis)
                select :id, partnership.id, :millis from partnership
                """)
                .params(Parameters.of("id", UUID.randomUUID())
                        .and("millis", ahead.toMillis())
                        .all())
                .update();
    }
}
