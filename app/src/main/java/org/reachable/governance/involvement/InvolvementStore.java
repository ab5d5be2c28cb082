package org.reachable.governance.involvement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits for somebody's word, by a function that gives nobody another's, and adds what they say. */
@Component
class InvolvementStore {

    private final JdbcClient sql;
    private final Ids ids;

    InvolvementStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The earliest first; where no child is named, those that files say are known to the actor's agency. */
    List<Question> waiting(Actor actor, @Nullable PersonId child) {
        return sql.sql("""
                select waiting.*, coalesce(its.name, waiting.source) as called
                from involvement_to_answer(:actor, cast(:child as uuid)) waiting
                left join source its on its.partnership = :partnership and its.code = waiting.source and its.ended_at is null
                order by waiting.said_at, waiting.person, waiting.agency
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("child", child == null ? null : child.value())
                        .and("partnership", actor.partnership())
                        .all())
                .query((row, _) -> new Question(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("agency"),
                        row.getString("said_by"),
                        row.getString("source"),
                        row.getString("called"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether the actor is one who is asked about this child. */
    boolean isAsked(Actor actor, PersonId child) {
        return sql.sql("select may_do(:actor, :child, ties_that_say_involved(), null)")
                .params(Parameters.of("actor", actor.code()).and("child", child).all())
                .query(Boolean.class)
                .single();
    }

    boolean confirms(Actor actor) {
        return sql.sql("select confirms_for(:actor, :agency)")
                .params(Parameters.of("actor", actor.code())
                        .and("agency", actor.agency())
                        .all())
                .query(Boolean.class)
                .single();
    }

    /** What this source says of the actor's agency holds from now on, and of what waits. A second time changes nothing. */
    void vouch(Actor actor, String source) {
        sql.sql("""
                insert into source_vouched (source, agency)
                select its.id, mine.id from source its join agency mine on mine.partnership = its.partnership
                where its.partnership = :partnership and its.code = :source and its.ended_at is null and mine.code = :agency
                on conflict do nothing
                """)
                .params(Parameters.of("partnership", actor.partnership())
                        .and("source", source)
                        .and("agency", actor.agency())
                        .all())
                .update();
    }

    /** Sources that the actor's agency vouched for, and since when, the latest first. */
    List<Vouched> vouched(Actor actor) {
        return sql.sql("""
                select its.name, vouched.received_at
                from source_vouched vouched join source its on its.id = vouched.source join agency mine on mine.id = vouched.agency
                where mine.partnership = :partnership and mine.code = :agency and its.ended_at is null
                order by vouched.received_at desc, its.name
                """)
                .params(Parameters.of("partnership", actor.partnership())
                        .and("agency", actor.agency())
                        .all())
                .query((row, _) -> new Vouched(
                        row.getString("name"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A source for which an agency vouched. */
    record Vouched(String name, Instant since) {}

    void answer(Actor actor, Question question, boolean involved) {
        sql.sql("""
                insert into involvement_answer (id, partnership, person, agency, involved)
                values (:id, :partnership, :person, :agency, :involved)
                """)
                .params(Parameters.of("id", ids.next())
                        .and("partnership", actor.partnership())
                        .and("person", question.child())
                        .and("agency", question.agency())
                        .and("involved", involved)
                        .all())
                .update();
    }
}
