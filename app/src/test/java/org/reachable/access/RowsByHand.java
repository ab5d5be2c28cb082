package org.reachable.access;

import java.util.UUID;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What no door makes within a test, for it takes days or several people: rows written as the database’s superuser, past
 * every wall.
 */
abstract class RowsByHand {

    private final Testshire testshire;
    private final JdbcConnectionDetails database;

    RowsByHand(Testshire testshire, JdbcConnectionDetails database) {
        this.testshire = testshire;
        this.database = database;
    }

    /** Whoever has it offers it to somebody. */
    void offer(String finding, Actor whom) {
        superuser().sql("""
            insert into ask_offer (partnership, finding, version, practitioner, because, actor)
            select partnership, finding, version + 1, ?, 'You know them.', practitioner::text from ask where finding = ?
            """).params(UUID.fromString(whom.code()), finding).update();
        superuser()
                .sql("update ask set handed_to = ?, version = version + 1 where finding = ?")
                .params(UUID.fromString(whom.code()), finding)
                .update();
    }

    /** Nobody answered, and this person was told. */
    void tell(String finding, Actor whom) {
        superuser()
                .sql("""
                    insert into chase (partnership, finding, since, role, practitioner, because, told_at)
                    values (?, ?, partnership_now(), 'service-manager', ?, 'A test.', partnership_now())
                    """)
                .params(testshire.id(), finding, UUID.fromString(whom.code()))
                .update();
    }

    /** The work has just been done. */
    void done(String finding) {
        superuser()
                .sql("update finding set open = false where id = ?")
                .param(finding)
                .update();
    }

    /** The work was done long ago. */
    void close(String finding) {
        done(finding);
        superuser()
                .sql("update open_finding set closed_at = closed_at - interval '1 year' where finding = ?")
                .param(finding)
                .update();
        superuser()
                .sql("update ask set asked_at = asked_at - interval '1 year' where finding = ?")
                .param(finding)
                .update();
    }

    void endDuties(Actor of) {
        superuser().sql("""
            insert into duty_ended (id, duty, at_time, actor)
            select gen_random_uuid(), id, partnership_now(), 'test' from duty where practitioner = ?
            """).param(UUID.fromString(of.code())).update();
    }

    void keepOut(PersonId child, Actor whom, boolean excluded) {
        superuser()
                .sql(excluded ? """
                            insert into exclusion (id, partnership, person, practitioner, because, actor)
                            values (:id, :partnership, :child, :whom, 'Their own family.', 'test')
                            """ : """
                            insert into exclusion_ended (statement, because, actor)
                            select id, 'A test.', 'test' from exclusion where person = :child and practitioner = :whom
                            on conflict do nothing
                            """)
                .params(Parameters.of("id", id())
                        .and("partnership", testshire.id())
                        .and("child", child)
                        .and("whom", UUID.fromString(whom.code()))
                        .all())
                .update();
    }

    /** Opened with a reason, for two hours from now. */
    void open(PersonId child, Actor whom) {
        superuser()
                .sql("""
            insert into break_glass (id, partnership, person, practitioner, because, until_time,
              reviewer, review_by, actor)
            values (?, ?, ?, ?, 'A test.', partnership_now() + interval '2 hours', ?,
              partnership_now() + interval '2 days', 'test')
            """)
                .params(
                        id(),
                        testshire.id(),
                        child.value(),
                        UUID.fromString(whom.code()),
                        testshire.practitioner("chidi").id())
                .update();
    }

    /** The time for which somebody had opened records has passed. */
    void over(Actor whom) {
        superuser().sql("""
            update break_glass set from_time = from_time - interval '3 hours', until_time = until_time - interval '3 hours'
            where practitioner = ?
            """).param(UUID.fromString(whom.code())).update();
    }

    void lock(PersonId child, boolean locked) {
        superuser()
                .sql(locked ? """
                            insert into record_lock (id, partnership, person, because, actor)
                            values (:id, :partnership, :child, 'A test.', 'test')
                            """ : """
                            insert into record_lock_ended (statement, because, actor)
                            select id, 'A test.', 'test' from record_lock where person = :child
                            on conflict do nothing
                            """)
                .params(Parameters.of("id", id())
                        .and("partnership", testshire.id())
                        .and("child", child)
                        .all())
                .update();
    }

