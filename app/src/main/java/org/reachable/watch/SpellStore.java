package org.reachable.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Spell;
import org.reachable.kernel.Parameters;
import org.reachable.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In what state each child is or was last, as the last fold found it: for lists across children. */
@Repository
class SpellStore {
    private final JdbcClient sql;

    SpellStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes anew the last spell of each kind. */
    void replace(PersonId person, ChildState state) {
        sql.sql("delete from story_spell where person = :person")
                .params(Parameters.of("person", person).all())
                .update();
        for (Map.Entry<String, List<Spell>> each : state.spells().entrySet()) {
            if (!each.getValue().isEmpty()) {
                add(person, each.getKey(), each.getValue().getLast());
            }
        }
    }

    private void add(PersonId person, String kind, Spell spell) {
        sql.sql("""
                insert into story_spell (person, partnership, kind, opened_at, closed_at)
                select :person, partnership, :kind, :opened, :closed from person where id = :person
                """)
                .params(Parameters.of("person", person)
                        .and("kind", kind)
                        .and("opened", spell.openedAt())
                        .and("closed", spell.closedAt())
                        .all())
                .update();
    }

    /** Children in one of these states, or out of it since an instant: those in it first, the longest first. */
    List<PersonId> children(Actor actor, Collection<String> kinds, Instant since) {
        return sql.sql("""
                select person from story_spell
                where kind = any (:kinds::text[]) and (closed_at is null or closed_at > :since)
                  and may_follow(:actor, person)
                group by person
                order by bool_and(closed_at is not null), min(opened_at), person
                """)
                .params(Parameters.of("kinds", kinds)
                        .and("since", since)
                        .and("actor", actor.code())
                        .all())
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }
}
