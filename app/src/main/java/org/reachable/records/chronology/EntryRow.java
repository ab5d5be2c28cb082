package org.reachable.records.chronology;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of the table {@code entry} on its way in, as JSON, so that many travel in one statement.
 *
 * @param source where it comes from; with {@code local} its id
 * @param subject under whose record it is filed
 * @param agency which agency of its kind that is to us
 * @param says what it says of whom, flat beside the others in the JSON
 * @param hash of what it says
 * @param corrects the entry in whose place it stands; null for none
 */
record EntryRow(
        UUID id,
        String source,
        String local,
        UUID subject,
        String agency,
        @JsonUnwrapped Says says,
        String hash,
        @Nullable String corrects) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What an entry says of whom. Two rows with one hash say the same of the same. Under whose record they are filed, and which
     * agency of its kind that is to us, is no part of what they say.
     *
     * @param reference what its writer calls the subject
     * @param kind the kind of agency that wrote it
     */
    record Says(
            String reference,
            String type,
            Instant occurred,
            Instant recorded,
            String kind,
            String handling,
            EntryBody body) {

        private static Says of(WrittenEntry written) {
            return new Says(
                    written.child(),
                    written.type(),
                    written.occurredAt().truncatedTo(ChronoUnit.MICROS),
                    written.recordedAt().truncatedTo(ChronoUnit.MICROS),
                    written.agency(),
                    written.handling(),
                    EntryBody.of(written));
        }

        private String hash() {
            String content =
                    JSON.writeValueAsString(new Object[] {reference, type, occurred, recorded, kind, handling, body});
            return Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    static EntryRow of(UUID id, NewEntry entry, Vocabulary vocabulary) {
        WrittenEntry written = entry.written();
        EntryId corrects = written.in(vocabulary).references().corrects();
        Says says = Says.of(written);
        return new EntryRow(
                id,
                written.id().source(),
                written.id().local(),
                entry.about().value(),
                entry.agency(),
                says,
                says.hash(),
                corrects == null ? null : corrects.toString());
    }
}
