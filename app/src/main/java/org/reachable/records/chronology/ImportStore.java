package org.reachable.records.chronology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches. */
@Component
class ImportStore {

    private final JdbcClient sql;

    ImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A tenth of the usual sample is enough to plan by; the database takes the whole of it by itself, soon. */
    void analyze() {
        sql.sql("select set_config('default_statistics_target', '10', true)")
                .query(String.class)
                .single();
        sql.sql("analyze entry, mention, outbox, person, subject").update();
    }

    void add(UUID id, String file, int rowsRead, int rowsRefused, Origin origin) {
        sql.sql("""
                insert into import_batch (id, file, rows_read, rows_refused,
                  partnership, agency, handling, source, batch)
                values (:id, :file, :read, :refused, :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("file", file)
                                .and("read", rowsRead)
                                .and("refused", rowsRefused))
                        .all())
                .update();
    }

    /** How many rows of it were not the sender's to write, of which the batch could not say when it began. */
    void leftOut(UUID batch, int rows) {
        sql.sql("select note_left_out(:batch, :rows)")
                .params(Parameters.of("batch", batch).and("rows", rows).all())
                .query((_, _) -> true)
                .single();
    }

    List<ImportBatch> all(Actor actor) {
        return sql.sql("""
                select id, file, rows_read, actor, agency, received_at,
                  rows_refused + coalesce((select left_out from import_rows where import_rows.batch = import_batch.id), 0) as rows_refused,
                  coalesce((select added from import_rows where import_rows.batch = import_batch.id), 0) as rows_added,
                  exists (select from import_undone where import_undone.batch = import_batch.id) as undone
                from import_batch
                where partnership = :partnership and may_see(:actor, partnership, null, agency, handling, actor)
                order by id desc
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("partnership", actor.partnership())
                        .all())
                .query((row, _) -> batch(row))
                .list();
    }

    /** How many rows of the batch are held for somebody else to decide about: they are no entries yet. */
    long held(UUID batch) {
        return sql.sql("select rows_held_of(:batch)")
                .param("batch", batch)
                .query(Long.class)
                .single();
    }

    List<Brought> brought(Actor actor, Collection<UUID> batches) {
        return sql.sql("""
                select id, file, actor, received_at from import_batch
                where id = any (:batches) and partnership = :partnership
                  and may_see(:actor, partnership, null, agency, handling, actor)
                """)
                .params(Parameters.of("batches", batches)
                        .and("actor", actor.code())
                        .and("partnership", actor.partnership())
                        .all())
                .query(Brought.class)
                .list();
    }

    /** What others brought in in the name of agencies after whose words the actor looks, and nobody has said that they looked, the latest first. */
    List<InName> inNameOf(Actor actor) {
        return sql.sql("""
                select brought.id, brought.file, brought.actor, brought.received_at, named.agency, named.added
                from sent_to_look_at() named join import_batch brought on brought.id = named.batch
                where brought.partnership = :partnership
                  and may_see(:actor, brought.partnership, null, brought.agency, brought.handling, brought.actor)
                order by brought.id desc, named.agency
                """)
                .params(Parameters.of("partnership", actor.partnership())
                        .and("actor", actor.code())
                        .all())
                .query((row, _) -> new InName(
                        new Brought(
                                row.getObject("id", UUID.class),
                                row.getString("file"),
                                row.getString("actor"),
                                row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getString("agency"),
                        row.getInt("added")))
                .list();
    }

    void lookedAt(UUID batch, String agency) {
        sql.sql("""
                insert into import_in_name_seen (batch, agency)
                select batch, agency from import_in_name where batch = :batch and agency = :agency
                on conflict do nothing
                """)
                .params(Parameters.of("batch", batch).and("agency", agency).all())
                .update();
    }

    boolean isUndone(UUID batch) {
        return sql.sql("select exists (select from import_undone where batch = :batch)")
                .param("batch", batch)
                .query(Boolean.class)
                .single();
    }

    /** False where there is no such import for this actor, or somebody took it back already: at the same moment, too. */
    boolean undone(Actor actor, UUID batch) {
        return sql.sql("""
                insert into import_undone (batch)
                select id from import_batch
                where id = :batch and partnership = :partnership and agency = :agency
                  and may_see(:actor, partnership, null, agency, handling, actor)
                on conflict do nothing
                """)
                        .params(Parameters.of("batch", batch)
                                .and("partnership", actor.partnership())
                                .and("agency", actor.agency())
                                .and("actor", actor.code())
                                .all())
                        .update()
                == 1;
    }

    /** Whether it holds words of others than the agency that sent it. */
    boolean holdsOthersWords(UUID batch) {
        return sql.sql("select holds_others_words(:batch)")
                .param("batch", batch)
                .query(Boolean.class)
                .single();
    }

    /** Whether rows of it are still to come. */
    boolean isStillLoaded(UUID batch) {
        return sql.sql("select is_still_loaded(:batch)")
                .param("batch", batch)
                .query(Boolean.class)
                .single();
    }

    /** Who asked that it be taken back, the first first. */
    List<String> askedBy(UUID batch) {
        return sql.sql("select actor from import_undo_asked where batch = :batch order by received_at")
                .param("batch", batch)
                .query(String.class)
                .list();
    }

    void askToUndo(UUID batch) {
        sql.sql("insert into import_undo_asked (batch) values (:batch) on conflict do nothing")
                .param("batch", batch)
                .update();
    }

    private static ImportBatch batch(ResultSet row) throws SQLException {
        return new ImportBatch(
                row.getObject("id", UUID.class),
                row.getString("file"),
                new ImportBatch.Rows(row.getInt("rows_read"), row.getInt("rows_refused"), row.getInt("rows_added")),
                row.getString("actor"),
                row.getString("agency"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("undone"));
    }
}
