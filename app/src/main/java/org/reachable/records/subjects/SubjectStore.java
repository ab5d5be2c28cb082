package org.reachable.records.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about the register. */
@Component
class SubjectStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whoever may not know of a child finds no such subject. */
    private static final String SUBJECT = """
            select subject.id, subject.kind, subject.reference from subject
            where subject.partnership = :partnership and (subject.kind <> 'child' or may_know_of(:actor, subject.id))
            """;

    private final JdbcClient sql;

    SubjectStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A subject on its way in, as JSON, so that many travel in one statement. */
    private record Row(
            UUID id,
            String kind,
            String reference,
            UUID partnership,
            String agency,
            String handling,
            String source,
            @Nullable UUID batch) {}

    Optional<Subject> one(Actor actor, SubjectId id) {
        return sql.sql(SUBJECT + "and subject.id = :id")
                .params(of(actor).and("id", id).all())
                .query((row, _) -> subject(row))
                .optional();
    }

    List<Subject> these(Actor actor, Collection<SubjectId> ids) {
        return sql.sql(SUBJECT + "and subject.id = any (:ids)")
                .params(of(actor).and("ids", ids).all())
                .query((row, _) -> subject(row))
                .list();
    }

    Map<SubjectName, SubjectId> called(Actor actor, Collection<SubjectName> names) {
        return sql
                .sql(SUBJECT + """
                and (subject.kind, subject.reference) in (select * from unnest(:kinds::text[], :references::text[]))
                """)
                .params(of(actor)
                        .and("kinds", names.stream().map(SubjectName::kind).toList())
                        .and(
                                "references",
                                names.stream().map(SubjectName::reference).toList())
                        .all())
                .query((row, _) -> subject(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Subject::name, Subject::id));
    }

    /** In the order of their names, so that two that begin the same wait for each other and never both. */
    void begin(Set<SubjectName> named, Origin origin, Ids ids) {
        List<Row> rows =
                named.stream().map(name -> row(ids.next(), name, origin)).toList();
        sql.sql("""
                insert into subject (id, kind, reference, partnership, agency, handling, source, batch)
                select id, kind, reference, partnership, agency, handling, source, batch
                from json_to_recordset(:rows::json) as row (id uuid, kind text, reference text, partnership uuid,
                  agency text, handling text, source text, batch uuid)
                order by kind, reference
                on conflict (partnership, kind, reference) do nothing
                """).param("rows", JSON.writeValueAsString(rows)).update();
    }

    private static Row row(UUID id, SubjectName name, Origin origin) {
        return new Row(
                id,
                name.kind(),
                name.reference(),
                origin.partnership(),
                origin.agency(),
                origin.handling(),
                origin.source(),
                origin.batch());
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                new SubjectId(row.getObject("id", UUID.class)),
                new SubjectName(row.getString("kind"), row.getString("reference")));
    }

    private static Parameters of(Actor actor) {
        return Parameters.of("actor", actor.code()).and("partnership", actor.partnership());
    }
}
