package org.reachable.governance.restrictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** Adds and reads rows; the last word counts. What holds of one record of a child holds of every other. */
@Component
class LimitStore {

    private final JdbcClient sql;
    private final Statements statements;

    LimitStore(JdbcClient sql, Statements statements) {
        this.sql = sql;
        this.statements = statements;
    }

    /** Whether they may keep somebody out, or lift that. */
    boolean mayLimit(Actor actor, PersonId child) {
        return statements.may("may_limit", actor, child);
    }

    /** Whether they may lock the record, too. */
    boolean mayLock(Actor actor, PersonId child) {
        return statements.may("may_lock", actor, child);
    }

    /** Everybody who holds a duty to lock records and to keep people out of them. */
    List<UUID> holders() {
        return sql.sql("select id from practitioner where answers_as(id::text, roles_that_limit())")
                .query(UUID.class)
                .list();
    }

    /** Whom somebody is to ask to whom the record is locked; empty where it is not, or where they find none. */
    Optional<UUID> whomToAsk(Actor actor, PersonId child) {
        return sql.sql("select whom from whom_to_ask_of_a_locked(:actor, :child) whom where whom is not null")
                .param("actor", actor.code())
                .param("child", child.value())
                .query(UUID.class)
                .optional();
    }

    Optional<Lock> lock(PersonId child) {
        return sql.sql("""
                select * from (
                  select distinct on (person) * from record_lock where person = any (records_of(:child))
                  order by person, id desc) last_word
                where locked order by id desc limit 1
                """)
                .param("child", child.value())
                .query((row, _) -> lock(row))
                .optional();
    }

    /** Locks that spare the actor and are to be looked at again. */
    List<Lock> due(Actor actor, LocalDate today) {
        return sql.sql("""
                select lock.* from record_lock_spared spared join record_lock lock on lock.id = spared.record_lock
                where spared.practitioner = :practitioner and lock.locked and lock.review_on <= :today
                  and not exists (select from record_lock later where later.person = lock.person and later.id > lock.id)
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
                select * from (
                  select distinct on (person, practitioner) * from exclusion where person = any (records_of(:child))
                  order by person, practitioner, id desc) last_word
                where excluded order by id
                """)
                .param("child", child.value())
                .query((row, _) -> new KeptOut(Stated.of(row), row.getObject("practitioner", UUID.class)))
                .list();
    }

    /** Those who are spared come first: from the lock on, whoever locks might be locked out. */
    void lock(Actor by, PersonId child, String because, LocalDate reviewOn, @Nullable UUID ask, List<UUID> spared) {
        UUID lock = statements.make(
                StatementKind.LOCK,
                by,
                child,
                Parameters.of("locked", true)
                        .and("because", because)
                        .and("review_on", reviewOn)
                        .and("ask", ask));
        spared.forEach(one -> sql.sql(
                        "insert into record_lock_spared (record_lock, practitioner) values (:lock, :practitioner)")
                .param("lock", lock)
                .param("practitioner", one)
                .update());
    }

    /** Of every record of the child that is locked. */
    void unlock(Actor by, PersonId child, String because) {
        Optional<Lock> locked = lock(child);
        while (locked.isPresent()) {
            statements.make(
                    StatementKind.LOCK,
                    by,
                    locked.get().stated().about(),
                    Parameters.of("locked", false).and("because", because));
            locked = lock(child);
        }
    }

    /**
     * Keeps somebody out of every record of the child, or no longer: in one statement, for whoever keeps themselves out of
     * one record may know of none after it.
     */
    void keepOut(Actor by, PersonId child, UUID practitioner, boolean excluded, String because) {
        statements.make(
                StatementKind.EXCLUSION,
                by,
                records(child),
                Parameters.of("practitioner", practitioner)
                        .and("excluded", excluded)
                        .and("because", because));
    }

    private List<PersonId> records(PersonId child) {
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
