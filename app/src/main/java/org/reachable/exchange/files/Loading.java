package org.reachable.exchange.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.exchange.files.Upload.State;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.DatabaseThere;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.Audit;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.AddedSome;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.LeftOut;
import org.reachable.records.chronology.ReadyEntries;
import org.reachable.records.people.People;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
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
    /** So many rows that are left out for one reason are told by their numbers. */
    private static final int MOST_NAMED = 20;

    private final UploadStore uploads;
    private final FileReading reading;
    private final Chronology chronology;
    private final Imports imports;
    private final People people;
    private final Subjects subjects;
    private final Vocabulary vocabulary;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Audit audit;
    private final RowsToHold toHold;
    private final AtomicBoolean busy = new AtomicBoolean();

    Loading(
            UploadStore uploads,
            FileReading reading,
            Chronology chronology,
            Imports imports,
            People people,
            Subjects subjects,
            Vocabulary vocabulary,
            Partnership partnership,
            Transactions transactions,
            Audit audit,
            RowsToHold toHold) {
        this.uploads = uploads;
        this.reading = reading;
        this.chronology = chronology;
        this.imports = imports;
        this.people = people;
        this.subjects = subjects;
        this.vocabulary = vocabulary;
        this.partnership = partnership;
        this.transactions = transactions;
        this.audit = audit;
        this.toHold = toHold;
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
                failed(upload, fault);
            }
            next = claim();
        }
    }

    /** A busy moment passes: the file waits, is claimed again within a minute, and goes on where it stopped. */
    private void failed(Upload upload, RuntimeException fault) {
        if (isPassing(fault)) {
            log.warn("The import {} waits, and goes on within a minute.", upload.id(), fault);
            return;
        }
        log.error("The import {} failed.", upload.id(), fault);
        end(
                upload,
                State.FAILED,
                "A fault of ours. What was loaded before it is there; undo it, or send the files again.");
    }

    private static boolean isPassing(RuntimeException fault) {
        return DatabaseThere.isAway(fault)
                || fault instanceof TransientDataAccessException
                || fault.getCause() instanceof TransientDataAccessException;
    }

    private Optional<Upload> claim() {
        return transactions.as("job:loading", uploads::claim);
    }

    private void load(Upload upload) {
        Practitioner sender = partnership.practitioner(upload.practitioner()).orElseThrow();
        Actor actor = Actor.of(sender);
        List<SentFile> files = transactions.as("job:loading", () -> uploads.files(upload.id()));
        FilesRead read = reading.read(actor, upload.called(), files)
                .without(upload.chosen().keptBack());
        UUID batch = audit.ofAWriteByItself(sender, "a file, as its loading begins", () -> begin(actor, upload, read));
        var known = reading.known(actor);
        List<Entry> entries = read.entries();
        int look = LOOKED_AT;
        List<LeftOut> leftOut = new ArrayList<>(toHold.hold(sender, batch, children(upload), entries));
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = CompletableFuture.supplyAsync(() -> ready(actor, known, entries, 0), beside);
            for (int from = 0; from < entries.size(); from += AT_A_TIME) {
                int to = after(from, entries);
                ReadyEntries some = next.join();
                next = CompletableFuture.supplyAsync(() -> ready(actor, known, entries, to), beside);
                leftOut.addAll(audit.ofAWriteByItself(sender, "a file, some rows of it", () -> {
                    AuditContext.detail("import", batch.toString());
                    AddedSome added = chronology.appendSome(actor, batch, some);
                    added.recorded().subjects().forEach(AuditContext::subject);
                    uploads.done(upload.id(), to);
                    return added.leftOut();
                }));
                if (to >= look) {
                    imports.lookAtWhatIsThere();
                    look *= 2;
                }
            }
        }
        imports.leftOut(actor, batch, leftOut.size());
        end(upload, State.LOADED, said(leftOut, read));
    }

    /** What is told of rows that are not the sender's to write, by where they stand. */
    private static String said(List<LeftOut> leftOut, FilesRead read) {
        if (leftOut.isEmpty()) {
            return "";
        }
        Map<EntryId, String> lines = read.lines();
        List<EntryId> order = List.copyOf(lines.keySet());
        Map<String, List<String>> numbers = leftOut.stream()
                .sorted(Comparator.comparing(
                        one -> order.indexOf(one.entry().written().id())))
                .collect(Collectors.groupingBy(
                        LeftOut::why,
                        TreeMap::new,
                        Collectors.mapping(
                                one -> lines.get(one.entry().written().id()), Collectors.toList())));
        String reasons = numbers.entrySet().stream()
                .map(reason -> "%s Left out: %s%s."
                        .formatted(
                                reason.getKey(),
                                reason.getValue().stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
                                reason.getValue().size() > MOST_NAMED
                                        ? " and %,d more"
                                                .formatted(reason.getValue().size() - MOST_NAMED)
                                        : ""))
                .collect(Collectors.joining(" "));
        return "%s not loaded. %s".formatted(Words.count(leftOut.size(), "row was", "rows were"), reasons);
    }

    /** Those that come next are made ready while the database adds the ones before. */
    private ReadyEntries ready(Actor actor, KnownSubjects known, List<Entry> entries, int from) {
        return chronology.ready(actor, known.newEntries(entries.subList(from, after(from, entries))));
    }

    private static int after(int from, List<Entry> entries) {
        return Math.min(from + AT_A_TIME, entries.size());
    }

    /** The batch, and the records that begin with it: once, however often its loading is begun again. */
    private UUID begin(Actor actor, Upload upload, FilesRead read) {
        UUID begun = upload.loading().batch();
        UUID batch = begun == null ? batch(actor, upload, read) : begun;
        AuditContext.detail("import", batch.toString());
        register(actor, upload, batch);
        return batch;
    }

    /** Rows of children who get no record are refused, as the page said they would be. */
    private UUID batch(Actor actor, Upload upload, FilesRead read) {
        long without = read.entries().stream()
                .filter(entry -> read.unknown().contains(entry.child()))
                .filter(entry -> !upload.chosen().registers().contains(entry.child()))
                .count();
        UUID batch = imports.begin(
                actor,
                upload.names(),
                Math.toIntExact(read.rows()),
                Math.toIntExact(
                        read.refused() + without + upload.chosen().keptBack().size()));
        uploads.began(upload.id(), batch);
        return batch;
    }

    /** Begins what was ticked: what has a token as what it is, anybody else as a child. */
    private void register(Actor actor, Upload upload, UUID batch) {
        Origin origin = Origin.of(actor).in(batch);
        subjects.begin(actor, origin, tokens(upload));
        people.register(actor, origin, children(upload));
    }

    private Set<SubjectName> tokens(Upload upload) {
        return upload.chosen().registers().stream()
                .flatMap(reference -> SubjectName.of(reference, vocabulary).stream())
                .collect(Collectors.toSet());
    }

    private List<String> children(Upload upload) {
        List<String> children = new ArrayList<>(upload.chosen().registers());
        tokens(upload).forEach(name -> children.remove(name.reference()));
        return children;
    }

    private void end(Upload upload, State state, String said) {
        transactions.as("job:loading", () -> uploads.ended(upload.id(), state, said));
    }
}
