package org.reachable.pages.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts. Each is its writer's alone: another's is not found. */
@Component
class DraftStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    /** What somebody wrote most is seen of so many. */
    private static final int LATEST = 100;

    private final JdbcClient sql;

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, UUID practitioner, SubjectId about, EntryForm typed, Origin origin) {
        sql.sql("""
                insert into draft (id, practitioner, subject, typed, key, partnership, agency, handling, source, batch)
                values (:id, :practitioner, :subject, :typed::jsonb, gen_random_uuid(),
                  :partnership, :agency, :handling, :source, :batch)
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("practitioner", practitioner)
                                .and("subject", about)
                                .and("typed", written(typed)))
                        .all())
                .update();
    }

    /** What they have typed into the form at an address and not sent, of another room; it begins with nothing, once. */
    Draft at(UUID practitioner, SubjectId about, String address, UUID id, Origin origin) {
        sql.sql("""
                insert into draft (id, practitioner, subject, address, typed, key, partnership, agency, handling, source, batch)
                values (:id, :practitioner, :subject, :address, '{}', gen_random_uuid(),
                  :partnership, :agency, :handling, :source, :batch)
                on conflict (practitioner, address) where entry is null and address <> '' do nothing
                """)
                .params(origin.in(Parameters.of("id", id)
                                .and("practitioner", practitioner)
                                .and("subject", about)
                                .and("address", address))
                        .all())
                .update();
        return at(practitioner, address).orElseThrow();
    }

    Optional<Draft> at(UUID practitioner, String address) {
        return sql.sql(
                        "select * from draft where practitioner = :practitioner and address = :address and entry is null")
                .params(Parameters.of("practitioner", practitioner)
                        .and("address", address)
                        .all())
                .query((row, _) -> draft(row))
                .optional();
    }

    /** Whether somebody looks at the child's pages as another. */
    boolean looksAsAnother(SubjectId about) {
        return sql.sql("select as_seen(:child) is not null")
                .params(Parameters.of("child", about).all())
                .query(Boolean.class)
                .single();
    }

    Optional<Draft> of(UUID practitioner, UUID id) {
        return sql.sql("select * from draft where id = :id and practitioner = :practitioner")
                .params(Parameters.of("id", id)
                        .and("practitioner", practitioner)
                        .all())
                .query((row, _) -> draft(row))
                .optional();
    }

    /** As {@link #of}; nobody else changes it before this transaction ends. */
    Optional<Draft> locked(UUID practitioner, UUID id) {
        return sql.sql("select * from draft where id = :id and practitioner = :practitioner for update")
                .params(Parameters.of("id", id)
                        .and("practitioner", practitioner)
                        .all())
                .query((row, _) -> draft(row))
                .optional();
    }

    /** What somebody has begun and not handed in, the latest first. */
    List<Draft> open(UUID practitioner) {
        return sql.sql(
                        "select * from draft where practitioner = :practitioner and entry is null order by saved_at desc")
                .param("practitioner", practitioner)
                .query((row, _) -> draft(row))
                .list();
    }

    /** The kinds of what somebody handed in of late, most often first. */
    List<String> writtenMost(UUID practitioner) {
        return sql.sql("""
                select typed ->> 'type' from (
                  select typed, saved_at from draft
                  where practitioner = :practitioner and entry <> '' and typed ->> 'type' is not null
                  order by saved_at desc limit :most) latest
                group by typed ->> 'type' order by count(*) desc, max(saved_at) desc
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("most", LATEST)
                        .all())
                .query(String.class)
                .list();
    }

    /** Keeps what is typed, if nobody changed it since it was read; false where somebody did, or it was handed in. */
    boolean save(Draft draft, EntryForm typed) {
        return sql.sql("""
                update draft set subject = :subject, typed = :typed::jsonb, version = version + 1, saved_at = partnership_now()
                where id = :id and version = :version and entry is null
                """)
                        .params(Parameters.of("id", draft.id())
                                .and("subject", draft.about())
                                .and("typed", written(typed))
                                .and("version", draft.version())
                                .all())
                        .update()
                == 1;
    }

    /** The open draft to which a form's key belongs, whoever asks. */
    Optional<Draft> ofKey(UUID id, UUID key) {
        return sql.sql("select * from draft where id = :id and key = :key and entry is null for update")
                .params(Parameters.of("id", id).and("key", key).all())
                .query((row, _) -> draft(row))
                .optional();
    }

    /**
     * It became this entry, or nothing, unless it was handed in meanwhile. What was typed is not kept twice, but for its kind and
     * the question that it was begun to answer.
     */
    void became(UUID id, String entry) {
        sql.sql("""
                update draft set entry = :entry, typed = jsonb_strip_nulls(jsonb_build_object('ask', typed -> 'ask', 'type', typed -> 'type')),
                  version = version + 1, saved_at = partnership_now()
                where id = :id and entry is null
                """).params(Parameters.of("id", id).and("entry", entry).all()).update();
    }

    /** Empties what was begun and has not been typed in since an instant; how many that were. */
    int letGoUntouchedSince(Instant then) {
        return sql.sql("""
                update draft set entry = '', typed = '{}', version = version + 1, saved_at = partnership_now()
                where entry is null and saved_at < :then
                """).params(Parameters.of("then", then).all()).update();
    }

    private static String written(EntryForm typed) {
        return JSON.writeValueAsString(typed.fields());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new Draft.Place(
                        row.getObject("practitioner", UUID.class),
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getString("address")),
                new EntryForm(JSON.readValue(row.getString("typed"), FIELDS)),
                row.getInt("version"),
                row.getObject("key", UUID.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("entry"));
    }
}
