package org.reachable.records.chronology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that reads entries. Each is read as its last word has it, by whom may see it. */
@Component
class EntryStore {

    static final String ENTRY = entry("subject");

    /** What the actor may read of entries about subjects of a table, and whether it is read no more: a family took it back. Jobs count with it. */
    private static String entry(String subjects) {
        return """
            select entry.*, subject.reference as own_reference, coalesce(owner.kind, entry.agency) as kind,
              case when :actor not like 'job:%%' and starts_with(entry.actor, 'family:') and entry.type <> all (types_that_take_back())
                then coalesce(starts_with(taken_back_by(entry.name), 'family:'), false) else false end as read_no_more
            from entry join %s subject on subject.id = entry.subject
              left join agency owner on owner.partnership = entry.partnership and owner.code = entry.agency
            where entry.partnership = :partnership
              and (may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)
                or entry.handling = 'own-confidence' and was_told(:actor, entry.subject, entry.name)
                or entry.answers is not null and answers_own(:actor, entry.subject, entry.answers, entry.handling))
              and not was_tightened(:actor, entry.subject, entry.name, entry.log_position, entry.actor)
            """.formatted(subjects);
    }

    /** No later word of it, and none that puts it right. */
    private static final String STANDS = """
              and not exists (select from entry later
                where later.partnership = entry.partnership and later.name = entry.name
                  and later.log_position > entry.log_position)
              and not exists (select from entry mend
                where mend.corrects = entry.name and speaks_for(mend.name, mend.corrects))
              and not exists (select from entry further
                where further.corrects = entry.corrects and further.log_position > entry.log_position
                  and speaks_for(entry.name, entry.corrects) and speaks_for(further.name, further.corrects))
            """;

    private final JdbcClient sql;
    private final Vocabulary vocabulary;

    EntryStore(JdbcClient sql, Vocabulary vocabulary) {
        this.sql = sql;
        this.vocabulary = vocabulary;
    }

    /**
     * In log order; entries filed under any of these records carry {@code child}. With them comes what is filed under
     * somebody else and has the same id, or puts one of them right, or is put right by one: few, and looked for apart, so
     * that each row of a long story is asked for once, and whom it is about once for all of them.
     *
     * @param asTold whether with the words that a family took back
     */
    List<LoggedEntry> about(Actor actor, Set<SubjectId> records, String child, boolean asTold) {
        return about(actor, records.stream().collect(Collectors.toMap(Function.identity(), _ -> child)), asTold);
    }

    /** The same of several children at once: each of their records, and what entries under it carry as the child. */
    List<LoggedEntry> about(Actor actor, Map<SubjectId, String> records) {
        return about(actor, records, false);
    }

    private List<LoggedEntry> about(Actor actor, Map<SubjectId, String> records, boolean asTold) {
        return sql.sql("""
                with known as materialized (
                  select id, reference from subject where id = any (:records)),
                own as materialized (""" + entry("known") + """
                  ),
                named as (
                  select name from own union select corrects from own where corrects is not null),
                further as (
                  select entry.id from named join entry on entry.name = named.name
                  where entry.subject <> all (:records)
                  union select entry.id from named join entry on entry.corrects = named.name
                  where entry.subject <> all (:records))
                select * from own union all
                """ + ENTRY + """
                  and entry.id in (select id from further)
                order by log_position
                """)
                .params(of(actor).and("records", records.keySet()).all())
                .query((row, _) -> logged(row, records, asTold))
                .list();
    }

    /** What came of each of these records after an instant of its own, from others than the actor: the last first. */
    List<LoggedEntry> cameSince(Actor actor, Map<SubjectId, Instant> records) {
        return sql.sql("""
                with known as materialized (
                  select subject.id, subject.reference, wanted.since
                  from unnest(:records::uuid[], :since::timestamptz[]) as wanted (id, since)
                    join subject on subject.id = wanted.id)
                """ + entry("known") + """
                  and entry.received_at > subject.since and entry.actor <> :actor
                order by entry.log_position desc
                """)
                .params(of(actor)
                        .and("records", records.keySet())
                        .and(
                                "since",
                                records.values().stream().map(Instant::toString).toList())
                        .all())
                .query((row, _) -> logged(row))
                .list();
    }

    /** Of these types, as they stand now, of each of these records. */
    List<LoggedEntry> ofTypes(Actor actor, Map<SubjectId, String> records, Set<String> types) {
        return sql.sql("""
                with known as materialized (
                  select id, reference from subject where id = any (:records))
                """ + entry("known") + """
                  and entry.type = any (:types::text[])
                """ + STANDS + """
                order by entry.log_position
                """)
                .params(of(actor)
                        .and("records", records.keySet())
                        .and("types", types)
                        .all())
                .query((row, _) -> logged(row, records, false))
                .list();
    }

