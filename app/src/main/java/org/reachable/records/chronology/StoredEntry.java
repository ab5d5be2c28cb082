package org.reachable.records.chronology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.entry.WrittenEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An entry as it is read from its row. The database takes none that cannot be read; one that is there all the same breaks no page. */
final class StoredEntry {

    static final String UNREADABLE =
            "This cannot be read as it was written. Tell whoever looks after Reachable its number: ";

    private static final Logger log = LoggerFactory.getLogger(StoredEntry.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant FIRST_DAY = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST_DAY = Instant.parse("2200-01-01T00:00:00Z");

    private StoredEntry() {}

    static WrittenEntry written(ResultSet row, String child) throws SQLException {
        Instant received = at(row, "received_at");
        Instant occurred = at(row, "occurred_at");
        Instant recorded = at(row, "recorded_at");
        EntryBody read = read(row.getString("body"));
        EntryBody body = read != null && canBe(occurred) && canBe(recorded) ? read : unreadable(row.getString("id"));
        return new WrittenEntry(
                new EntryId(row.getString("source"), row.getString("source_local_id")),
                child,
                canBe(occurred) ? occurred : received,
                canBe(recorded) ? recorded : received,
                row.getString("kind"),
                row.getString("type"),
                body.summary(),
                body.location(),
                body.otherPeople(),
                body.outcome(),
                body.outcomeWords(),
                body.reached(),
                row.getString("handling"),
                body.attributes());
    }

    private static boolean canBe(Instant day) {
        return !day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY);
    }

    private static @Nullable EntryBody read(String body) {
        try {
            EntryBody read = JSON.readValue(body, EntryBody.class);
            return read.attributes().containsValue(null)
                            || read.otherPeople().stream().anyMatch(Objects::isNull)
                            || read.reached().stream().anyMatch(StoredEntry::isNobody)
                    ? null
                    : read;
        } catch (JacksonException malformed) {
            return null;
        }
    }

    private static boolean isNobody(@Nullable Reach reach) {
        return reach == null || Stream.of(reach.agency(), reach.at()).anyMatch(Objects::isNull);
    }

    /** What stands in its place. Words of the row are in no log. */
    private static EntryBody unreadable(String id) {
        log.warn("The row {} of the chronology cannot be read.", id);
        return new EntryBody(UNREADABLE + id, "", List.of(), "", "", List.of(), new TreeMap<>());
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
