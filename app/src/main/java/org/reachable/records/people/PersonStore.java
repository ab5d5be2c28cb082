package org.reachable.records.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a person is: reference, description, names, identifiers. */
@Component
class PersonStore {

    private final JdbcClient sql;
    private final RowsOfPersons rows;

    PersonStore(JdbcClient sql, RowsOfPersons rows) {
        this.sql = sql;
        this.rows = rows;
    }

    Optional<PersonId> called(Actor actor, String reference) {
        return sql.sql("""
                select id from person
                where partnership = :partnership and reference = :reference
                  and may_know_of(:actor, id)
                """)
                .params(Parameters.of("partnership", actor.partnership())
                        .and("reference", reference)
                        .and("actor", actor.code())
                        .all())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    Map<String, PersonId> byReference(Actor actor, Collection<String> references) {
        return sql
                .sql("""
                select reference, id from person
                where partnership = :partnership and reference = any (:references::text[])
                  and may_know_of(:actor, id)
                """)
                .params(Parameters.of("partnership", actor.partnership())
                        .and("references", references)
                        .and("actor", actor.code())
                        .all())
                .query((row, _) -> Map.entry(row.getString("reference"), new PersonId(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> followed(Actor actor, Collection<String> references) {
        return new HashSet<>(sql.sql("""
                select reference from person
                where partnership = :partnership and reference = any (:references::text[])
                  and may_know_of(:actor, id) and may_follow(:actor, id)
                """)
                .params(Parameters.of("partnership", actor.partnership())
                        .and("references", references)
                        .and("actor", actor.code())
                        .all())
                .query(String.class)
                .list());
    }

    Optional<String> reference(Actor actor, PersonId person) {
        return sql.sql("""
                select reference from person
                where id = :person and may_know_of(:actor, id)
                """).params(of(actor, person)).query(String.class).optional();
    }

    /** By what files call somebody, and what they say of who it is. */
    record Known(String reference, Description description) {}

    /** Of these each whom the actor may know of. */
    Map<PersonId, Known> known(Actor actor, Collection<PersonId> persons) {
        return rows.one("""
                select person.id as person, person.reference, born_on(person.id) as born_on,
                  coalesce(seen.no_birth_date, '') as no_birth_date, coalesce(seen.pronouns, '') as pronouns,
                  coalesce(seen.own_words, '') as own_words
                from person left join lateral (
                  select no_birth_date, pronouns, own_words from person_description described
                  where described.person = person.id
                    and may_see(:actor, partnership, person, agency, handling, actor)
                  order by described.position desc limit 1) seen on true
                where person.id = any (:persons) and may_know_of(:actor, person.id)
                """, actor, persons, (row, _) -> new Known(row.getString("reference"), description(row)));
    }

    Optional<Kept<Description>> described(Actor actor, PersonId person) {
        return sql.sql("""
                select id, born_on, no_birth_date, pronouns, own_words, source, agency from person_description
                where person = :person and may_see(:actor, partnership, person, agency, handling, actor)
                order by position desc limit 1
                """)
                .params(of(actor, person))
                .query((row, _) -> new Kept<>(
                        row.getObject("id", UUID.class),
                        description(row),
                        row.getString("source"),
                        row.getString("agency")))
                .optional();
    }

    Optional<String> whyNotBorn(Actor actor, PersonId person, LocalDate day) {
        return sql.sql("select nullif(why_not_born(:actor, :person, :day, null), '')")
                .params(Parameters.of("actor", actor.code())
                        .and("person", person)
                        .and("day", day)
                        .all())
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    private static Description description(ResultSet row) throws SQLException {
        return new Description(
                row.getObject("born_on", LocalDate.class),
                row.getString("no_birth_date"),
                row.getString("pronouns"),
                row.getString("own_words"));
    }

    /** One writer at a time; held to the end of the transaction. */
    void lock(PersonId person) {
        sql.sql("select true from pg_advisory_xact_lock(hashtextextended('describes ' || :person, 0))")
                .param("person", person.toString())
                .query(Boolean.class)
                .single();
    }

    UUID standsFor(UUID row) {
        return sql.sql("""
                with recursive replaced (earlier, later) as (
                  select replaces, id from person_name where replaces is not null
                  union all select replaces, id from person_identifier where replaces is not null
                  union all select replaces, id from home where replaces is not null
                  union all select replaces, id from relation where replaces is not null),
                chain (id) as (
                  select :row::uuid union select later from chain join replaced on earlier = chain.id)
                select id from chain where not exists (select from replaced where earlier = chain.id) limit 1
                """).param("row", row).query(UUID.class).single();
    }

    Map<PersonId, List<Kept<PersonName>>> names(Actor actor, Collection<PersonId> persons) {
        return rows.kept(
                """
                select person, id, name, kind, from_date, until_date, source, agency from person_name
                where person = any (:persons) and may_know_of(:actor, person)
                  and not exists (select from person_name later where later.replaces = person_name.id)
                order by array_position(array['SAID', 'OFFICIAL', 'FORMER', 'OTHER'], kind), position desc
                """,
                actor,
                persons,
                (row, _) -> new PersonName(
                        row.getString("name"),
                        PersonName.Kind.valueOf(row.getString("kind")),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("until_date", LocalDate.class)));
    }

    /** What to call each, as {@link Person#name} has it. */
    Map<PersonId, String> called(Actor actor, Collection<PersonId> persons) {
        return rows.one("""
                select id as person, coalesce((
                  select name from person_name
                  where person_name.person = person.id and until_date is null
                    and not exists (select from person_name later where later.replaces = person_name.id)
                  order by array_position(array['SAID', 'OFFICIAL', 'FORMER', 'OTHER'], kind), position desc limit 1),
                  reference) as called
                from person where id = any (:persons) and may_know_of(:actor, id)
                """, actor, persons, (row, _) -> row.getString("called"));
    }

    Map<PersonId, LocalDate> bornOn(Actor actor, Collection<PersonId> persons) {
        return rows.one("""
                select id as person, born_on(id) as born_on from person
                where id = any (:persons) and may_know_of(:actor, id) and born_on(id) is not null
                """, actor, persons, (row, _) -> row.getObject("born_on", LocalDate.class));
    }

    Map<PersonId, List<Kept<Identifier>>> identifiers(Actor actor, Collection<PersonId> persons) {
        return rows.kept(
                """
                select person, id, kind, value, source, agency from person_identifier
                where person = any (:persons) and may_see(:actor, partnership, person, agency, handling, actor)
                  and not exists (select from person_identifier later where later.replaces = person_identifier.id)
                order by kind, id
                """,
                actor,
                persons,
                (row, _) -> new Identifier(Identifier.Kind.valueOf(row.getString("kind")), row.getString("value")));
    }

    void add(PersonId id, String reference, Origin origin) {
        sql.sql("""
                insert into person (id, reference, partnership, agency, handling, source, batch)
                values (:id, :reference, :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id).and("reference", reference))
                        .all())
                .update();
    }

    /** Records of which a reference is all that is known, each with an id for the row that describes it. */
    void addAll(Map<String, PersonId> persons, Collection<UUID> descriptions, Origin origin) {
        sql.sql("""
                with begun as (
                  select * from unnest(:ids::uuid[], :references::text[], :descriptions::uuid[])
                    as begun (id, reference, description)),
                added as (
                  insert into person (id, reference, partnership, agency, handling, source, batch)
                  select id, reference, :partnership, :agency, :handling, :source, :batch from begun
                  on conflict do nothing
                  returning id)
                insert into person_description (id, person, partnership, agency, handling, source, batch)
                select description, id, :partnership, :agency, :handling, :source, :batch
                from begun join added using (id)
                """)
                .params(origin.in(Parameters.of("ids", persons.values())
                                .and("references", persons.keySet())
                                .and("descriptions", descriptions))
                        .all())
                .update();
    }

    void describe(UUID id, PersonId person, Description description, Origin origin) {
        sql.sql("""
                insert into person_description
                  (id, person, born_on, no_birth_date, pronouns, own_words, partnership, agency, handling, source, batch)
                values
                  (:id, :person, :bornOn, :noBirthDate, :pronouns, :ownWords, :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("person", person)
                                .and("bornOn", description.bornOn())
                                .and("noBirthDate", description.noBirthDate())
                                .and("pronouns", description.pronouns())
                                .and("ownWords", description.ownWords()))
                        .all())
                .update();
    }

    void name(UUID id, PersonId person, PersonName name, @Nullable UUID replaces, Origin origin) {
        sql.sql("""
                insert into person_name (id, person, name, kind, from_date, until_date, replaces,
                  partnership, agency, handling, source, batch)
                values (:id, :person, :name, :kind, :from, :until, :replaces,
                  :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("person", person)
                                .and("name", name.name())
                                .and("kind", name.kind())
                                .and("from", name.from())
                                .and("until", name.until())
                                .and("replaces", replaces))
                        .all())
                .update();
    }

    void identify(UUID id, PersonId person, Identifier identifier, @Nullable UUID replaces, Origin origin) {
        sql.sql("""
                insert into person_identifier (id, person, kind, value, compact, replaces,
                  partnership, agency, handling, source, batch)
                values (:id, :person, :kind, :value, :compact, :replaces,
                  :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("person", person)
                                .and("kind", identifier.kind())
                                .and("value", identifier.value())
                                .and("compact", identifier.compact())
                                .and("replaces", replaces))
                        .all())
                .update();
    }

    private static Map<String, @Nullable Object> of(Actor actor, PersonId person) {
        return Parameters.of("actor", actor.code()).and("person", person).all();
    }
}
