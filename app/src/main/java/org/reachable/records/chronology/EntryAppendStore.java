package org.reachable.records.chronology;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.SubjectId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL that adds entries, and tells of what is handed in how it stands to what is there. Nothing is changed. */
@Component
class EntryAppendStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Vocabulary vocabulary;

    EntryAppendStore(JdbcClient sql, Vocabulary vocabulary) {
        this.sql = sql;
        this.vocabulary = vocabulary;
    }

    /** Until this transaction ends nobody else appends, so that the log's order is the order of commits. */
    void takeTurn() {
        sql.sql("""
                select true from pg_advisory_xact_lock(hashtext('chronology'))
                """).query(Boolean.class).single();
    }

    /**
     * Adds the rows that are not there yet, each with its mentions and with word of it for the outbox. It is one
     * statement, so that what guards an entry is asked once a row; and what it finds of earlier entries is what was there
     * before it.
     *
     * @throws NotWritten where some of it is not the actor's to write; then none of it is there
     */
    Added add(ReadyEntries entries, @Nullable UUID batch, Actor actor) {
        try {
            return added(entries, batch, actor);
        } catch (DataAccessException refused) {
            throw NotWritten.in(refused).map(RuntimeException.class::cast).orElse(refused);
        }
    }

    private Added added(ReadyEntries entries, @Nullable UUID batch, Actor actor) {
        Set<UUID> ids = new HashSet<>();
        Set<SubjectId> affected = new HashSet<>();
        sql.sql("""
                with added as (
                  insert into entry (id, source, source_local_id, content_hash, subject, subject_reference, type,
                    type_version, occurred_at, recorded_at, agency, handling, body, corrects, partnership, batch)
                  select id, source, local, decode(hash, 'hex'), subject, reference, type,
                    1, occurred, recorded, agency, handling, body, corrects, :partnership, :batch
                  from rows from (json_to_recordset(:rows::json) as (id uuid, source text, local text, hash text,
                    subject uuid, reference text, type text, occurred timestamptz, recorded timestamptz, agency text,
                    handling text, body jsonb, corrects text)) with ordinality
                  order by ordinality
                  on conflict (partnership, source, source_local_id, content_hash) do nothing
                  returning id, subject, name, corrects, log_position, occurred_at, type,
                    partnership, agency, handling, source, batch),
                spoken_of as (
                  insert into mention (entry, home, subject, part, occurred_at, type, agency_kind, incident,
                    partnership, agency, handling, source, batch)
                  select added.id, added.subject, coalesce(row.subject, (select named.id from subject named
                      where named.partnership = added.partnership and named.kind = row.kind
                        and named.reference = row.reference)),
                    row.part, added.occurred_at, added.type, coalesce(agency.kind, added.agency), row.incident,
                    added.partnership, added.agency, added.handling, added.source, added.batch
                  from json_to_recordset(:mentions::json) as row (entry uuid, subject uuid, kind text, reference text,
                      part text, incident text)
                    join added on added.id = row.entry
                    left join agency on agency.partnership = added.partnership and agency.code = added.agency),
                told as (
                  insert into outbox (id, partnership, topic, subject, body)
                  select id, partnership, 'entry-recorded', subject::text,
                    jsonb_build_object('entry', name, 'position', log_position)
                  from added),
                named as (
                  select name from added union select corrects from added where corrects is not null)
                select id, subject from added
                union all select null, entry.subject from named join entry on entry.name = named.name
                union all select null, entry.subject from named join entry on entry.corrects = named.name
                """)
                .params(Parameters.of("rows", entries.rows())
                        .and("mentions", entries.mentions())
                        .and("partnership", actor.partnership())
                        .and("batch", batch)
                        .all())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (id != null) {
                        ids.add(id);
                    }
                    affected.add(new SubjectId(row.getObject("subject", UUID.class)));
                });
        return new Added(ids, affected);
    }

    /** Of these rows the ids that are there word for word, and those that are there with other words. */
    Compared compared(List<EntryRow> rows, Actor actor) {
        Set<EntryId> same = new HashSet<>();
        Set<EntryId> other = new HashSet<>();
        var names = rows.stream()
                .map(row -> Map.of("source", row.source(), "local", row.local(), "hash", row.hash()))
                .toList();
        sql.sql("""
                select row.source, row.local, bool_or(entry.content_hash = decode(row.hash, 'hex')) as same
                from jsonb_to_recordset(:rows::jsonb) as row (source text, local text, hash text)
                  join entry on entry.partnership = :partnership
                    and entry.source = row.source and entry.source_local_id = row.local
                group by row.source, row.local
                """)
                .params(Parameters.of("rows", JSON.writeValueAsString(names))
                        .and("partnership", actor.partnership())
                        .all())
                .query((row, _) -> {
                    var id = new EntryId(row.getString("source"), row.getString("local"));
                    return (row.getBoolean("same") ? same : other).add(id);
                })
                .list();
        return new Compared(same, other);
    }

    /** Why each of these rows that the actor may not write would be left out. */
    Map<EntryId, String> leftOut(List<EntryRow> rows, Actor actor) {
        Map<EntryId, String> why = new HashMap<>();
        var asked = rows.stream()
                .map(row -> {
                    Map<String, Object> its = new HashMap<>();
                    its.put("source", row.source());
                    its.put("local", row.local());
                    its.put("agency", row.agency());
                    its.put("type", row.says().type());
                    its.put("subject", row.subject());
                    its.put("corrects", row.corrects());
                    if (vocabulary.type(row.says().type()).agencies().isEmpty()) {
                        its.put("body", row.says().body());
                    }
                    return its;
                })
                .toList();
        sql.sql("""
                select source, local, why from why_not_these(:actor, :partnership, :rows::jsonb)
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("partnership", actor.partnership())
                        .and("rows", JSON.writeValueAsString(asked))
                        .all())
                .query(row -> {
                    why.put(new EntryId(row.getString("source"), row.getString("local")), row.getString("why"));
                });
        return why;
    }

    /** Those among these ids whose last word is that an import was taken back. */
    Set<String> takenBack(Collection<String> ids) {
        return new HashSet<>(sql.sql("""
                with recursive chain (first, name, position) as (
                  select said, said, (select max(log_position) from entry where entry.name = said)
                  from unnest(:ids::text[]) said
                  union
                  select chain.first, entry.name, entry.log_position
                  from chain join entry on entry.corrects = chain.name)
                select first from (
                  select distinct on (first) first, name from chain order by first, position desc) last
                where name like 'reachable/undo-%'
                """)
                .params(Parameters.of("ids", ids).all())
                .query(String.class)
                .list());
    }
}
