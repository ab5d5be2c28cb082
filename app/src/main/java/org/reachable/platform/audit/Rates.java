package org.reachable.platform.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.platform.audit.AuditRow.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often one person may search, and take something away: more than anybody at work does, and far less than a program
 * that reads everything. It is counted in the audit, so that every server counts the same.
 */
@Component
class Rates {

    static final Limit SEARCHES = new Limit(Action.SEARCH, 60, Duration.ofMinutes(5));
    static final Limit SEARCHES_OF_A_DAY = new Limit(Action.SEARCH, 600, Duration.ofHours(12));
    static final Limit EXPORTS = new Limit(Action.EXPORT, 20, Duration.ofMinutes(30));
    static final Limit EXPORTS_OF_A_DAY = new Limit(Action.EXPORT, 100, Duration.ofHours(12));

    private static final List<Limit> LIMITS = List.of(SEARCHES, SEARCHES_OF_A_DAY, EXPORTS, EXPORTS_OF_A_DAY);

    private final JdbcClient sql;

    Rates(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One of them.
     *
     * @param most so many
     * @param within in such a time
     */
    record Limit(Action action, int most, Duration within) {}

    /** How long they wait before they may do so again; empty where they need not. */
    Optional<Duration> toWait(UUID practitioner, Action action) {
        // One at a time, or many at once would each find room for themselves.
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", practitioner + "/" + action)
                .query((_, _) -> true)
                .single();
        return LIMITS.stream()
                .filter(limit -> limit.action() == action)
                .flatMap(limit -> toWait(practitioner, limit).stream())
                .max(Duration::compareTo);
    }

    /** Until the first of the last so many is old enough. */
    private Optional<Duration> toWait(UUID practitioner, Limit limit) {
        return sql.sql("""
                select ceil(:seconds - extract(epoch from clock_timestamp() - machine_at))::bigint as wait
                from audit_entry
                where practitioner = :who and action = :action
                  and machine_at > clock_timestamp() - :seconds * interval '1 second'
                order by position desc offset :most limit 1
                """)
                .params(Parameters.of("who", practitioner)
                        .and("action", limit.action())
                        .and("seconds", limit.within().toSeconds())
                        .and("most", limit.most() - 1)
                        .all())
                .query(Long.class)
                .optional()
                .map(seconds -> Duration.ofSeconds(Math.max(1, seconds)));
    }
}
