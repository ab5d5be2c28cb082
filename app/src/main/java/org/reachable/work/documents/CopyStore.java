package org.reachable.work.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.work.documents.Copy.Given;
import org.reachable.work.documents.Copy.Way;
import org.reachable.work.documents.Version.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the family was given. Queries ask whether the reader sees a row; row-level security asks again. */
@Component
class CopyStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    CopyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was made of the document of a kind about a child, the latest first. */
    List<Copy> copies(Actor actor, PersonId child, String kind) {
        Map<UUID, List<Given>> given = given(actor, child);
        return sql.sql("""
                select it.id, version.number, it.whom, it.relation, it.member, it.content, it.actor, it.agency, it.received_at
                from document_copy it join document_version version on version.id = it.version
                  join document whole on whole.id = version.document
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
                  and whole.kind = :kind and it.person = any (records_of(:child))
                order by it.id desc
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("kind", kind)
                        .and("child", child)
                        .all())
                .query((row, _) -> new Copy(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("whom"),
                        row.getString("relation"),
                        row.getObject("member", UUID.class),
                        words(row),
                        said(row),
                        given.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Given>> given(Actor actor, PersonId child) {
        return sql
                .sql("""
                select it.copy, it.way, it.on_day, it.actor, it.agency, it.received_at from document_copy_given it
                where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
                  and it.person = any (records_of(:child))
                order by it.id
                """)
                .params(Parameters.of("actor", actor.code()).and("child", child).all())
                .query((row, _) -> new Given(
                        row.getObject("copy", UUID.class),
                        Way.of(row.getString("way")).orElseThrow(),
                        row.getObject("on_day", LocalDate.class),
                        said(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Given::copy));
    }

    /** Whether somebody answers for a version. Its copies are theirs to make while no other stands in its place; the wall asks that, too. */
    boolean mayMake(Actor actor, Version version) {
        return sql.sql("select answers_for_version(:actor, :version)")
                .params(Parameters.of("actor", actor.code())
                        .and("version", version.id())
                        .all())
                .query(Boolean.class)
                .single();
    }

    /** Whether words tell what an adult of the family must not be told. */
    boolean tellsTooMuch(PersonId child, String words) {
        return sql.sql("select exists (select from told_too_much(:child, '', :words))")
                .params(Parameters.of("child", child).and("words", words).all())
                .query(Boolean.class)
                .single();
    }

    /** Whom of the family words tell what they must not be told. */
    List<String> toldTooMuch(PersonId child, String words) {
        return sql.sql("select distinct whom from told_too_much(:child, '', :words) order by whom")
                .params(Parameters.of("child", child).and("words", words).all())
                .query(String.class)
                .list();
    }

    /** Whom of the family a copy tells now what they must not be told; the wall asks the same. */
    List<String> toldTooMuch(PersonId child, Copy copy) {
        return sql.sql("select whom from copy_tells_too_much(:copy, :child) whom order by whom")
                .params(Parameters.of("copy", copy.id()).and("child", child).all())
                .query(String.class)
                .list();
    }

    /** What one of the family finds on their own page, the latest first. */
    List<GivenCopy> of(FamilyMember reader) {
        return sql.sql("""
                select it.id, it.content, it.actor, given.on_day
                from document_copy it join document_copy_given given on given.copy = it.id and given.way = 'page'
                where may_read_copy(:actor, it.id)
                order by given.id desc
                """)
                .param("actor", reader.actor())
                .query((row, _) -> new GivenCopy(
                        row.getObject("id", UUID.class),
                        words(row),
                        row.getString("actor"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    private static CopyWords words(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("content"), CopyWords.class);
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getString("actor"),
                row.getString("agency"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
