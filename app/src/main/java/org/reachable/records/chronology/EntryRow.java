package org.reachable.records.chronology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import tools.jackson.databind.json.JsonMapper;

/** A row of the table {@code entry} on its way in, as JSON, so that many travel in one statement. */
record EntryRow(
        UUID id,
        String source,
        String local,
        String hash,
        UUID subject,
        String reference,
        String type,
        Instant occurred,
        Instant recorded,
        String agency,
        String kind,
        String handling,
        EntryBody body,
        @Nullable String corrects) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static EntryRow of(UUID id, NewEntry entry, Vocabulary vocabulary) {
        WrittenEntry written = entry.written();
        EntryId corrects = written.in(vocabulary).references().corrects();
        EntryRow row = new EntryRow(
                id,
                written.id().source(),
                written.id().local(),
                "",
                entry.about().value(),
                written.child(),
                written.type(),
                written.occurredAt().truncatedTo(ChronoUnit.MICROS),
                written.recordedAt().truncatedTo(ChronoUnit.MICROS),
                entry.agency(),
                written.agency(),
                written.handling(),
                EntryBody.of(written),
                corrects == null ? null : corrects.toString());
        return row.hashed();
    }

    /** Two rows with one hash say the same of the same. Under whose record they are filed, and which agency of its kind that
     * is to us, is no part of what they say. */
    private EntryRow hashed() {
        String content =
                JSON.writeValueAsString(new Object[] {reference, type, occurred, recorded, kind, handling, body});
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new EntryRow(
                    id,
                    source,
                    local,
                    HexFormat.of().formatHex(digest),
                    subject,
                    reference,
                    type,
                    occurred,
                    recorded,
                    agency,
                    kind,
                    handling,
                    body,
                    corrects);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    EntryId entryId() {
        return new EntryId(source, local);
    }
}
