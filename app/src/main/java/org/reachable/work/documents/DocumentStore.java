package org.reachable.work.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.documents.Part.Place;
import org.reachable.work.documents.Version.InForce;
import org.reachable.work.documents.Version.May;
import org.reachable.work.documents.Version.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents. Queries ask whether the reader sees a row; row-level security asks again, and keeps drafts to their beginners. */
@Component
class DocumentStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    /** The versions of the same document that came into force before one. */
    private static final String STOOD_BEFORE = """
            select old.id from document_version asked join document_version old on old.document = asked.document and old.number < asked.number
              join document_in_force stood on stood.version = old.id where asked.id = :version""";

    /** Who last said of a row what a version begins with: the row itself, and not the copy of it that each version begins with. */
    private static final String WHOSE_WORDS = """
            select earlier.actor, earlier.agency, earlier.received_at from document_part earlier
              join document_in_force stood on stood.version = earlier.version
            where it.replaces is null and earlier.line = it.line and earlier.id < it.id and not earlier.gone
              and (earlier.replaces is not null
                or not exists (select from document_part first where first.line = it.line and first.id < earlier.id))
            order by earlier.id desc limit 1""";

    private final JdbcClient sql;

    DocumentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The versions of the document of a kind about a child, the latest first. */
    List<Version> versions(Actor actor, PersonId child, String kind) {
        return sql.sql("""
                select it.id, it.document, it.person, coalesce(it.asks, '') as asks, it.number, it.actor, it.agency, it.received_at,
                  shared.received_at as shared_at, stands.entry, stands.different, stands.received_at as stands_at,
                  may_in_version(:actor, it.id, 'read') as reads, may_in_version(:actor, it.id, 'write') as writes,
                  may_in_version(:actor, it.id, 'said') as says, may_in_version(:actor, it.id, 'position') as agrees,
                  may_in_version(:actor, it.id, 'share') as shares, may_in_version(:actor, it.id, 'in-force') as puts_in_force,
                  answers_for_version(:actor, it.id) as holds
                from document_version it join document whole on whole.id = it.document
                  left join document_shared shared on shared.version = it.id
                  left join document_in_force stands on stands.version = it.id
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
                  and whole.kind = :kind and it.person = any (records_of(:child)) order by it.number desc, it.id desc
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("kind", kind)
                        .and("child", child)
                        .all())
                .query((row, _) -> version(row))
                .list();
    }

    /** The document of a kind about a child, where one was begun. */
    List<UUID> documents(Actor actor, PersonId child, String kind) {
        return sql.sql("""
                select it.id from document it
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
                  and it.kind = :kind and it.person = any (records_of(:child))
                order by it.id
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("kind", kind)
                        .and("child", child)
                        .all())
                .query(UUID.class)
                .list();
    }

    /** Every word of a version that the actor reads, in the order in which they were said; what it began with is whose words they were. */
    List<Part> parts(Actor actor, UUID version) {
        return sql.sql("""
                select it.id, it.version, it.section, it.line, it.row_no, it.content, it.whom, it.gone, it.replaces,
                  coalesce(theirs.actor, it.actor) as actor, coalesce(theirs.agency, it.agency) as agency,
                  coalesce(theirs.received_at, it.received_at) as received_at
                from document_part it left join lateral (%s) theirs on true
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor) and it.version = :version
                order by it.row_no, it.id
                """.formatted(WHOSE_WORDS))
                .params(Parameters.of("actor", actor.code())
                        .and("version", version)
                        .all())
                .query((row, _) -> part(row))
                .list();
    }

    /** What a row said last, in a version or one before it, before it was taken out. */
    Optional<Part> lastSaid(Actor actor, Version version, UUID line) {
        return sql.sql("""
                select it.id, it.version, it.section, it.line, it.row_no, it.content, it.whom, it.gone, it.replaces, it.actor, it.agency, it.received_at
                from document_part it join document_version its on its.id = it.version
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor) and it.line = :line
                  and its.document = :document and its.number <= :number and not it.gone
                order by it.id desc limit 1
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("line", line)
                        .and("document", version.document())
                        .and("number", version.number())
                        .all())
                .query((row, _) -> part(row))
                .optional();
    }

    /** Whether an earlier version holds this row. */
    boolean isOfEarlier(Actor actor, UUID version, UUID line) {
        return sql.sql("""
                select exists (select from document_part it
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
                  and it.line = :line and it.version < :version)
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("line", line)
                        .and("version", version)
                        .all())
                .query(Boolean.class)
                .single();
    }

    /** What was said of its rows, the first first; and what was said against those of a version that stood before it, until that is settled. */
    List<Comment> comments(Actor actor, UUID version) {
        return sql.sql("""
                select it.id, it.version, it.line, it.stance, it.words, it.actor, it.agency, it.received_at,
                  ended.because, ended.actor as ended_by, ended.received_at as ended_at, may_settle(:actor, it.id) as mine
                from document_comment it left join document_comment_ended ended on ended.statement = it.id
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor) and (it.version = :version
                  or ended.statement is null and it.stance <> 'agree' and it.version in (%s))
                order by it.id
                """.formatted(STOOD_BEFORE))
                .params(Parameters.of("actor", actor.code())
                        .and("version", version)
                        .all())
                .query((row, _) -> comment(row))
                .list();
    }

    /** What each agency says of it: the last word of each, the first agency first. Whoever did not agree to a version that stood before it does not until they say so. */
    List<Position> positions(Actor actor, UUID version) {
        return sql.sql("""
                select it.version, it.stance, it.words, it.actor, it.agency, it.received_at
                from document_position it
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor) and (it.version = :version
                    or it.stance <> 'agrees' and it.version in (%s))
                  and not exists (select from document_position later
                    where later.agency = it.agency and later.id > it.id and (later.version = :version or later.version in (%s)))
                order by it.id
                """.formatted(STOOD_BEFORE, STOOD_BEFORE))
                .params(Parameters.of("actor", actor.code())
                        .and("version", version)
                        .all())
                .query((row, _) -> new Position(
                        row.getObject("version", UUID.class),
                        Stream.of(Position.Stance.values())
                                .filter(one -> one.code().equals(stance(row)))
                                .findFirst()
                                .orElseThrow(),
                        row.getString("words"),
                        said(row)))
                .list();
    }

    /** One version that is shared, of which the actor's agency is still to say whether it agrees. */
    record Asked(PersonId child, String kind, int number, boolean stands) {}

    /** Those in which a row is the actor's, in force or not, that no later one was shared after. Compared as an id: each desk asks, and only that reaches the index. */
    List<Asked> asked(Actor actor) {
        return sql.sql("""
                select distinct it.person, whole.kind, it.number,
                  exists (select from document_in_force stands where stands.version = it.id) as stands
                from document_part part join document_version it on it.id = part.version
                  join document whole on whole.id = it.document join document_shared shared on shared.version = it.id
                where part.whom = :whom and not part.gone
                  and may_see(:actor, part.partnership, part.person, part.agency, part.handling, part.actor)
                  and it.agency <> :agency
                  and not exists (select from document_part later where later.replaces = part.id)
                  and not exists (select from document_version newer join document_shared given on given.version = newer.id
                    where newer.document = it.document and newer.number > it.number)
                  and not exists (select from document_position said where said.version = it.id and said.agency = :agency)
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("whom", UUID.fromString(actor.code()))
                        .and("agency", actor.agency())
                        .all())
                .query((row, _) -> new Asked(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("kind"),
                        row.getInt("number"),
                        row.getBoolean("stands")))
                .list();
    }

    /** Whether the actor begins the next version. */
    boolean mayBegin(Actor actor, UUID document, int number) {
        return sql.sql("select may_begin_version(:actor, :document, :number)")
                .params(Parameters.of("actor", actor.code())
                        .and("document", document)
                        .and("number", number)
                        .all())
                .query(Boolean.class)
                .single();
    }

    static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("id", UUID.class),
                row.getObject("version", UUID.class),
                new Place(row.getString("section"), row.getObject("line", UUID.class), row.getInt("row_no")),
                answers(row.getString("content")),
                row.getObject("whom", UUID.class),
                row.getBoolean("gone"),
                row.getObject("replaces", UUID.class),
                said(row));
    }

    static Map<String, String> answers(String content) {
        return JSON.readValue(content, ANSWERS);
    }

    private static Version version(ResultSet row) throws SQLException {
        Instant stands = at(row, "stands_at");
        return new Version(
                row.getObject("id", UUID.class),
                new Version.Of(
                        row.getObject("document", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("asks")),
                row.getInt("number"),
                said(row),
                at(row, "shared_at"),
                stands == null ? null : new InForce(row.getString("entry"), row.getString("different"), stands),
                new May(
                        row.getBoolean("reads"),
                        row.getBoolean("writes"),
                        row.getBoolean("says"),
                        row.getBoolean("agrees"),
                        row.getBoolean("shares"),
                        row.getBoolean("puts_in_force"),
                        row.getBoolean("holds")));
    }

    private static Comment comment(ResultSet row) throws SQLException {
        Instant ended = at(row, "ended_at");
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("version", UUID.class),
                row.getObject("line", UUID.class),
                Stream.of(Comment.Stance.values())
                        .filter(one -> one.code().equals(stance(row)))
                        .findFirst()
                        .orElseThrow(),
                row.getString("words"),
                said(row),
                ended == null
                        ? null
                        : new Comment.Settled(row.getString("because"), new Said(row.getString("ended_by"), "", ended)),
                row.getBoolean("mine"));
    }

    private static String stance(ResultSet row) {
        try {
            return row.getString("stance");
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getString("actor"),
                row.getString("agency"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
