package org.reachable.records.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a person lives and who is who to them. */
@Component
class CircumstanceStore {

    private final JdbcClient sql;
    private final RowsOfPersons rows;

    CircumstanceStore(JdbcClient sql, RowsOfPersons rows) {
        this.sql = sql;
        this.rows = rows;
    }

    Map<PersonId, List<Kept<Home>>> homes(Actor actor, Collection<PersonId> persons) {
        return rows.kept(
                """
                select person, id, place, with_whom, from_date, until_date, source, agency from home
                where person = any (:persons) and may_see(:actor, partnership, person, agency, handling, actor)
                  and not exists (select from home later where later.replaces = home.id)
                order by until_date is not null, from_date desc nulls last, id desc
                """,
                actor,
                persons,
                (row, _) -> new Home(
                        row.getString("place"),
                        row.getString("with_whom"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("until_date", LocalDate.class)));
    }

    Map<PersonId, List<Kept<Relation>>> relations(Actor actor, Collection<PersonId> persons) {
        return rows.kept(
                """
                select person, id, other, other_name, relation, parental_responsibility, from_date, until_date, source, agency,
                  trusted, trusted_from, trusted_until, trusted_says, reached, practitioner, child_asked,
                  coalesce(practitioner::text = actor, false) as by_themselves
                from relation
                where person = any (:persons) and may_see(:actor, partnership, person, agency, handling, actor)
                  and not exists (select from relation later where later.replaces = relation.id)
                order by until_date is not null, id
                """,
                actor,
                persons,
                (row, _) -> new Relation(
                        personId(row.getObject("other", UUID.class)),
                        row.getString("other_name"),
                        row.getString("relation"),
                        Relation.ParentalResponsibility.valueOf(row.getString("parental_responsibility")),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("until_date", LocalDate.class),
                        trusted(row)));
    }

    private static Relation.@Nullable Trusted trusted(ResultSet row) throws SQLException {
        return row.getBoolean("trusted")
                ? new Relation.Trusted(
                        row.getString("reached"),
                        row.getString("trusted_says"),
                        row.getObject("trusted_from", LocalDate.class),
                        row.getObject("trusted_until", LocalDate.class),
                        row.getObject("practitioner", UUID.class),
                        row.getObject("child_asked", Boolean.class),
                        row.getBoolean("by_themselves"))
                : null;
    }

    void house(UUID id, PersonId person, Home home, @Nullable UUID replaces, Origin origin) {
        sql.sql("""
                insert into home (id, person, place, with_whom, from_date, until_date, replaces,
                  partnership, agency, handling, source, batch)
                values (:id, :person, :place, :withWhom, :from, :until, :replaces,
                  :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("person", person)
                                .and("place", home.place())
                                .and("withWhom", home.withWhom())
                                .and("from", home.from())
                                .and("until", home.until())
                                .and("replaces", replaces))
                        .all())
                .update();
    }

    void relate(UUID id, PersonId person, Relation relation, @Nullable UUID replaces, Origin origin) {
        Relation.Trusted trusted = relation.trusted();
        sql.sql("""
                insert into relation (id, person, other, other_name, relation, parental_responsibility,
                  from_date, until_date, replaces, partnership, agency, handling, source, batch,
                  trusted, trusted_from, trusted_until, trusted_says, reached, practitioner, child_asked)
                values (:id, :person, :other, :otherName, :relation, :responsibility,
                  :from, :until, :replaces, :partnership, :agency, :handling, :source, :batch,
                  :trusted, :trustedFrom, :trustedUntil, :trustedSays, :reached, :practitioner, :asked)
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("trusted", trusted != null)
                                .and("trustedFrom", trusted == null ? null : trusted.from())
                                .and("trustedUntil", trusted == null ? null : trusted.until())
                                .and("trustedSays", trusted == null ? "" : trusted.says())
                                .and("reached", trusted == null ? "" : trusted.reached())
                                .and("practitioner", trusted == null ? null : trusted.practitioner())
                                .and("asked", trusted == null ? null : trusted.asked())
                                .and("person", person)
                                .and("other", relation.other())
                                .and("otherName", relation.otherName())
                                .and("relation", relation.relation())
                                .and("responsibility", relation.parentalResponsibility())
                                .and("from", relation.from())
                                .and("until", relation.until())
                                .and("replaces", replaces))
                        .all())
                .update();
    }

    private static @Nullable PersonId personId(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
