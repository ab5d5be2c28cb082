package org.reachable.platform.partnership;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which children somebody holds a duty more nearly than for everybody. */
@Component
class CaseloadStore {

    private final JdbcClient sql;

    CaseloadStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The duties that somebody holds now, whomever for. */
    Set<String> dutiesOf(UUID practitioner, Instant at) {
        return Set.copyOf(sql.sql("""
                select distinct role from duty
                where practitioner = :practitioner and from_time <= :at and (until_time is null or :at < until_time)
                  and not exists (select from duty_ended where duty_ended.duty = duty.id and duty_ended.at_time <= :at)
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("at", at)
                        .all())
                .query(String.class)
                .list());
    }

    /** Of a duty that somebody holds for one child. */
    record Given(UUID practitioner, String role, Instant since) {}

    /** Who holds a duty for this very child now, and no deputy; who was given theirs first comes first. */
    List<Given> givenFor(PersonId child, Instant at) {
        return sql.sql("""
                select practitioner, role, from_time from duty
                where scope = 'CHILD' and scope_of = :child and deputy = 0
                  and from_time <= :at and (until_time is null or :at < until_time)
                  and not exists (select from duty_ended where duty_ended.duty = duty.id and duty_ended.at_time <= :at)
                order by from_time, role, id
                """)
                .params(Parameters.of("child", child.toString()).and("at", at).all())
                .query((row, _) -> new Given(
                        row.getObject("practitioner", UUID.class),
                        row.getString("role"),
                        row.getObject("from_time", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Children for whom they hold a duty now: for the child, the child's team or the child's school. An area is no caseload. */
    List<PersonId> childrenOf(UUID practitioner, Instant at, int most) {
        return sql.sql("""
                with held as (
                  select scope, scope_of from duty
                  where practitioner = :practitioner and from_time <= :at and (until_time is null or :at < until_time)
                    and not exists (select from duty_ended where duty_ended.duty = duty.id and duty_ended.at_time <= :at))
                select scope_of::uuid as child from held where scope = 'CHILD'
                union
                select belonging.child from held join belonging on belonging.scope = held.scope
                  and belonging.scope_of = held.scope_of and held.scope in ('TEAM', 'SCHOOL')
                where belonging.from_time <= :at and (belonging.until_time is null or :at < belonging.until_time)
                order by child limit :most
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("at", at)
                        .and("most", most)
                        .all())
                .query((row, _) -> new PersonId(row.getObject("child", UUID.class)))
                .list();
    }
}
