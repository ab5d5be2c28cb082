package org.reachable.exchange.files;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.csv.RowProblem.Severity;
import org.reachable.engine.entry.Entry;
import org.reachable.exchange.files.ImportPage.Batch;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Compared;
import org.reachable.records.chronology.ImportBatch;
import org.reachable.records.chronology.Imports;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** Draws what is in files that were sent, and the list of past imports. */
@Component
class UploadPages {

    /** The choice of every child without a record, where they are too many to tick one by one. */
    static final String EVERYBODY = "*";

    private static final int ROWS_A_PAGE = 50;
    private static final int MOST_PROBLEMS = 200;
    private static final int MOST_CHOICES = 40;

    private final FileReading reading;
    private final Uploads uploads;
    private final Chronology chronology;
    private final Imports imports;
    private final People people;
    private final Partnership partnership;
    private final Clock clock;

    UploadPages(
            FileReading reading,
            Uploads uploads,
            Chronology chronology,
            Imports imports,
            People people,
            Partnership partnership,
            Clock clock) {
        this.reading = reading;
        this.uploads = uploads;
        this.chronology = chronology;
        this.imports = imports;
        this.people = people;
        this.partnership = partnership;
        this.clock = clock;
    }

    ImportPage list(Actor actor, String called, @Nullable String error, @Nullable String notice) {
        return new ImportPage(
                Field.of("files", "Files")
                        .withHint(
                                "A chronology (CSV, format 1) or tables of the return on children looked after (SSDA903). Several that belong together at once; 20 MB each at most.")
                        .withError(error),
                Field.of("called", "What is the system they come from called?")
                        .withHint(
                                "Leave it blank to use each file’s own name. The same name each time lets the same entry be known again.")
                        .withValue(called),
                uploads.open(actor).stream()
                        .map(upload -> new Link(upload.names(), "/import/" + upload.id()))
                        .toList(),
                imports.all(actor).stream().map(batch -> batch(actor, batch)).toList(),
                notice);
    }

    private Batch batch(Actor actor, ImportBatch batch) {
        return new Batch(
                batch.file(),
                Dates.near(batch.receivedAt(), clock.instant()),
                partnership
                        .practitionerWhoIs(batch.actor())
                        .map(Practitioner::name)
                        .orElse("Reachable itself"),
                "%,d rows read, %,d left out; %,d entries new"
                        .formatted(batch.rowsRead(), batch.rowsRefused(), batch.rowsAdded()),
                batch.undone() || batch.rowsAdded() == 0 || !batch.isOf(actor)
                        ? null
                        : "/import/batches/" + batch.id() + "/undo",
                batch.undone());
    }

    /** One that is the reader’s to take back. */
    Optional<ImportBatch> batch(Actor actor, UUID id) {
        return imports.all(actor).stream()
                .filter(batch -> batch.isOf(actor))
                .filter(batch -> batch.id().equals(id))
                .findFirst();
    }

    /** What is in the files. */
    FilesRead read(Actor actor, Upload upload) {
        return reading.read(actor, upload.called(), uploads.files(upload));
    }

    UploadPage page(Actor actor, Upload upload, int page) {
        return upload.state() == Upload.State.READ ? preview(actor, upload, page) : progress(upload);
    }

    private UploadPage preview(Actor actor, Upload upload, int number) {
        FilesRead read = read(actor, upload);
        Compared compared = chronology.compare(actor, new Subjects(people, actor).newEntries(read.entries()));
        int pages = Math.max(1, (read.entries().size() + ROWS_A_PAGE - 1) / ROWS_A_PAGE);
        int shown = Math.clamp(number, 1, pages);
        return new UploadPage(
                href(upload),
                upload.names(),
                upload.state(),
                read.readings().stream().map(UploadPages::account).toList(),
                read.unreadable(),
                summary(read, compared),
                problems(read.problems()),
                Math.max(0, read.problems().size() - MOST_PROBLEMS),
                entries(read, compared, shown),
                pages == 1 ? null : Pages.of(shown, pages, one -> href(upload) + "?page=" + one),
                Field.of("register", "Begin a record for"),
                unknown(read.unknown()),
                0,
                "",
                "");
    }

