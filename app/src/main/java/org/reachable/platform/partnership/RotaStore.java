package org.reachable.platform.partnership;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duties, absences and what a role falls to. */
@Component
class RotaStore {

    private final JdbcClient sql;

    RotaStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every duty of this role that reaches the child, an agency asked, or the whole partnership, at this instant. */
    List<Duty> held(String role, @Nullable PersonId child, Collection<String> agencies, Instant at) {
        return sql.sql("""
                select duty.practitioner, duty.scope, duty.scope_of, duty.deputy,
                  exists (select from absence
                    where absence.practitioner = duty.practitioner
                      and absence.from_time <= :at and :at < absence.until_time)
                    or has_left(duty.practitioner, :at) as away,
                  -- Whoever is kept out of the child's record is asked nothing about them.
                  case when :child <> '' then
                    kept_out(duty.practitioner::text, records_of(:child::uuid)) else false end as kept_out
                from duty
                where duty.role = :role
                  and duty.from_time <= :at and (duty.until_time is null or :at < duty.until_time)
                  and not exists (select from duty_ended
                    where duty_ended.duty = duty.id and duty_ended.at_time <= :at)
                  and (duty.scope = 'PARTNERSHIP'
                    or (duty.scope = 'CHILD' and duty.scope_of = :child)
                    or (duty.scope = 'AGENCY' and duty.scope_of = any(:agencies))
                    or exists (select from belonging
                      where belonging.child = nullif(:child, '')::uuid
                        and belonging.scope = duty.scope and belonging.scope_of = duty.scope_of
                        and belonging.from_time <= :at
                        and (belonging.until_time is null or :at < belonging.until_time)))
                """)
                .params(Parameters.of("role", role)
                        .and("child", child == null ? "" : child.toString())
                        .and("agencies", agencies.toArray(String[]::new))
                        .and("at", at)
                        .all())
                .query((row, _) -> new Duty(
                        row.getObject("practitioner", UUID.class),
                        new Scope(Scope.Kind.valueOf(row.getString("scope")), row.getString("scope_of")),
                        row.getInt("deputy"),
                        row.getBoolean("away"),
                        row.getBoolean("kept_out")))
                .list();
    }

    /** Of the duties that somebody holds themselves, the one they took on first. */
    Optional<String> firstRoleOf(String signInName, Instant at) {
        return sql.sql("""
                select duty.role from duty join practitioner on practitioner.id = duty.practitioner
                where practitioner.sign_in_name = :name and duty.deputy = 0
                  and duty.from_time <= :at and (duty.until_time is null or :at < duty.until_time)
                  and not exists (select from duty_ended
                    where duty_ended.duty = duty.id and duty_ended.at_time <= :at)
                order by duty.from_time, duty.id limit 1
                """)
                .params(Parameters.of("name", signInName).and("at", at).all())
                .query(String.class)
                .optional();
    }

    /** A practitioner and a role of theirs. */
    private record Holds(UUID practitioner, String role) {}

    /** The same of each of many; nothing of those who hold none themselves. */
    Map<UUID, String> firstRoles(Collection<UUID> practitioners, Instant at) {
        return sql
                .sql("""
                select distinct on (practitioner) practitioner, role from duty
                where practitioner = any(:practitioners) and deputy = 0
                  and from_time <= :at and (until_time is null or :at < until_time)
                  and not exists (select from duty_ended where duty_ended.duty = duty.id and duty_ended.at_time <= :at)
                order by practitioner, from_time, id
                """)
                .params(Parameters.of("practitioners", practitioners.toArray(UUID[]::new))
                        .and("at", at)
                        .all())
                .query(Holds.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Holds::practitioner, Holds::role));
    }

    Set<String> agenciesFor(UUID practitioner, Collection<String> roles, String own, Instant at) {
        return sql.sql("""
                select case scope when 'AGENCY' then scope_of else :own end from duty
                where practitioner = :practitioner and role = any(:roles) and scope in ('AGENCY', 'PARTNERSHIP')
                  and holds(duty, :at)
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("roles", roles.toArray(String[]::new))
                        .and("own", own)
                        .and("at", at)
                        .all())
                .query(String.class)
                .set();
    }

    Optional<String> fallback(String role) {
        return sql.sql("""
                select falls_to from role_fallback where role = :role
                """).param("role", role).query(String.class).optional();
    }

    /** The first partnership without a duty manager who has no last day, by name. */
    Optional<String> withoutDutyManager(Instant now) {
        return sql.sql("""
                select partnership.name from partnership
                where not exists (select from duty
                  where duty.partnership = partnership.id and duty.role = :role and duty.scope = 'PARTNERSHIP'
                    and duty.from_time <= :now and duty.until_time is null
                    and not exists (select from duty_ended where duty_ended.duty = duty.id)
                    and not has_left(duty.practitioner, :now))
                order by partnership.name limit 1
                """)
                .params(Parameters.of("role", Rota.DUTY_MANAGER).and("now", now).all())
                .query(String.class)
                .optional();
    }

    void add(UUID id, UUID partnership, NewDuty duty) {
        sql.sql("""
                insert into duty (id, partnership, role, scope, scope_of, practitioner, deputy, from_time, until_time)
                values (:id, :partnership, :role, :scope, :of, :practitioner, :deputy, :from, :until)
                """)
                .params(Parameters.of("id", id)
                        .and("partnership", partnership)
                        .and("role", duty.role())
                        .and("scope", duty.scope().kind())
                        .and("of", duty.scope().of())
                        .and("practitioner", duty.practitioner())
                        .and("deputy", duty.deputy())
                        .and("from", duty.from())
                        .and("until", duty.until())
                        .all())
                .update();
    }

    void end(UUID id, UUID duty, Instant at) {
        sql.sql("""
                insert into duty_ended (id, duty, at_time) values (:id, :duty, :at)
                """)
                .params(Parameters.of("id", id).and("duty", duty).and("at", at).all())
                .update();
    }

    void addAbsence(UUID id, UUID practitioner, Instant from, Instant until) {
        sql.sql("""
                insert into absence (id, practitioner, from_time, until_time) values (:id, :practitioner, :from, :until)
                """)
                .params(Parameters.of("id", id)
                        .and("practitioner", practitioner)
                        .and("from", from)
                        .and("until", until)
                        .all())
                .update();
    }

    void addFallback(UUID partnership, String role, String fallsTo) {
        sql.sql("""
                insert into role_fallback (partnership, role, falls_to) values (:partnership, :role, :fallsTo)
                """)
                .params(Parameters.of("partnership", partnership)
                        .and("role", role)
                        .and("fallsTo", fallsTo)
                        .all())
                .update();
    }

    void addBelonging(UUID id, UUID partnership, PersonId child, Scope scope, Instant from, @Nullable Instant until) {
        sql.sql("""
                insert into belonging (id, partnership, child, scope, scope_of, from_time, until_time)
                values (:id, :partnership, :child, :scope, :of, :from, :until)
                """)
                .params(Parameters.of("id", id)
                        .and("partnership", partnership)
                        .and("child", child)
                        .and("scope", scope.kind())
                        .and("of", scope.of())
                        .and("from", from)
                        .and("until", until)
                        .all())
                .update();
    }
}
