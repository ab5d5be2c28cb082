package org.reachable.exchange.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are held: row-level security says who reads them, and a function alone writes them. */
@Component
class HeldStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<WrittenEntry>> ENTRIES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Ids ids;

    HeldStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Holds what was written under each reference. Whose record it is, only the audit hears. */
    void hold(UUID batch, List<Entry> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(Entry::child, Collectors.mapping(WrittenEntry::of, Collectors.toList())))
                .forEach((reference, written) -> hold(batch, reference, written).ifPresent(AuditContext::person));
    }

    private Optional<PersonId> hold(UUID batch, String reference, List<WrittenEntry> written) {
        return sql.sql("select hold_rows(:id, :batch, :reference, :entries::jsonb, :many)")
                .params(Parameters.of("id", ids.next())
                        .and("batch", batch)
                        .and("reference", reference)
                        .and("entries", JSON.writeValueAsString(written))
                        .and("many", Math.toIntExact(written.stream().distinct().count()))
                        .all())
                .query((row, _) ->
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(PersonId::new))
                .single();
    }

    /** Those that wait for whoever acts, the oldest first. What was taken back by its sender waits for nobody. */
    List<HeldRows> waiting() {
        return read("order by held.id", null);
    }

    Optional<HeldRows> waiting(UUID id) {
        return read("and held.id = :id", id).stream().findFirst();
    }

    private List<HeldRows> read(String which, @Nullable UUID id) {
        return sql.sql("""
                select held.* from held_rows held
                where not exists (select from held_rows_resolved resolved where resolved.held_rows = held.id)
                  and not exists (select from import_undone undone where undone.batch = held.import_batch)
                """ + which)
                .params(Parameters.of("id", id).all())
                .query((row, _) -> held(row))
                .list();
    }

    /** A second time breaks the table's key. */
    void resolve(HeldRows held, boolean filed, PersonId under) {
        sql.sql("insert into held_rows_resolved (held_rows, filed, filed_under) values (:held, :filed, :person)")
                .params(Parameters.of("held", held.id())
                        .and("filed", filed)
                        .and("person", under)
                        .all())
                .update();
    }

    private static HeldRows held(ResultSet row) throws SQLException {
        return new HeldRows(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("reference"),
                JSON.readValue(row.getString("entries"), ENTRIES),
                row.getObject("practitioner", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
