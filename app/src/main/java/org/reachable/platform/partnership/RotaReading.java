package org.reachable.platform.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rotas for people, who see them whole. */
@Component
class RotaReading {

    private static final String HELD = """
            select duty.id, duty.role, duty.scope, duty.scope_of, duty.practitioner, duty.deputy, duty.from_time,
              practitioner.name, agency.name as agency, least(duty.until_time, ended.at_time) as until,
              (select max(absence.until_time) from absence
               where absence.practitioner = duty.practitioner
                 and absence.from_time <= :at and :at < absence.until_time) as away_until
            from duty
              join practitioner on practitioner.id = duty.practitioner
              join agency on agency.id = practitioner.agency
              left join lateral (
                select at_time from duty_ended where duty_ended.duty = duty.id order by position desc limit 1) ended on true
            where coalesce(least(duty.until_time, ended.at_time), 'infinity') > :at
              and not has_left(duty.practitioner, :at)
            """;

    private final JdbcClient sql;

    RotaReading(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every duty that somebody holds at this instant, but those for one child. */
    List<HeldDuty> held(Instant at) {
        return sql.sql(HELD + "and duty.from_time <= :at and duty.scope <> 'CHILD'")
                .params(Parameters.of("at", at).all())
                .query(RotaReading::held)
                .list();
    }

    /** What somebody holds now or will hold, the next first; those for one child are left out. */
    List<HeldDuty> of(UUID practitioner, Instant at) {
        return sql.sql(HELD + """
                and duty.practitioner = :practitioner and duty.scope <> 'CHILD'
                order by duty.from_time, duty.id
                """)
                .params(Parameters.of("at", at)
                        .and("practitioner", practitioner)
                        .all())
                .query(RotaReading::held)
                .list();
    }

    /** For how many children somebody holds a duty of their own. */
    int children(UUID practitioner, Instant at) {
        return sql.sql("select count(distinct scope_of) from (" + HELD + """
                and duty.practitioner = :practitioner and duty.scope = 'CHILD' and duty.from_time <= :at) held
                """)
                .params(Parameters.of("at", at)
                        .and("practitioner", practitioner)
                        .all())
                .query(Integer.class)
                .single();
    }

    /** Until when each of these people is away; whoever is there is not among them. */
    Map<UUID, Instant> awayUntil(Collection<UUID> practitioners, Instant at) {
        Map<UUID, Instant> away = new HashMap<>();
        sql.sql("""
                select practitioner, max(until_time) as until_time from absence
                where practitioner = any (:practitioners::uuid[]) and from_time <= :at and until_time > :at
                group by practitioner
                """)
                .params(Parameters.of("at", at)
                        .and("practitioners", practitioners.toArray(UUID[]::new))
                        .all())
                .query(row -> {
                    away.put(row.getObject("practitioner", UUID.class), instant(row, "until_time"));
                });
        return away;
    }

    /** Until when each of these people is on a turn now; whoever holds what they hold for good has no hours that anybody wrote down. */
    Map<UUID, Instant> turnsUntil(Collection<UUID> practitioners, Instant at) {
        Map<UUID, Instant> turns = new HashMap<>();
        sql.sql("select practitioner, max(until) as until from (" + HELD + """
                and duty.practitioner = any (:practitioners::uuid[]) and duty.from_time <= :at) held
                where until is not null group by practitioner
                """)
                .params(Parameters.of("at", at)
                        .and("practitioners", practitioners.toArray(UUID[]::new))
                        .all())
                .query(row -> {
                    turns.put(row.getObject("practitioner", UUID.class), instant(row, "until"));
                });
        return turns;
    }

    /** When somebody is or will be away. */
    List<Absence> absences(UUID practitioner, Instant at) {
        return sql.sql("""
                select from_time, until_time from absence
                where practitioner = :practitioner and until_time > :at order by from_time
                """)
                .params(Parameters.of("at", at)
                        .and("practitioner", practitioner)
                        .all())
                .query((row, _) -> new Absence(instant(row, "from_time"), instant(row, "until_time")))
                .list();
    }

    private static HeldDuty held(ResultSet row, int number) throws SQLException {
        return new HeldDuty(
                row.getObject("id", UUID.class),
                row.getString("role"),
                new Scope(Scope.Kind.valueOf(row.getString("scope")), row.getString("scope_of")),
                new HeldDuty.Holder(
                        row.getObject("practitioner", UUID.class),
                        row.getString("name"),
                        row.getString("agency"),
                        maybe(row, "away_until")),
                row.getInt("deputy"),
                instant(row, "from_time"),
                maybe(row, "until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
