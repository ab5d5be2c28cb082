package org.reachable.exchange.files;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads and their files. Each is the sender's alone. */
@Component
class UploadStore {

    private static final String UPLOAD = """
            select import_upload.*,
              (select coalesce(array_agg(name order by id), '{}') from import_file where upload = import_upload.id) as files
            from import_upload
            """;

    private final JdbcClient sql;

    UploadStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, UUID practitioner, String called, Origin origin) {
        sql.sql("""
                insert into import_upload (id, practitioner, called, partnership, agency, handling, source, batch)
                values (:id, :practitioner, :called, :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("practitioner", practitioner)
                                .and("called", called))
                        .all())
                .update();
    }

    void addFile(UUID id, UUID upload, SentFile file, Origin origin) {
        sql.sql("""
                insert into import_file (id, upload, name, content, partnership, agency, handling, source, batch)
                values (:id, :upload, :name, :content, :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("upload", upload)
                                .and("name", file.name())
                                .and("content", file.content()))
                        .all())
                .update();
    }

    Optional<Upload> of(Actor actor, UUID id) {
        return sql.sql(UPLOAD + """
                where id = :id and practitioner::text = :actor
                  and may_see(:actor, partnership, null, agency, handling)
                """)
                .params(Parameters.of("id", id).and("actor", actor.code()).all())
                .query((row, _) -> upload(row))
                .optional();
    }

    /** Those of one sender that are looked at or loading, the latest first. */
    List<Upload> open(Actor actor) {
        return sql.sql(UPLOAD + """
                where practitioner::text = :actor and state in ('READ', 'WAITING')
                order by id desc limit 20
                """)
                .param("actor", actor.code())
                .query((row, _) -> upload(row))
                .list();
    }

    List<SentFile> files(UUID upload) {
        return sql.sql("select name, content from import_file where upload = :upload order by id")
                .param("upload", upload)
                .query((row, _) -> new SentFile(row.getString("name"), row.getBytes("content")))
                .list();
    }

    /** References of which the sender was told whether they mean a child. */
    Set<String> told(UUID upload) {
        return Set.copyOf(sql.sql("select reference from import_told where upload = :upload")
                .param("upload", upload)
                .query(String.class)
                .list());
    }

    void told(UUID upload, Collection<String> references) {
        sql.sql("""
                insert into import_told (upload, reference) select :upload, unnest(:references::text[])
                on conflict do nothing
                """)
                .params(Parameters.of("upload", upload)
                        .and("references", references)
                        .all())
                .update();
    }

    /** It is to be loaded; false where that was said already, or it was dropped. */
    boolean wait(UUID id, Collection<String> registers, Collection<Integer> keptBack, int rows) {
        return sql.sql("""
                update import_upload set state = 'WAITING', registers = :registers, kept_back = :keptBack,
                  rows_in_all = :rows
                where id = :id and state = 'READ'
                """)
                        .params(Parameters.of("id", id)
                                .and("registers", registers.toArray(String[]::new))
                                .and("keptBack", keptBack.toArray(Integer[]::new))
                                .and("rows", rows)
                                .all())
                        .update()
                == 1;
    }

    /** One that waits, claimed for a minute; empty where none does. Only what was sent by whom it names is loaded in their name. */
    Optional<Upload> claim() {
        return sql.sql("""
                with claimed as (
                  update import_upload set claimed_until = clock_timestamp() + interval '1 minute'
                  where id = (select id from import_upload
                    where state = 'WAITING' and actor = practitioner::text
                      and (claimed_until is null or claimed_until < clock_timestamp())
                    order by id limit 1 for update skip locked)
                  returning id)
                """ + UPLOAD + "where id = (select id from claimed)")
                .query((row, _) -> upload(row))
                .optional();
    }

    void began(UUID id, UUID batch) {
        sql.sql("update import_upload set import_batch = :batch where id = :id")
                .param("id", id)
                .param("batch", batch)
                .update();
    }

    void done(UUID id, int rows) {
        sql.sql("""
                update import_upload set rows_done = :rows, claimed_until = clock_timestamp() + interval '1 minute'
                where id = :id
                """).param("id", id).param("rows", rows).update();
    }

    /** It has come to its end: its files go. What is being loaded meanwhile is not dropped, and what has ended stays so. */
    void ended(UUID id, Upload.State state, String said) {
        int ended = sql.sql("""
                update import_upload set state = :state, said = :said, claimed_until = null
                where id = :id and state = case when :state = 'DROPPED' then 'READ' else 'WAITING' end
                """)
                .params(Parameters.of("id", id)
                        .and("state", state)
                        .and("said", said)
                        .all())
                .update();
        if (ended == 1) {
            for (String kept : List.of("import_file", "import_told")) {
                sql.sql("delete from " + kept + " where upload = :id")
                        .param("id", id)
                        .update();
            }
        }
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("practitioner", UUID.class),
                row.getString("called"),
                List.copyOf(new LinkedHashSet<>(texts(row.getArray("files")))),
                Upload.State.valueOf(row.getString("state")),
                new Upload.Chosen(Set.copyOf(texts(row.getArray("registers"))), Set.of((Integer[])
                        row.getArray("kept_back").getArray())),
                new Upload.Progress(
                        row.getInt("rows_in_all"),
                        row.getInt("rows_done"),
                        row.getObject("import_batch", UUID.class),
                        row.getString("said")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
