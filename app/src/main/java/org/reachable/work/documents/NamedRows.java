package org.reachable.work.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that are no actions and name somebody, with whether they said that they do it. */
@Component
class NamedRows {

    /** What whoever wrote a row themselves need not be asked: they know of it. What a version begins with is not its beginner's word. */
    private static final String ROWS = """
            select its.person, whole.kind, coalesce(its.asks, '') as asks, its.number, it.id, it.version, it.section, it.line, it.row_no,
              it.content, it.whom, it.gone, it.replaces, it.actor, it.agency, it.received_at,
              exists (select from document_in_force stood where stood.version = its.id) as stands,
              said.stance, said.words, said.said_by, said.said_of, said.said_at, said.of_words
            from document_part it join document_version its on its.id = it.version
              join document whole on whole.id = its.document join document_shared shared on shared.version = its.id
              left join lateral (select told.stance, told.words, told.actor as said_by, told.agency as said_of, told.received_at as said_at,
                  (select earlier.content from document_part earlier where earlier.line = it.line and earlier.id < told.id
                    and may_see(:actor, earlier.partnership, earlier.person, earlier.agency, earlier.handling, earlier.actor)
                    order by earlier.id desc limit 1) as of_words
                from document_comment told
                where told.person = it.person and told.line = it.line and told.actor = it.whom::text and told.stance <> 'wrong'
                  and may_see(:actor, told.partnership, told.person, told.agency, told.handling, told.actor)
                order by told.id desc limit 1) said on true
            where not it.gone and it.whom is not null
              and may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
              and not exists (select from document_part later where later.replaces = it.id)
              and not (it.actor = it.whom::text
                and (it.replaces is not null or not exists (select from document_part first where first.line = it.line and first.id < it.id)))
            """;

    private final JdbcClient sql;
    private final KeptKinds kinds;

    NamedRows(JdbcClient sql, KeptKinds kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    /** Of a version that is shared; none of another. */
    List<NamedRow> of(Actor actor, DocumentKind kind, UUID version) {
        return sql
                .sql(ROWS + " and it.version = :version order by it.row_no, it.id")
                .params(Parameters.of("actor", actor.code())
                        .and("version", version)
                        .all())
                .query((row, _) -> kept(row))
                .list()
                .stream()
                .filter(one -> NamedRow.isOne(kind, one.part()))
                .map(one -> one.as(kind))
                .toList();
    }

    /** Those that name the actor and of which they are to say whether they do it, of the latest version of each document that is shared. */
    List<NamedRow> askedOf(Actor actor) {
        return sql
                .sql(ROWS + """
                  and it.whom = :whom and may_in_version(:actor, its.id, 'position')
                order by its.person, it.row_no, it.id
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("whom", UUID.fromString(actor.code()))
                        .all())
                .query((row, _) -> kept(row))
                .list()
                .stream()
                .flatMap(one -> kinds.kind(one.kind()).stream().map(now -> one.as(kinds.of(now, one.asks()))))
                .filter(one -> NamedRow.isOne(one.kind(), one.part()))
                .filter(one -> one.answer() == null)
                .toList();
    }

    /** As it is kept: with which kind it is read is found once the rows are. */
    private record Kept(
            String kind,
            String asks,
            PersonId child,
            int number,
            boolean stands,
            Part part,
            NamedRow.@Nullable Answer answer) {

        NamedRow as(DocumentKind of) {
            return new NamedRow(child, of, number, stands, part, answer).asItIs();
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("kind"),
                row.getString("asks"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getInt("number"),
                row.getBoolean("stands"),
                DocumentStore.part(row),
                answer(row));
    }

    private static NamedRow.@Nullable Answer answer(ResultSet row) throws SQLException {
        String stance = row.getString("stance");
        String of = row.getString("of_words");
        return stance == null || of == null
                ? null
                : new NamedRow.Answer(
                        Stream.of(Comment.Stance.values())
                                .filter(one -> one.code().equals(stance))
                                .findFirst()
                                .orElseThrow(),
                        row.getString("words"),
                        new Version.Said(
                                row.getString("said_by"),
                                row.getString("said_of"),
                                row.getObject("said_at", OffsetDateTime.class).toInstant()),
                        DocumentStore.answers(of));
    }
}
