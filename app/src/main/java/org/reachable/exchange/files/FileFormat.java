package org.reachable.exchange.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyColumn;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.springframework.stereotype.Component;

/** Explains the format in the words of the vocabulary that files are read with, so that neither says what the other does not. */
@Component
class FileFormat {

    private static final String EXAMPLE = "/exchange/example.csv";

    private final Vocabulary vocabulary;
    private final Forms forms;
    private final String example;

    FileFormat(Vocabulary vocabulary, Forms forms) {
        this.vocabulary = vocabulary;
        this.forms = forms;
        try (InputStream file = Objects.requireNonNull(FileFormat.class.getResourceAsStream(EXAMPLE))) {
            this.example = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file with two invented entries. */
    String example() {
        return example;
    }

    FileFormatPage page() {
        return new FileFormatPage(
                columns(),
                example,
                codes("Agencies", vocabulary.agencies()),
                codes("What came of it", vocabulary.outcomes()),
                Arrays.stream(Handling.values())
                        .map(one -> SummaryRow.of(one.code(), one.words() + ". " + one.meaning()))
                        .toList(),
                kinds());
    }

    /** What a kind of entry may say; empty where no file brings such a kind in. */
    Optional<FileFormatPage.OfKind> kind(String code) {
        return brought()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .map(type -> new FileFormatPage.OfKind(
                        type.name(),
                        type.code(),
                        writers(type),
                        forms.of(code).stream()
                                .map(question ->
                                        SummaryRow.of(question.attribute(), question.words() + " " + values(question)))
                                .toList()));
    }

    private List<SummaryRow> columns() {
        CsvRow row = firstRow();
        return Arrays.stream(ChronologyColumn.values())
                .map(column -> SummaryRow.of(
                        column.heading(),
                        (column.isNeeded() ? "Needed. " : "") + column.meaning() + like(row.get(column.heading()))))
                .toList();
    }

    private static String like(String value) {
        return value.isEmpty() ? "" : " For example: " + value;
    }

    private CsvRow firstRow() {
        List<CsvRow> rows = new ArrayList<>();
        new CsvTable("example.csv", new StringReader(example)).forEachRow(rows::add);
        return rows.getFirst();
    }

    private static Table codes(String caption, Map<String, String> codes) {
        return new Table(
                caption,
                List.of(Cell.of("Code"), Cell.of("What it means")),
                codes.entrySet().stream()
                        .map(code -> List.of(Cell.of(code.getKey()), Cell.of(code.getValue())))
                        .toList(),
                true);
    }

    private Table kinds() {
        return new Table(
                "What happened",
                List.of(Cell.of("Code"), Cell.of("What it means"), Cell.of("Who usually writes it")),
                brought()
                        .sorted(Comparator.comparing(EntryType::name))
                        .map(type -> List.of(
                                Cell.link(type.code(), FileFormatController.HREF + "/kinds/" + type.code()),
                                Cell.of(type.name()),
                                Cell.of(writers(type))))
                        .toList(),
                true);
    }

    private Stream<EntryType> brought() {
        return vocabulary.types().values().stream().filter(type -> !vocabulary.has(Trait.WRITTEN_HERE, type));
    }

    private String writers(EntryType type) {
        return type.agencies().isEmpty()
                ? "Any agency"
                : type.agencies().stream().map(vocabulary::agencyName).sorted().collect(Collectors.joining("; "));
    }

    private static String values(Question question) {
        return switch (question.kind()) {
            case CHOICE ->
                "One of: "
                        + question.choices().entrySet().stream()
                                .map(choice -> "%s (%s)".formatted(choice.getKey(), choice.getValue()))
                                .collect(Collectors.joining(", "))
                        + ".";
            case YES_NO -> "yes or no.";
            case YES_OR_BLANK -> "yes, or left out.";
            case NUMBER -> "A number.";
            case WORDS -> "In words, without a semicolon.";
            case DATE -> "A day, as 2026-01-12.";
            case DATE_TIME -> "A day and time, as 2026-01-12T15:20.";
            case AGENCY -> "The code of an agency.";
            case AGENCIES -> "Codes of agencies, with | between.";
        };
    }
}