    /** In which a subject is mentioned as they stand now, the latest first. What was said in confidence stands in that story alone. */
    List<LoggedEntry> mentioning(Actor actor, SubjectId subject, int most) {
        return sql.sql(ENTRY + """
                  and entry.handling <> 'own-confidence'
                """ + STANDS + """
                  and entry.id in (select mention.entry from mention where mention.subject = :subject)
                order by entry.occurred_at desc, entry.log_position desc limit :most
                """)
                .params(of(actor).and("subject", subject).and("most", most).all())
                .query((row, _) -> logged(row))
                .list();
    }

    int childrenNotShown(SubjectId subject) {
        return sql.sql("select children_not_shown(:subject)")
                .params(Parameters.of("subject", subject).all())
                .query(Integer.class)
                .single();
    }

    /** Whether whoever told it, of a family, said last that it is not safe to ring, wherever they did. */
    boolean saidLastNotToRing(EntryId told) {
        return sql.sql("select said_last_not_to_ring(:told)")
                .params(Parameters.of("told", told.toString()).all())
                .query(Boolean.class)
                .single();
    }

    /** The last row with this id. */
    Optional<LoggedEntry> one(Actor actor, EntryId id) {
        return sql.sql(ENTRY + """
                  and entry.name = :id
                order by entry.log_position desc limit 1
                """)
                .params(of(actor).and("id", id.toString()).all())
                .query((row, _) -> logged(row, Map.of(), false))
                .optional();
    }

    /** These entries, and what puts them right, first written first. */
    List<LoggedEntry> named(Actor actor, Collection<EntryId> ids) {
        return sql.sql(ENTRY + """
                  and (entry.name = any (:names::text[])
                    or entry.corrects = any (:names::text[]) and speaks_for(entry.name, entry.corrects))
                order by entry.log_position
                """)
                .params(of(actor)
                        .and("names", ids.stream().map(EntryId::toString).toList())
                        .all())
                .query((row, _) -> logged(row, Map.of(), false))
                .list();
    }

    Optional<LoggedEntry> logged(Actor actor, UUID row) {
        return sql.sql(ENTRY + "and entry.id = :id")
                .params(of(actor).and("id", row).all())
                .query((result, _) -> logged(result))
                .optional();
    }

    List<LoggedEntry> since(Actor actor, long position, int limit) {
        return sql.sql(ENTRY + """
                  and entry.log_position > :position
                order by entry.log_position limit :limit
                """)
                .params(of(actor).and("position", position).and("limit", limit).all())
                .query((row, _) -> logged(row, Map.of(), false))
                .list();
    }

    Optional<Instant> lastKnown(Actor actor, String source) {
        return sql.sql("""
                select max(recorded_at) from entry
                where partnership = :partnership and source = :source
                  and may_see(:actor, partnership, subject, agency, handling, actor)
                """)
                .params(of(actor).and("source", source).all())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    List<LoggedEntry> ofBatch(Actor actor, UUID batch) {
        return sql.sql(ENTRY + """
                  and entry.batch = :batch
                order by entry.log_position
                """)
                .params(of(actor).and("batch", batch).all())
                .query((row, _) -> logged(row, Map.of(), false))
                .list();
    }

    /** Of a batch, the first of what stands in an agency's name; what was held of it too, once it is filed. */
    List<LoggedEntry> ofBatch(Actor actor, UUID batch, String agency, int most) {
        return sql.sql(ENTRY + """
                  and (entry.batch = :batch and entry.agency = :agency or entry.id in (select filed_in_name(:batch, :agency)))
                order by entry.log_position limit :most
                """)
                .params(of(actor)
                        .and("batch", batch)
                        .and("agency", agency)
                        .and("most", most)
                        .all())
                .query((row, _) -> logged(row, Map.of(), false))
                .list();
    }

    /** What was said under the same id before this row. */
    Optional<LoggedEntry> before(Actor actor, LoggedEntry later) {
        return sql.sql(ENTRY + """
                  and entry.name = :id
                  and entry.log_position < :position and entry.batch is distinct from :batch
                order by entry.log_position desc limit 1
                """)
                .params(of(actor)
                        .and("id", later.entry().id().toString())
                        .and("position", later.position())
                        .and("batch", later.batch())
                        .all())
                .query((row, _) -> logged(row, Map.of(), false))
                .optional();
    }

    LoggedEntry logged(ResultSet row) throws SQLException {
        return logged(row, Map.of(), false);
    }

    private LoggedEntry logged(ResultSet row, Map<SubjectId, String> records, boolean asTold) throws SQLException {
        var subject = new SubjectId(row.getObject("subject", UUID.class));
        WrittenEntry written = StoredEntry.written(row, records.getOrDefault(subject, row.getString("own_reference")));
        return new LoggedEntry(
                row.getObject("id", UUID.class),
                row.getLong("log_position"),
                subject,
                row.getString("subject_reference"),
                instant(row, "received_at"),
                row.getObject("batch", UUID.class),
                row.getString("actor"),
                (!asTold && row.getBoolean("read_no_more") ? TakenBackByAFamily.of(written) : written)
                        .in(vocabulary)
                        .of(row.getString("agency")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Parameters of(Actor actor) {
        return Parameters.of("actor", actor.code()).and("partnership", actor.partnership());
    }
}
