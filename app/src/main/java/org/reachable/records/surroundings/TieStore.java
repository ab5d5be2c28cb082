package org.reachable.records.surroundings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties between people and things, as what says so stands now. */
@Component
class TieStore {

    private static final String TIE = """
            select tie.id, tie.person, tie.how, tie.seen_at, tie.strength, tie.entry, tie.source,
              thing.id as thing, thing.kind, thing.code,
            """ + ThingStore.WORDS + """
            from tie join thing on thing.id = tie.thing
            where tie.partnership = :partnership
              and may_see(:actor, tie.partnership, tie.person, tie.agency, tie.handling, tie.actor)
              and (tie.entry is null or not is_tightened(:actor, tie.entry, 0, tie.actor))
              and not exists (select from tie later where later.replaces = tie.id)
              and (tie.entry is null or ties_still(tie.entry, tie.person, tie.thing, tie.partnership))
            """;

    private final JdbcClient sql;
    private final Vocabulary vocabulary;

    TieStore(JdbcClient sql, Vocabulary vocabulary) {
        this.sql = sql;
        this.vocabulary = vocabulary;
    }

    List<Tie> of(Actor actor, Set<PersonId> records) {
        return sql.sql(TIE + "and tie.person = any (:records) order by tie.seen_at desc, tie.id")
                .params(of(actor).and("records", records).all())
                .query((row, _) -> tie(row))
                .list();
    }

    /** What a child said in confidence makes no tie that is read from the other end. */
    List<Tie> to(Actor actor, UUID thing) {
        return sql.sql(TIE + """
                  and tie.thing = :thing and tie.handling <> 'own-confidence'
                order by tie.seen_at desc, tie.id
                """)
                .params(of(actor).and("thing", thing).all())
                .query((row, _) -> tie(row))
                .list();
    }

    void add(UUID id, UUID thing, NewTie tie, Origin origin) {
        sql.sql("""
                insert into tie (id, thing, person, how, seen_at, strength, entry,
                  partnership, agency, handling, source, batch)
                values (:id, :thing, :person, :how, :seenAt, :strength, :entry,
                  :partnership, :agency, :handling, :source, :batch)
                on conflict (thing, person, entry) do nothing
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("thing", thing)
                                .and("person", tie.person())
                                .and("how", tie.how())
                                .and("seenAt", tie.seenAt())
                                .and("strength", tie.strength())
                                .and("entry", tie.entry()))
                        .all())
                .update();
    }

    private Tie tie(ResultSet row) throws SQLException {
        var token = new Token(row.getString("kind"), row.getString("code"));
        return new Tie(
                row.getObject("id", UUID.class),
                new Thing(
                        row.getObject("thing", UUID.class),
                        token,
                        ThingStore.kind(vocabulary, token),
                        row.getString("words"),
                        ThingStore.goesByCode(vocabulary, token)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("how"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                Tie.Strength.valueOf(row.getString("strength")),
                row.getString("entry"),
                row.getString("source"));
    }

    private Parameters of(Actor actor) {
        return Parameters.of("actor", actor.code())
                .and("partnership", actor.partnership())
                .and("coded", ThingStore.codedKinds(vocabulary));
    }
}
