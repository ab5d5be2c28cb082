package org.reachable.exchange.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.entry.EntryId;
import org.reachable.exchange.files.Becoming.What;
import org.reachable.exchange.files.DatesToAsk.Asked;
import org.reachable.exchange.files.UploadPage.NoRecord;
import org.reachable.exchange.files.UploadPage.Preview;
import org.reachable.exchange.files.UploadPage.ToLoad;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.stereotype.Component;

/** Draws what is in files that were sent. */
@Component
class UploadPages {

    /** The choice of every child without a record, where they are too many to tick one by one. */
    static final String EVERYBODY = "*";

    /** The choice of those of whom it is not said whether they have a record: of them, whoever has none. */
    static final String UNTOLD = "?";

    private static final int ROWS_A_PAGE = 50;

    private final FileReading reading;
    private final References references;
    private final DatesToAsk dates;
    private final Uploads uploads;
    private final Chronology chronology;
    private final MayBegin begins;
    private final Partnership partnership;

    UploadPages(
            FileReading reading,
            References references,
            DatesToAsk dates,
            Uploads uploads,
            Chronology chronology,
            MayBegin begins,
            Partnership partnership) {
        this.reading = reading;
        this.references = references;
        this.dates = dates;
        this.uploads = uploads;
        this.chronology = chronology;
        this.begins = begins;
        this.partnership = partnership;
    }

    /** What is in the files, with what was said of it. */
    FilesRead read(Actor actor, Upload upload) {
        return reading.read(upload.called(), uploads.files(upload), named -> references.again(actor, upload, named));
    }

    /** Entries whose days are asked about and were not said to be right, by their places. */
    Set<Integer> notConfirmed(Actor actor, FilesRead read, Set<String> right) {
        return dates.of(actor, read).stream()
                .filter(asked -> !asked.mayBeRight()
                        || !(right.contains(EVERYBODY) || right.contains(Integer.toString(asked.number()))))
                .map(Asked::number)
                .collect(Collectors.toSet());
    }

    UploadPage page(Practitioner sender, Upload upload, int page) {
        return upload.state() == Upload.State.READ ? preview(sender, upload, page) : progress(upload);
    }

    private UploadPage preview(Practitioner sender, Upload upload, int number) {
        Actor actor = Actor.of(sender);
        FilesRead read =
                reading.read(upload.called(), uploads.files(upload), named -> references.lookUp(sender, upload, named));
        List<NewEntry> handedIn =
                chronology.withAgencies(actor, reading.known(actor).newEntries(read.told()));
        var becoming = new Becoming(
                actor, read, chronology.compare(actor, handedIn), chronology.leftOut(actor, handedIn), begins);
        Map<EntryId, String> whose = handedIn.stream()
                .collect(Collectors.toMap(entry -> entry.written().id(), NewEntry::agency, (one, _) -> one));
        int pages = Math.max(1, (read.entries().size() + ROWS_A_PAGE - 1) / ROWS_A_PAGE);
        int shown = Math.clamp(number, 1, pages);
        return new UploadPage(
                href(upload),
                upload.names(),
                upload.state(),
                new Preview(
                        read.readings().stream().map(UploadPages::account).toList(),
                        read.unreadable(),
                        read.entries().isEmpty()
                                ? null
                                : new ToLoad(
                                        summary(read, becoming.counted()),
                                        entries(read, becoming, whose, shown),
                                        pages == 1
                                                ? null
                                                : Pages.of(shown, pages, one -> href(upload) + "?page=" + one),
                                        new NoRecord(
                                                Field.of("register", "Begin a record for"),
                                                unknown(actor, read.unknown()),
                                                untold(read.untold())),
                                        UploadTables.asked(dates.of(actor, read))),
                        UploadTables.problems(read.problems())),
                null);
    }

    private UploadPage progress(Upload upload) {
        Upload.Progress loading = upload.loading();
        int percent = loading.rows() == 0 ? 0 : Math.min(100, 100 * loading.done() / loading.rows());
        return new UploadPage(
                href(upload),
                upload.names(),
                upload.state(),
                null,
                new UploadPage.Progress(
                        percent,
                        "%,d of %s".formatted(loading.done(), Words.count(loading.rows(), "row")),
                        loading.said()));
    }

    private static String account(Reading reading) {
        String rows = "%s: %s. %,d can be read, %,d with a remark, %,d cannot."
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

    private String summary(FilesRead read, Becoming.Counted counted) {
        long leftOut = counted.of(What.LEFT_OUT, What.BEGUN_BY_OTHERS);
        long without = counted.of(What.IF_BEGUN);
        String theirs = leftOut == 0
                ? ""
                : " %s not yours to write, and left out: the list says why."
                        .formatted(Words.count(leftOut, "entry is", "entries are"));
        String sentence = "%s new. %,d here already, word for word: nothing changes. %,d put an earlier entry right."
                .formatted(
                        Words.count(counted.of(What.NEW), "entry is", "entries are"),
                        counted.of(What.HERE_ALREADY),
                        counted.of(What.PUTS_RIGHT));
        return without == 0
                ? sentence + theirs
                : sentence
                        + theirs
                        + " %s about %s no record yet."
                                .formatted(
                                        Words.count(without, "entry is", "entries are"),
                                        read.unknown().stream()
                                                        .allMatch(one ->
                                                                begins.kind(one).isEmpty())
                                                ? "children who have"
                                                : "children, places or others that have");
    }

    private Table entries(FilesRead read, Becoming becoming, Map<EntryId, String> whose, int page) {
        List<List<Cell>> rows = new ArrayList<>();
        read.entries().stream()
                .skip((long) (page - 1) * ROWS_A_PAGE)
                .limit(ROWS_A_PAGE)
                .forEach(entry -> rows.add(List.of(
                        Cell.of(entry.id().local()),
                        Cell.of(entry.child()),
                        Cell.of(Dates.date(Dates.day(entry.occurredAt()))),
                        Cell.of(entry.type().name()),
                        Cell.of(partnership.agencyName(whose.getOrDefault(entry.id(), entry.agency()))),
                        Cell.of(becoming.inWords(entry)))));
        return new Table(
                "Entries",
                List.of(
                        Cell.of("Number"),
                        Cell.of("About"),
                        Cell.of("Happened"),
                        Cell.of("What"),
                        Cell.of("Who wrote it"),
                        Cell.of("What becomes of it")),
                rows,
                true);
    }

    private List<Choice> unknown(Actor actor, Set<String> all) {
        List<String> references =
                all.stream().filter(one -> begins.mayBegin(actor, one)).toList();
        return references.size() > UploadTables.MOST_CHOICES
                ? List.of(Choice.of(EVERYBODY, "All " + Words.count(references.size(), "child", "children")))
                : references.stream()
                        .map(reference -> Choice.of(reference, begins.named(reference)))
                        .toList();
    }

    /** Why nothing is said of so many. */
    private static String untold(Set<String> references) {
        return references.isEmpty()
                ? ""
                : "Looking up a reference counts as a search, and nobody may search without end. For %s it is not said whether they have a record here. Come back in a few minutes to be told of more; or load the files as they are, and read afterwards how many entries were new and how many were left out."
                        .formatted(Words.count(references.size(), "child", "children"));
    }

    private static String href(Upload upload) {
        return "/import/" + upload.id();
    }
}
