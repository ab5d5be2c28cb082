package org.reachable.governance.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.governance.statements.Stated;
import org.reachable.governance.statements.StatementKind;
import org.reachable.governance.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said of how long a record is kept, until that is ended. What holds of one record of a child holds of every other. */
@Component
class RetentionStore {

    private static final String FACTS = """
            select person.id, true as is_child, described.born_on, coalesce(had.spells, '{}') as spells,
              died_on(person.id) as died_on, (wrote.at at time zone 'Europe/London')::date as wrote_on
            from person
              left join lateral (select born_at_the_latest(person.id) as born_on) described on true
              left join lateral (select array_agg(kind) as spells from story_spell where person = person.id) had on true
              left join lateral (select max(recorded_at) as at from entry where subject = person.id) wrote on true
            """;

    /** Of what is no child: whatever speaks of it, in whatever story; where nothing does, since when it is there. */
    private static final String FACTS_OF_OTHERS = """
            select what.id, false as is_child, null::date as born_on, '{}'::text[] as spells, null::date as died_on,
              (coalesce(spoke.at, what.received_at) at time zone 'Europe/London')::date as wrote_on
            from subject what left join lateral (
              select greatest(
                (select max(recorded_at) from entry where entry.subject = what.id),
                (select max(recorded_at) from mention join entry on entry.id = mention.entry
                  where mention.subject = what.id)) as at) spoke on true
            where what.kind <> 'child'
            """;

    private final JdbcClient sql;
    private final Statements statements;

    RetentionStore(JdbcClient sql, Statements statements) {
        this.sql = sql;
        this.statements = statements;
    }

    /**
     * That a record is held, or that somebody would have it erased.
     *
     * @param until until which day; null where somebody must end it
     */
    record Word(Stated stated, @Nullable LocalDate until) {}

    boolean decides(Actor actor, SubjectId subject) {
        return statements.may("decides_what_is_kept", actor, subject.person());
    }

    boolean keeps(Actor actor) {
        return sql.sql("select answers_as(:actor, roles_that_keep())")
                .param("actor", actor.code())
                .query(Boolean.class)
                .single();
    }

    /** Of every record of one subject; asked as a job, for rows the reader may not see decide too. */
    List<Facts> facts(SubjectId subject) {
        return sql.sql("select * from (" + FACTS + "where person.id = any (records_of(:subject)) union all "
                        + FACTS_OF_OTHERS + "and what.id = :subject) facts")
                .param("subject", subject.value())
                .query((row, _) -> facts(row))
                .list();
    }

    /** Of all whose time may have ended, the longest over first. */
    List<Facts> old(LocalDate bornBefore, int most) {
        return sql.sql(FACTS + """
                where coalesce(described.born_on, (wrote.at at time zone 'Europe/London')::date) < :before
                order by coalesce(described.born_on, (wrote.at at time zone 'Europe/London')::date), person.id limit :most
                """)
                .params(Parameters.of("before", bornBefore).and("most", most).all())
                .query((row, _) -> facts(row))
                .list();
    }

    /** The same of what is no child, and of which nothing was said since. */
    List<Facts> silent(LocalDate since, int most) {
        return sql.sql("select * from (" + FACTS_OF_OTHERS
                        + ") facts where wrote_on < :since order by wrote_on, id limit :most")
                .params(Parameters.of("since", since).and("most", most).all())
                .query((row, _) -> facts(row))
                .list();
    }

    /** What holds the record on a day, the latest first. */
    List<Word> holds(SubjectId subject, LocalDate today) {
        return sql.sql("""
                select * from record_hold
                where person = any (records_of(:subject)) and (until_on is null or until_on >= :today)
                  and not exists (select from record_hold_ended ended where ended.statement = record_hold.id)
                order by id desc
                """)
                .params(Parameters.of("subject", subject).and("today", today).all())
                .query((row, _) -> new Word(Stated.of(row), row.getObject("until_on", LocalDate.class)))
                .list();
    }

    /** Who would have it erased, the latest first. */
    List<Word> wishes(SubjectId subject) {
        return sql.sql("""
                select * from erasure_wish where person = any (records_of(:subject))
                  and not exists (select from erasure_wish_ended ended where ended.statement = erasure_wish.id)
                order by id desc
                """)
                .param("subject", subject.value())
                .query((row, _) -> new Word(Stated.of(row), null))
                .list();
    }

    void hold(Actor by, SubjectId subject, String because, @Nullable LocalDate until) {
        statements.make(
                StatementKind.HOLD,
                by,
                subject.person(),
                Parameters.of("because", because).and("until_on", until));
    }

    /** Whether whoever acts may lift all that holds it. */
    boolean mayLift(Actor actor, SubjectId subject, LocalDate today) {
        return holds(subject, today).stream()
                .allMatch(one -> sql.sql("select may_lift_hold(:actor, :hold)")
                        .param("actor", actor.code())
                        .param("hold", one.stated().id())
                        .query(Boolean.class)
                        .single());
    }

    /** Whether it is no child, and a child's record that speaks of it is held. */
    boolean isHeldWithAChild(SubjectId subject, LocalDate today) {
        return sql.sql("select is_held_with_a_child(:subject, :today)")
                .params(Parameters.of("subject", subject).and("today", today).all())
                .query(Boolean.class)
                .single();
    }

    /** Whether something is asked about a child, and nobody has ended it. */
    boolean isAskedAbout(SubjectId subject) {
        return sql.sql("select not is_thing(:subject) and is_asked_about(records_of(:subject))")
                .param("subject", subject.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * A day of birth that was said of somebody.
     *
     * @param counts whether the years are counted from it
     * @param at when it was last said
     */
    record Birth(LocalDate day, boolean counts, String actor, String agency, String source, Instant at) {}

    /** Each that was ever said of a child, whoever said so, the one that counts first, and then the latest said. */
    List<Birth> births(SubjectId subject) {
        return sql.sql("""
                select born_on as day, born_on = (
                    select max(born_at_the_latest(one)) from unnest(records_of(:subject)) one) as counts, actor, agency, source, received_at as at
                from (select distinct on (born_on) * from person_description
                  where person = any (records_of(:subject)) and born_on is not null and says_birth order by born_on, position desc) said
                order by counts desc, position desc
                """)
                .param("subject", subject.value())
                .query((row, _) -> new Birth(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("counts"),
                        row.getString("actor"),
                        row.getString("agency"),
                        row.getString("source"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void lift(SubjectId subject, LocalDate today, String because) {
        holds(subject, today)
                .forEach(one -> statements.end(StatementKind.HOLD, one.stated().id(), because));
    }

    void wish(Actor by, SubjectId subject, String because) {
        statements.make(StatementKind.ERASURE_WISH, by, subject.person(), Parameters.of("because", because));
    }

    void drop(SubjectId subject, String because) {
        wishes(subject)
                .forEach(one ->
                        statements.end(StatementKind.ERASURE_WISH, one.stated().id(), because));
    }

    /** The records that are gone. The database asks again who may, and whether anything holds it. */
    List<PersonId> erase(SubjectId subject) {
        return sql
                .sql("select unnest(erase_person(:subject))")
                .param("subject", subject.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    long erased() {
        return sql.sql("select count(*) from erased_person").query(Long.class).single();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                new SubjectId(row.getObject("id", UUID.class)),
                row.getBoolean("is_child"),
                row.getObject("born_on", LocalDate.class),
                Set.of((String[]) row.getArray("spells").getArray()),
                row.getObject("died_on", LocalDate.class),
                row.getObject("wrote_on", LocalDate.class));
    }
}
