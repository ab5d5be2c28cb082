package org.reachable.work.documents;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds rows of documents, and changes none. Row-level security says who may. */
@Component
class DocumentWritingStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Ids ids;

    DocumentWritingStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Whoever writes in a document does it one after the other: nobody writes in a version while it comes into force. */
    void takeTurn(PersonId child) {
        sql.sql("select true from (select pg_advisory_xact_lock(hashtextextended('document ' || :child, 0))) turn")
                .param("child", child.toString())
                .query(Boolean.class)
                .single();
    }

    UUID begin(Actor actor, PersonId child, String kind) {
        return add("document", actor, child, Parameters.of("id", ids.next()).and("kind", kind));
    }

    /** @param asks to which questions, as they are kept */
    UUID version(Actor actor, Version.Of of, int number) {
        return add(
                "document_version",
                actor,
                of.child(),
                Parameters.of("id", ids.next())
                        .and("document", of.document())
                        .and("asks", of.asks())
                        .and("number", number));
    }

    /** A row of a section as it is said now; in the place of earlier words of it, where there are any. */
    UUID part(Actor actor, PersonId child, Part said) {
        return add(
                "document_part",
                actor,
                child,
                Parameters.of("id", said.id())
                        .and("version", said.version())
                        .and("section", said.section())
                        .and("line", said.line())
                        .and("row_no", said.place().row())
                        .and("content", JSON.writeValueAsString(said.content()))
                        .and("whom", said.whom())
                        .and("gone", said.gone())
                        .and("replaces", said.replaces()));
    }

    void share(Actor actor, Version version) {
        add("document_shared", actor, version.child(), Parameters.of("version", version.id()));
    }

    UUID comment(Actor actor, Version version, UUID line, Comment.Stance stance, String words) {
        return add(
                "document_comment",
                actor,
                version.child(),
                Parameters.of("id", ids.next())
                        .and("version", version.id())
                        .and("line", line)
                        .and("stance", stance.code())
                        .and("words", words));
    }

    /** Settles it, with why. Twice is once. */
    void settle(Comment comment, String because) {
        sql.sql(
                        "insert into document_comment_ended (statement, because) values (:statement, :because) on conflict do nothing")
                .params(Parameters.of("statement", comment.id())
                        .and("because", because)
                        .all())
                .update();
    }

    UUID position(Actor actor, Version version, Position.Stance stance, String words) {
        return add(
                "document_position",
                actor,
                version.child(),
                Parameters.of("id", ids.next())
                        .and("version", version.id())
                        .and("stance", stance.code())
                        .and("words", words));
    }

    void inForce(Actor actor, Version version, String entry, @Nullable String different) {
        add(
                "document_in_force",
                actor,
                version.child(),
                Parameters.of("version", version.id()).and("entry", entry).and("different", different));
    }

    /** What one of the family is to be given, in its words. */
    UUID copy(Actor actor, Version version, Recipient to, CopyWords words) {
        return add(
                "document_copy",
                actor,
                version.child(),
                Parameters.of("id", ids.next())
                        .and("version", version.id())
                        .and("member", to.member())
                        .and("whom", to.name())
                        .and("relation", to.relation())
                        .and("content", JSON.writeValueAsString(words)));
    }

    /** That they were given it. */
    void given(Actor actor, PersonId child, UUID copy, Copy.Way way, LocalDate on) {
        add(
                "document_copy_given",
                actor,
                child,
                Parameters.of("id", ids.next())
                        .and("copy", copy)
                        .and("way", way.code())
                        .and("on_day", on));
    }

    private UUID add(String table, Actor actor, PersonId child, Parameters own) {
        Map<String, @Nullable Object> said = own.all();
        Origin origin = Origin.of(actor);
        String columns = String.join(", ", said.keySet());
        String values = String.join(
                ", ",
                said.keySet().stream()
                        .map(name -> name.equals("content") ? ":content::jsonb" : ":" + name)
                        .toList());
        UUID id = (UUID) Objects.requireNonNull(said.getOrDefault("id", said.get("version")));
        sql.sql("""
                insert into %s (%s, person, partnership, agency, handling, source)
                values (%s, :person, :partnership, :agency, :handling, :source)
                """.formatted(table, columns, values))
                .params(own.and("person", child)
                        .and("partnership", origin.partnership())
                        .and("agency", origin.agency())
                        .and("handling", origin.handling())
                        .and("source", origin.source())
                        .all())
                .update();
        return id;
    }

    /** Whether the actor begins the first version of a kind about somebody, or something. */
    boolean mayBegin(Actor actor, PersonId about, String kind) {
        return sql.sql("select answers_for_kind_of_document(:actor, :about, :kind, true)")
                .params(Parameters.of("actor", actor.code())
                        .and("about", about)
                        .and("kind", kind)
                        .all())
                .query(Boolean.class)
                .single();
    }
}
