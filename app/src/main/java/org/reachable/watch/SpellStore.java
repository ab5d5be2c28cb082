package org.reachable.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Spell;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In what state each child is or was last, as the last fold found it: for lists across children. */
@Repository
class SpellStore {
    private final JdbcClient sql;

    SpellStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes anew the last spell of each kind. A place is in none of the states that lists of children are about. */
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
                select :person, partnership, :kind, :opened, :closed from subject where id = :person and kind = 'child'
                """)
                .params(Parameters.of("person", person)
                        .and("kind", kind)
                        .and("opened", spell.openedAt())
                        .and("closed", spell.closedAt())
                        .all())
                .update();
    }

    /**
     * Draws among those about whom something is open. Asked beside the actor's own transaction, as a job: so that only
     * those drawn are checked one by one, and not everybody behind the wall.
     */
    List<PersonId> drawn(Actor actor, Draw draw) {
        return sql.sql("""
                select person from (
                  select person from (
                    select distinct about.person from finding
                      join finding_child about on about.partnership = finding.partnership and about.finding = finding.id
                      join subject on subject.id = about.person and subject.kind = 'child'
                    where finding.open and finding.partnership = :partnership) open
                  where (:anyState or exists (select from story_spell spell where spell.person = open.person
                      and spell.kind = any (:states::text[])
                      and (spell.closed_at is null or spell.closed_at > :since)))
                    and (:anyAge or exists (
                      select from (select born_on from person_description described
                        where described.person = open.person order by described.position desc limit 1) born
                      where born.born_on > :bornAfter and born.born_on <= :bornUntil))
                  order by md5(:seed || person::text) offset 0) drawn
                where may_follow(:actor, person)
                limit :most
                """)
                .params(Parameters.of("partnership", actor.partnership())
                        .and("anyState", draw.states().isEmpty())
                        .and("states", draw.states())
                        .and("since", draw.since())
                        .and("anyAge", draw.born() == null)
                        .and(
                                "bornAfter",
                                draw.born() == null ? null : draw.born().after())
                        .and(
                                "bornUntil",
                                draw.born() == null ? null : draw.born().until())
                        .and("seed", draw.seed())
                        .and("actor", actor.code())
                        .and("most", draw.most())
                        .all())
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** In which of these states each child is, or was since an instant; until when, where it is over. */
    Map<PersonId, List<InState>> statesOf(
            Actor actor, Collection<PersonId> children, Collection<String> kinds, Instant since) {
        return sql
                .sql("""
                select person, kind, opened_at, closed_at from story_spell
                where person = any (:children::uuid[]) and kind = any (:kinds::text[])
                  and (closed_at is null or closed_at > :since) and may_follow(:actor, person)
                order by opened_at, kind
                """)
                .params(Parameters.of("children", children)
                        .and("actor", actor.code())
                        .and("kinds", kinds)
                        .and("since", since)
                        .all())
                .query((row, _) -> new InState(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("kind"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(InState::child));
    }
}
