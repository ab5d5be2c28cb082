package org.reachable.exchange.files;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.exchange.files.Upload.State;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.ReadyEntries;
import org.reachable.records.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Loads what waits, in the background and a little at a time, so that people who write meanwhile have their turn. What
 * was begun before a restart goes on: entries that are there already change nothing.
 */
@Component
class Loading {

    private static final Logger log = LoggerFactory.getLogger(Loading.class);
    private static final int AT_A_TIME = 1_000;
    /** After so many rows, and each time they have doubled, the database looks at how rows lie. */
    private static final int LOOKED_AT = 1_000;

    private final UploadStore uploads;
    private final FileReading reading;
    private final Chronology chronology;
    private final Imports imports;
    private final People people;
    private final Partnership partnership;
    private final Transactions transactions;
    private final AtomicBoolean busy = new AtomicBoolean();

    Loading(
            UploadStore uploads,
            FileReading reading,
            Chronology chronology,
            Imports imports,
            People people,
            Partnership partnership,
            Transactions transactions) {
        this.uploads = uploads;
        this.reading = reading;
        this.chronology = chronology;
        this.imports = imports;
        this.people = people;
        this.partnership = partnership;
        this.transactions = transactions;
    }

    /** The scheduler's thread is not held: folds need it. */
    @Scheduled(fixedDelayString = "${reachable.sweep-every}")
    void look() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                try {
                    loadAll();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void loadAll() {
        Optional<UUID> here = partnership.id();
        Optional<Upload> next = here.isEmpty() ? Optional.empty() : claim();
        while (next.isPresent()) {
            Upload upload = next.get();
            try {
                load(upload);
            } catch (RuntimeException fault) {
                log.error("The import {} failed.", upload.id(), fault);
                end(
                        upload,
                        State.FAILED,
                        "A fault of ours. What was loaded before it is there; undo it, or send the files again.");
            }
            next = claim();
        }
    }

    private Optional<Upload> claim() {
        return transactions.as("job:loading", uploads::claim);
    }

    private void load(Upload upload) {
        Actor actor = Actor.of(partnership.practitioner(upload.practitioner()).orElseThrow());
        FilesRead read = reading.read(actor, upload.called(), uploads.files(upload.id()));
        UUID batch = batch(actor, upload, read);
        register(actor, upload, batch);
        var subjects = new Subjects(people, actor);
        List<Entry> entries = read.entries();
        int look = LOOKED_AT;
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = CompletableFuture.supplyAsync(() -> ready(subjects, entries, 0), beside);
            for (int from = 0; from < entries.size(); from += AT_A_TIME) {
                int to = after(from, entries);
                ReadyEntries some = next.join();
                next = CompletableFuture.supplyAsync(() -> ready(subjects, entries, to), beside);
                transactions.as(actor.code(), () -> {
                    chronology.append(actor, batch, some);
                    uploads.done(upload.id(), to);
                });
                if (to >= look) {
                    imports.lookAtWhatIsThere();
                    look *= 2;
                }
            }
        }
        end(upload, State.LOADED, "");
    }

    /** Those that come next are made ready while the database adds the ones before. */
    private ReadyEntries ready(Subjects subjects, List<Entry> entries, int from) {
        return chronology.ready(subjects.newEntries(entries.subList(from, after(from, entries))));
    }

    private static int after(int from, List<Entry> entries) {
        return Math.min(from + AT_A_TIME, entries.size());
    }

    /** Rows of children who get no record are refused, as the page said they would be. */
    private UUID batch(Actor actor, Upload upload, FilesRead read) {
        if (upload.batch() != null) {
            return upload.batch();
        }
        long without = read.entries().stream()
                .filter(entry -> read.unknown().contains(entry.child()))
                .filter(entry -> !upload.registers().contains(entry.child()))
                .count();
        return transactions.as(actor.code(), () -> {
            UUID batch = imports.begin(
                    actor, upload.names(), Math.toIntExact(read.rows()), Math.toIntExact(read.refused() + without));
            uploads.began(upload.id(), batch);
            return batch;
        });
    }

    private void register(Actor actor, Upload upload, UUID batch) {
        Origin origin = new Origin(actor.partnership(), actor.agency(), "open", "import", batch);
        people.register(actor, origin, upload.registers());
    }

    private void end(Upload upload, State state, String said) {
        transactions.as("job:loading", () -> uploads.ended(upload.id(), state, said));
    }
}
