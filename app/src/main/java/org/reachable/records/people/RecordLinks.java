package org.reachable.records.people;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records are of one person. Links are said and taken back, never removed; they may join more than two. */
@Component
class RecordLinks {

    private final JdbcClient sql;
    private final RowsOfPersons rows;

    RecordLinks(JdbcClient sql, RowsOfPersons rows) {
        this.sql = sql;
        this.rows = rows;
    }

    boolean maySayTheSame(Actor actor, PersonId one, PersonId other) {
        return sql.sql("select may_say_the_same(:actor, :one, :other)")
                .params(Parameters.of("actor", actor.code())
                        .and("one", one)
                        .and("other", other)
                        .all())
                .query(Boolean.class)
                .single();
    }

    /** This record and every other that is of the same person; alone where the actor may not see it. */
    Set<PersonId> records(Actor actor, PersonId person) {
        var records = new LinkedHashSet<>(Set.of(person));
        records.addAll(others(actor, Set.of(person)).getOrDefault(person, List.of()));
        return records;
    }

    /** Of each, every other record that is of the same person. Who may know of one of two records that are linked knows of both. */
    Map<PersonId, List<PersonId>> others(Actor actor, Collection<PersonId> persons) {
        return rows.each("""
                with recursive same (person, id) as (
                  select of, of from unnest(:persons) of
                  union
                  select same.person, last.id from same cross join lateral (
                    select distinct on (id) case when kept = same.id then other else kept end as id, linked
                    from record_link
                    where partnership = :partnership and same.id in (kept, other) and may_know_of(:actor, kept)
                    order by id, position desc) last
                  where last.linked)
                select person, id from same where id <> person
                """, actor, persons, (row, _) -> new PersonId(row.getObject("id", UUID.class)));
    }

    /** Follows "kept" from record to record. */
    PersonId standing(Actor actor, PersonId person) {
        Set<PersonId> records = records(actor, person);
        if (records.size() == 1) {
            return person;
        }
        return sql.sql("""
                with said as (
                  select distinct on (least(kept, other), greatest(kept, other)) kept, other, linked
                  from record_link
                  where kept = any (:records) and other = any (:records)
                  order by least(kept, other), greatest(kept, other), position desc)
                select kept from said
                where linked and not exists (select from said further where further.linked and further.other = said.kept)
                order by kept limit 1
                """)
                .params(Parameters.of("records", records).all())
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElse(person);
    }

    void say(UUID id, PersonId kept, PersonId other, boolean linked, String because, Origin origin) {
        sql.sql("""
                insert into record_link (id, kept, other, linked, because, partnership, agency, handling, source, batch)
                values (:id, :kept, :other, :linked, :because, :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("kept", kept)
                                .and("other", other)
                                .and("linked", linked)
                                .and("because", because))
                        .all())
                .update();
    }
}
