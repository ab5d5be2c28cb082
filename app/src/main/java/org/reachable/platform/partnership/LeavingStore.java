package org.reachable.platform.partnership;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leaves, and who is back. The last word counts. */
@Component
class LeavingStore {

    private final JdbcClient sql;
    private final Ids ids;

    LeavingStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    Optional<Instant> of(UUID who) {
        return sql.sql("""
                select left_at from leaving where practitioner = :who and left_at is not null
                  and position = (select max(position) from leaving where practitioner = :who)
                """)
                .param("who", who)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void add(UUID who, @Nullable Instant from) {
        sql.sql("insert into leaving (id, practitioner, left_at) values (:id, :who, :from)")
                .params(Parameters.of("id", ids.next())
                        .and("who", who)
                        .and("from", from)
                        .all())
                .update();
    }

    /** Those who have left and of whom nobody was told yet; from here on somebody was. */
    List<UUID> passOn(Instant now) {
        return sql.sql("""
                with passed as (
                  insert into leaving_passed_on (leaving)
                  select id from leaving where left_at <= :now and has_left(practitioner, :now)
                    and not exists (select from leaving_passed_on where leaving_passed_on.leaving = leaving.id)
                  on conflict do nothing
                  returning leaving)
                select distinct practitioner from leaving join passed on passed.leaving = leaving.id
                """)
                .params(Parameters.of("now", now).all())
                .query(UUID.class)
                .list();
    }

    boolean isTheOnlyDutyManager(UUID who, Instant now) {
        return sql.sql("""
                with lasting as (
                  select practitioner from duty
                  where role = :role and scope = 'PARTNERSHIP' and until_time is null and from_time <= :now
                    and not exists (select from duty_ended where duty_ended.duty = duty.id)
                    and not exists (select from leaving where leaving.practitioner = duty.practitioner
                      and left_at is not null and leaving.position = (select max(position) from leaving last_word
                        where last_word.practitioner = duty.practitioner)))
                select exists (select from lasting where practitioner = :who)
                  and not exists (select from lasting where practitioner <> :who)
                """)
                .params(Parameters.of("role", Rota.DUTY_MANAGER)
                        .and("now", now)
                        .and("who", who)
                        .all())
                .query(Boolean.class)
                .single();
    }
}
