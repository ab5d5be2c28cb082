package org.reachable.exchange.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.engine.entry.ChronologyWriter;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.governance.confidential.Confidences;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.Writers;
import org.springframework.stereotype.Component;

/** The door to a child's chronology as a file, format 1. */
@Component
public class ChronologyFile {

    private final Chronology chronology;
    private final Forms forms;
    private final Relationships standings;
    private final Writers writers;

    ChronologyFile(Chronology chronology, Forms forms, Relationships standings, Writers writers) {
        this.writers = writers;
        this.chronology = chronology;
        this.forms = forms;
        this.standings = standings;
    }

    /**
     * Everything about the child that the actor may see, in the order in which it came, save what was said in confidence:
     * a file goes on to others whom nobody named. What no page shows, as another agency's band, is in no file either: nor in
     * one that is looked at as another agency would have it.
     */
    public byte[] of(Actor actor, PersonId child) {
        String seenAs = standings.agency(actor, child);
        var bytes = new ByteArrayOutputStream();
        try (var writer = ChronologyWriter.namingWriters(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            List<LoggedEntry> logged = chronology.about(actor, child).logged().stream()
                    .filter(row -> !Confidences.isOne(row.entry().handling()))
                    .toList();
            Map<UUID, String> by = writers.of(logged);
            for (LoggedEntry row : logged) {
                Entry entry = row.entry();
                var written = WrittenEntry.of(entry);
                boolean own =
                        entry.whose().equals(actor.agency()) && entry.whose().equals(seenAs);
                writer.write(
                        forms.replies()
                                .ringBack()
                                .keptFromFiles(written, own ? written : written.without(forms.neverShown())),
                        by.getOrDefault(row.id(), ""));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
