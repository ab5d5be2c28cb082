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

    /** What somebody did lately; looking at a file looks up many references at once, and says how many. */
    private static final String COUNTED = """
            select position, machine_at, coalesce((details ->> 'searches')::int, 1) as times
            from audit_entry
            where practitioner = :who and action = :action
              and machine_at > clock_timestamp() - :seconds * interval '1 second'
            """;

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
        oneAtATime(practitioner, action);
        return LIMITS.stream()
                .filter(limit -> limit.action() == action)
                .flatMap(limit -> toWait(practitioner, limit).stream())
                .max(Duration::compareTo);
    }

    /** How often they may do so now, before any limit is reached. */
    int left(UUID practitioner, Action action) {
        oneAtATime(practitioner, action);
        return LIMITS.stream()
                .filter(limit -> limit.action() == action)
                .mapToInt(limit -> Math.max(0, limit.most() - done(practitioner, limit)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Or many at once would each find room for themselves. */
    private void oneAtATime(UUID practitioner, Action action) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", practitioner + "/" + action)
                .query((_, _) -> true)
                .single();
    }

    private int done(UUID practitioner, Limit limit) {
        return sql.sql("select coalesce(sum(times), 0)::int from (" + COUNTED + ") counted")
                .params(of(practitioner, limit).all())
                .query(Integer.class)
                .single();
    }

    /** Until the first of the last so many is old enough. */
    private Optional<Duration> toWait(UUID practitioner, Limit limit) {
        return sql.sql("""
                select ceil(:seconds - extract(epoch from clock_timestamp() - machine_at))::bigint as wait
                from (select machine_at, sum(times) over (order by position desc) as so_far from (""" + COUNTED + """
                  ) counted) added_up
                where so_far >= :most
                order by so_far limit 1
                """)
                .params(of(practitioner, limit).and("most", limit.most()).all())
                .query(Long.class)
                .optional()
                .map(seconds -> Duration.ofSeconds(Math.max(1, seconds)));
    }

    private static Parameters of(UUID practitioner, Limit limit) {
        return Parameters.of("who", practitioner)
                .and("action", limit.action())
                .and("seconds", limit.within().toSeconds());
    }
}