    private UploadPage progress(Upload upload) {
        int percent = upload.rowsInAll() == 0 ? 0 : Math.min(100, 100 * upload.rowsDone() / upload.rowsInAll());
        return new UploadPage(
                href(upload),
                upload.names(),
                upload.state(),
                List.of(),
                List.of(),
                "",
                null,
                0,
                null,
                null,
                Field.of("register", ""),
                List.of(),
                percent,
                "%,d of %s".formatted(upload.rowsDone(), Words.count(upload.rowsInAll(), "entry", "entries")),
                upload.said());
    }

    private static String account(Reading reading) {
        String rows = "%s: %s. %,d loaded, %,d loaded with a remark, %,d left out."
                .formatted(
                        reading.file(),
                        Words.count(reading.rows(), "row"),
                        reading.loaded(),
                        reading.warned(),
                        reading.refused());
        return Stream.concat(Stream.of(rows), reading.notes().stream())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static String summary(FilesRead read, Compared compared) {
        long without = read.entries().stream()
                .filter(entry -> read.unknown().contains(entry.child()))
                .count();
        long known = read.entries().stream()
                .filter(entry -> compared.known().contains(entry.id()))
                .count();
        long corrects = read.entries().stream()
                .filter(entry -> compared.otherwise().contains(entry.id()))
                .count();
        long fresh = read.entries().size() - known - corrects - without;
        String sentence = "%s new. %,d here already, word for word: nothing changes. %,d put an earlier entry right."
                .formatted(Words.count(fresh, "entry is", "entries are"), known, corrects);
        return without == 0
                ? sentence
                : sentence
                        + " %s about children who have no record yet."
                                .formatted(Words.count(without, "entry is", "entries are"));
    }

    private static @Nullable Table problems(List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return null;
        }
        List<List<Cell>> rows = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> List.of(
                        Cell.of(problem.file()),
                        Cell.number(problem.line()),
                        Cell.of(problem.severity() == Severity.REFUSED ? "Left out" : "Loaded with a remark"),
                        Cell.of(sentence(problem.what())),
                        Cell.of(problem.mend())))
                .toList();
        return new Table(
                "Rows with something to say",
                List.of(
                        Cell.of("File"),
                        Cell.number("Line"),
                        Cell.of("What becomes of it"),
                        Cell.of("Why"),
                        Cell.of("How to mend it")),
                rows,
                false);
    }

    private @Nullable Table entries(FilesRead read, Compared compared, int page) {
        if (read.entries().isEmpty()) {
            return null;
        }
        List<List<Cell>> rows = new ArrayList<>();
        read.entries().stream()
                .skip((long) (page - 1) * ROWS_A_PAGE)
                .limit(ROWS_A_PAGE)
                .forEach(entry -> rows.add(List.of(
                        Cell.of(entry.id().local()),
                        Cell.of(entry.child()),
                        Cell.of(Dates.date(Dates.day(entry.occurredAt()))),
                        Cell.of(entry.type().name()),
                        Cell.of(partnership.agencyName(entry.agency())),
                        Cell.of(becomes(entry, read.unknown(), compared)))));
        return new Table(
                "Entries",
                List.of(
                        Cell.of("Number"),
                        Cell.of("Child"),
                        Cell.of("Happened"),
                        Cell.of("What"),
                        Cell.of("Who wrote it"),
                        Cell.of("What becomes of it")),
                rows,
                true);
    }

    private static String becomes(Entry entry, Set<String> unknown, Compared compared) {
        if (unknown.contains(entry.child())) {
            return "New, if the child’s record is begun";
        }
        if (compared.known().contains(entry.id())) {
            return "Here already";
        }
        return compared.otherwise().contains(entry.id()) ? "Puts an earlier one right" : "New";
    }

    private static List<Choice> unknown(Set<String> references) {
        return references.size() > MOST_CHOICES
                ? List.of(Choice.of(EVERYBODY, "All " + Words.count(references.size(), "child", "children")))
                : references.stream()
                        .map(reference -> Choice.of(reference, reference))
                        .toList();
    }

    private static String sentence(String what) {
        boolean aColumn = what.matches("[a-z]+_.*");
        return (aColumn ? what : Character.toUpperCase(what.charAt(0)) + what.substring(1)) + ".";
    }

    private static String href(Upload upload) {
        return "/import/" + upload.id();
    }
}
