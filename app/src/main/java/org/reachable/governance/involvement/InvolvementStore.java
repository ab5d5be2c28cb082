package org.reachable.governance.involvement;

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
        return sql.sql("select * from involvement_to_answer(:actor, cast(:child as uuid))")
                .params(Parameters.of("actor", actor.code())
                        .and("child", child == null ? null : child.value())
                        .all())
                .query((row, _) -> new Question(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("agency"),
                        row.getString("said_by"),
                        row.getString("source"),
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
