package org.reachable.governance.restrictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.governance.statements.Stated;
import org.reachable.governance.statements.StatementKind;
import org.reachable.governance.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is kept from a record, until that is ended. What holds of one record of a child holds of every other. */
@Component
class RestrictionStore {

    private final JdbcClient sql;
    private final Statements statements;

    RestrictionStore(JdbcClient sql, Statements statements) {
        this.sql = sql;
        this.statements = statements;
    }

    /** Whether they may keep somebody out, or lift that. */
    boolean mayLimit(Actor actor, PersonId child) {
        return statements.may("may_limit", actor, child);
    }

    /** Whom of these they may keep out, or let in again. */
    Set<UUID> mayKeepOut(Actor actor, PersonId child, Collection<UUID> these) {
        return sql.sql("""
                select whom
                from (select may_limit(:actor, :child) as may, limits_their_own(:actor, :child) as own offset 0) decided,
                  unnest(:these::uuid[]) whom
                where may and (not own or is_of_agency(whom::text, :agency))
                """)
                .params(Parameters.of("these", these.toArray(UUID[]::new))
                        .and("actor", actor.code())
                        .and("agency", actor.agency())
                        .and("child", child)
                        .all())
                .query(UUID.class)
                .set();
    }

    /** Whether they may lock the record, too. */
    boolean mayLock(Actor actor, PersonId child) {
        return statements.may("may_lock", actor, child);
    }

    /** Everybody who holds a duty, for this child, to lock records and to keep people out of them. */
    List<UUID> holders(PersonId child) {
        return sql.sql("""
                select id from practitioner
                where id in (select practitioner from duty where role = any (roles_that_limit()))
                  and answers_for(id::text, :child, roles_that_limit())
                """).param("child", child.value()).query(UUID.class).list();
    }

    /** Whom somebody is to ask to whom the record is locked; empty where it is not, or where they find none. */
    Optional<UUID> whomToAsk(Actor actor, PersonId child) {
        return sql.sql("select whom from whom_to_ask_of_a_locked(:actor, :child) whom where whom is not null")
                .param("actor", actor.code())
                .param("child", child.value())
                .query(UUID.class)
                .optional();
    }

    /** The latest that stands. */
    Optional<Lock> lock(PersonId child) {
        return locks(child).stream().findFirst();
    }

    private List<Lock> locks(PersonId child) {
        return sql.sql("""
                select * from record_lock where person = any (records_of(:child))
                  and not exists (select from record_lock_ended ended where ended.statement = record_lock.id)
                order by id desc
                """)
                .param("child", child.value())
                .query((row, _) -> lock(row))
                .list();
    }

    /** Locks that spare the actor and are to be looked at again. */
    List<Lock> due(Actor actor, LocalDate today) {
        return sql.sql("""
                select lock.* from record_lock_spared spared join record_lock lock on lock.id = spared.record_lock
                where spared.practitioner = :practitioner and lock.review_on <= :today
                  and not exists (select from record_lock_ended ended where ended.statement = lock.id)
                order by lock.review_on, lock.id
                """)
                .params(Parameters.of("today", today)
                        .and("practitioner", UUID.fromString(actor.code()))
                        .all())
                .query((row, _) -> lock(row))
                .list();
    }

    List<UUID> spared(Lock lock) {
        return sql.sql(
                        "select practitioner from record_lock_spared where record_lock = :lock order by received_at, practitioner")
                .param("lock", lock.stated().id())
                .query(UUID.class)
                .list();
    }

    List<KeptOut> keptOut(PersonId child) {
        return sql.sql("""
                select * from exclusion where person = any (records_of(:child))
                  and not exists (select from exclusion_ended ended where ended.statement = exclusion.id)
                order by id
                """)
                .param("child", child.value())
                .query((row, _) -> new KeptOut(Stated.of(row), row.getObject("practitioner", UUID.class)))
                .list();
    }

    /**
     * In the place of any that stands. Those who are spared come first: from the lock on, whoever locks might be locked out.
     */
    void lock(Actor by, PersonId child, String because, LocalDate reviewOn, @Nullable UUID ask, List<UUID> spared) {
        unlock(child, because);
        UUID lock = statements.make(
                StatementKind.LOCK,
                by,
                child,
                Parameters.of("because", because).and("review_on", reviewOn).and("ask", ask));
        spared.forEach(one -> sql.sql(
                        "insert into record_lock_spared (record_lock, practitioner) values (:lock, :practitioner)")
                .param("lock", lock)
                .param("practitioner", one)
                .update());
    }

    /** Of every record of the child that is locked. */
    void unlock(PersonId child, String because) {
        locks(child)
                .forEach(
                        lock -> statements.end(StatementKind.LOCK, lock.stated().id(), because));
    }

    /** Out of every record of the child, in one statement: whoever keeps themselves out of one may know of none after it. */
    void keepOut(Actor by, PersonId child, UUID practitioner, String because) {
        statements.make(
                StatementKind.EXCLUSION,
                by,
                records(child),
                Parameters.of("practitioner", practitioner).and("because", because));
    }

    void letIn(PersonId child, UUID practitioner, String because) {
        keptOut(child).stream()
                .filter(one -> one.practitioner().equals(practitioner))
                .forEach(one ->
                        statements.end(StatementKind.EXCLUSION, one.stated().id(), because));
    }

    List<PersonId> records(PersonId child) {
        return sql
                .sql("select unnest(records_of(:child))")
                .param("child", child.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private static Lock lock(ResultSet row) throws SQLException {
        return new Lock(Stated.of(row), row.getObject("review_on", LocalDate.class), row.getObject("ask", UUID.class));
    }
}
