package org.reachable.records.surroundings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.SubjectKind.GoesBy;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Things, what they are described as, and the names of adults. */
@Component
class ThingStore {

    /** A description; else what the newest entry calls it that the actor may read. Nothing that entries say describes an adult. */
    static final String WORDS = """
              coalesce((select words from thing_description
                where thing_description.thing = thing.id
                  and may_see(:actor, thing.partnership, null, thing_description.agency,
                    thing_description.handling, thing_description.actor)
                order by thing_description.position desc limit 1),
                case when thing.kind <> all (cast(:coded as text[])) then called_in_entries(thing.id, thing.kind, thing.code) end, '') as words
            """;

    private static final String THING = "select thing.id, thing.kind, thing.code," + WORDS + """
            from thing
            where thing.partnership = :partnership
              and may_see(:actor, thing.partnership, null, thing.agency, thing.handling, thing.actor)
            """;

    private final JdbcClient sql;
    private final Vocabulary vocabulary;

    ThingStore(JdbcClient sql, Vocabulary vocabulary) {
        this.sql = sql;
        this.vocabulary = vocabulary;
    }

    Optional<Thing> thing(Actor actor, Token token) {
        return sql.sql(THING + "and thing.kind = :kind and thing.code = :code")
                .params(of(actor)
                        .and("kind", token.kind())
                        .and("code", token.code())
                        .all())
                .query((row, _) -> thing(row))
                .optional();
    }

    List<Thing> things(Actor actor, Collection<SubjectId> ids) {
        return sql.sql(THING + "and thing.id = any (:ids)")
                .params(of(actor).and("ids", ids).all())
                .query((row, _) -> thing(row))
                .list();
    }

    /** What may fit is found first: what each is called is asked of those alone, and of no other thing of a county. */
    List<Thing> search(Actor actor, String words) {
        return sql.sql("""
                with alike as materialized (select distinct things_like(:words) as id),
                thing_alike as materialized (""" + THING + """
                  and thing.id in (select id from alike))
                select * from thing_alike
                where lower(code) = lower(:words)
                  or lower(code) = regexp_replace(lower(:words), '[[:space:]-]', '', 'g')
                  or lower(kind || ':' || code) = lower(:words)
                  or position(replace(lower(:words), ' ', '') in replace(lower(words), ' ', '')) > 0
                  or kind <> all (cast(:coded as text[])) and id in (select things_called(:words))
                order by kind, code limit 50
                """)
                .params(of(actor).and("words", words.strip()).all())
                .query((row, _) -> thing(row))
                .list();
    }

    Optional<String> adultName(Actor actor, Token token) {
        return sql.sql("""
                select adult_name.name
                from adult_name join thing on thing.id = adult_name.thing
                where thing.partnership = :partnership and thing.kind = :kind and thing.code = :code
                  and may_see(:actor, thing.partnership, null, adult_name.agency, adult_name.handling,
                    adult_name.actor)
                order by adult_name.position desc limit 1
                """)
                .params(of(actor)
                        .and("kind", token.kind())
                        .and("code", token.code())
                        .all())
                .query(String.class)
                .optional();
    }

    /** The thing of this subject, made where it is new. Two that make it at once get the same. */
    UUID sure(SubjectId id, Token token, Origin origin) {
        var thing = origin.in(Parameters.of("id", id).and("kind", token.kind()).and("code", token.code()));
        sql.sql("""
                insert into thing (id, kind, code, partnership, agency, handling, source, batch)
                values (:id, :kind, :code, :partnership, :agency, :handling, :source, :batch)
                on conflict (partnership, kind, code) do nothing
                """).params(thing.all()).update();
        return sql.sql("""
                select id from thing where partnership = :partnership and kind = :kind and code = :code
                """).params(thing.all()).query(UUID.class).single();
    }

    void describe(UUID id, UUID thing, String words, Origin origin) {
        sql.sql("""
                insert into thing_description (id, thing, words, partnership, agency, handling, source, batch)
                values (:id, :thing, :words, :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id).and("thing", thing).and("words", words))
                        .all())
                .update();
    }

    void nameAdult(UUID id, UUID thing, String name, Origin origin) {
        sql.sql("""
                insert into adult_name (id, thing, name, partnership, agency, handling, source, batch)
                values (:id, :thing, :name, :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id).and("thing", thing).and("name", name))
                        .all())
                .update();
    }

    private Thing thing(ResultSet row) throws SQLException {
        var token = new Token(row.getString("kind"), row.getString("code"));
        return new Thing(
                row.getObject("id", UUID.class),
                token,
                kind(vocabulary, token),
                row.getString("words"),
                goesByCode(vocabulary, token));
    }

    /** Whether it is called by its code everywhere, as an adult is. */
    static boolean goesByCode(Vocabulary vocabulary, Token token) {
        return vocabulary
                .subjectKind(token)
                .filter(kind -> kind.goesBy() == GoesBy.CODE)
                .isPresent();
    }

    /** The kind of thing in plain words. */
    static String kind(Vocabulary vocabulary, Token token) {
        var kind = vocabulary.tokenKinds().get(token.kind());
        return kind == null ? token.kind() : kind.name();
    }

    private Parameters of(Actor actor) {
        return Parameters.of("actor", actor.code())
                .and("partnership", actor.partnership())
                .and("coded", codedKinds(vocabulary));
    }

    /** Kinds that are called by their code everywhere. */
    static List<String> codedKinds(Vocabulary vocabulary) {
        return vocabulary.tokenKinds().keySet().stream()
                .filter(kind -> goesByCode(vocabulary, new Token(kind, "1")))
                .toList();
    }
}
