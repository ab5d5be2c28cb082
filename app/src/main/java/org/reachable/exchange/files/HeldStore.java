package org.reachable.exchange.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are held: row-level security says who reads them, and a function alone writes them. */
@Component
class HeldStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Logger log = LoggerFactory.getLogger(HeldStore.class);

    private final JdbcClient sql;
    private final Ids ids;

    HeldStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * Holds what was written under each reference. Whose record it is, the database tells the audit alone.
     *
     * @param ofOthers whether any of it are words of others than its sender's agency
     */
    void hold(UUID batch, List<Entry> entries, boolean ofOthers) {
        entries.stream()
                .collect(Collectors.groupingBy(Entry::child, Collectors.mapping(WrittenEntry::of, Collectors.toList())))
                .forEach((reference, written) -> hold(batch, reference, written, ofOthers));
    }

    private void hold(UUID batch, String reference, List<WrittenEntry> written, boolean ofOthers) {
        sql.sql("select hold_rows(:id, :batch, :reference, :entries::jsonb, :many, :others)")
                .params(Parameters.of("id", ids.next())
                        .and("batch", batch)
                        .and("reference", reference)
                        .and("entries", JSON.writeValueAsString(written))
                        .and("many", Math.toIntExact(written.stream().distinct().count()))
                        .and("others", ofOthers)
                        .all())
                .query((_, _) -> true)
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

    /** One that cannot be read keeps none of the others back: it stays where it is held. */
    private static List<WrittenEntry> readable(String entries, String held) {
        List<WrittenEntry> read = new ArrayList<>();
        int unreadable = 0;
        for (JsonNode row : JSON.readTree(entries)) {
            try {
                read.add(JSON.treeToValue(row, WrittenEntry.class));
            } catch (JacksonException malformed) {
                unreadable++;
            }
        }
        if (unreadable > 0) {
            log.warn("Of the held rows {}, {} cannot be read.", held, unreadable);
        }
        return read;
    }

    private static HeldRows held(ResultSet row) throws SQLException {
        return new HeldRows(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("reference"),
                readable(row.getString("entries"), row.getString("id")),
                row.getObject("practitioner", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