    /** Locked, and others find that there is a record and that they ask this person. */
    void lockFound(PersonId child, Actor ask) {
        lock(child, true);
        superuser()
                .sql("update record_lock set ask = ? where person = ?")
                .params(UUID.fromString(ask.code()), child.value())
                .update();
    }

    /** Locked, and this person keeps what they would see without it. */
    void lockSparing(PersonId child, Actor spared) {
        lock(child, true);
        superuser()
                .sql("""
            insert into record_lock_spared (record_lock, practitioner, actor)
            select id, ?, 'test' from record_lock where person = ? order by id desc limit 1
            """)
                .params(UUID.fromString(spared.code()), child.value())
                .update();
    }

    /** Whoever opened records ended that. */
    void end(Actor whom) {
        superuser().sql("""
            insert into break_glass_ended (statement, actor) select id, 'test' from break_glass where practitioner = ?
            """).param(UUID.fromString(whom.code())).update();
    }

    /** Asked into a meeting about the child, in three days. */
    void askIn(PersonId child, Actor whom) {
        superuser()
                .sql("""
            insert into in_meeting (id, partnership, person, practitioner, meeting, meets_on, because, actor)
            values (gen_random_uuid(), ?, ?, ?, 'strategy-meeting', partnership_now()::date + 3, 'A test.', 'test')
            """)
                .params(testshire.id(), child.value(), UUID.fromString(whom.code()))
                .update();
    }

    /** The day after the meeting has passed. */
    void meetingIsOver(Actor whom) {
        superuser().sql("""
            update in_meeting set meets_on = meets_on - 5, received_at = received_at - interval '5 days'
            where practitioner = ?
            """).param(UUID.fromString(whom.code())).update();
    }

    /** Somebody said that they are not in the meeting any more. */
    void notInIt(Actor whom) {
        superuser().sql("""
            insert into in_meeting_ended (statement, actor) select id, 'test' from in_meeting where practitioner = ?
            """).param(UUID.fromString(whom.code())).update();
    }

    /** What was said in confidence about the child was passed on to this person, by name. */
    void passOn(PersonId child, Actor whom) {
        superuser().sql("""
            insert into passed_on (id, partnership, person, entry, practitioner, because, traced, child_told, actor)
            select gen_random_uuid(), partnership, subject, name, ?, 'A test.', 'Nobody.', 'A test, today.', 'test'
            from entry where subject = ? and handling = 'own-confidence'
            """).params(UUID.fromString(whom.code()), child.value()).update();
    }

    /** An agency tells partners a line in the place of each of its intelligence entries about the child. */
    void tellPartners(PersonId child, String agency, String line) {
        superuser()
                .sql("""
            with told as (
              insert into partner_line (id, partnership, person, agency, line, review_on, actor)
              select gen_random_uuid(), partnership, subject, agency, ?, current_date + 3650, 'test' from entry
              where subject = ? and agency = ? and handling = 'intelligence' returning id)
            insert into partner_line_behind (line, entry)
            select told.id, entry.name from told, entry
            where entry.subject = ? and entry.agency = ? and entry.handling = 'intelligence'
            """)
                .params(line, child.value(), agency, child.value(), agency)
                .update();
    }

    /** So many days have passed since anybody wrote. */
    void age(PersonId child, int days) {
        superuser()
                .sql("update agency_involved set last_at = last_at - ? * interval '1 day' where person = ?")
                .params(days, child.value())
                .update();
    }

    /** Of the entry that was written last, of anybody's. */
    long lastPosition() {
        return superuser()
                .sql("select coalesce(max(log_position), 0) from entry")
                .query(Long.class)
                .single();
    }

    private UUID id() {
        String unused = testshire.unused("id");
        return UUID.fromString(unused.substring(unused.lastIndexOf(' ') + 1));
    }

    final DriverManagerDataSource jobs() {
        return new DriverManagerDataSource(database.getJdbcUrl(), "reachable_jobs", "");
    }

    JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }

    JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "reachable_owner", ""));
    }
}
