package org.reachable.engine.formats.ssda903;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.csv.SafeExcerpt;

/** The values of one row, cleaned of what spreadsheets do to them and checked as the mapping says. */
final class ReturnRow {
    private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"");
    private static final Pattern NUMBER_WITH_FRACTION = Pattern.compile("([0-9]+)\\.0");
    private static final Pattern COLUMN = Pattern.compile("\\{([A-Z_]+)}");

    private final CsvRow row;
    private final Mapping mapping;
    private final MappedTable table;
    private final Map<String, LocalDate> dates = new HashMap<>();

    ReturnRow(CsvRow row, Mapping mapping, MappedTable table) {
        this.row = row;
        this.mapping = mapping;
        this.table = table;
    }

    /** Refuses the row where it cannot be told from others; remarks on everything else that does not hold. */
    void check() {
        table.dates().forEach(this::checkDate);
        mapping.codes().forEach(this::checkCode);
        table.identifiers().forEach(this::checkIdentifier);
        checkTogether();
        checkKey();
        for (String column : table.needed()) {
            if (get(column).isEmpty() && !table.key().contains(column)) {
                row.warn(column + " is blank", "What it would tell is left out: fill it in.");
            }
        }
    }

    private void checkKey() {
        for (String column : table.key()) {
            if (get(column).isEmpty()) {
                row.refuse(column + " is blank", "Fill it in: without it the row tells of nobody, or of no day.");
            } else if (table.dates().contains(column) && date(column) == null) {
                row.refuse("without " + column + " the row has no place in time", "Mend the date.");
            }
        }
    }

    /** The value in a column, a code in capitals; empty where it is blank or the table has no such column. */
    String get(String column) {
        String value = clean(row.get(column));
        if (mapping.codes().containsKey(column)) {
            return value.toUpperCase(Locale.ROOT);
        }
        var number = NUMBER_WITH_FRACTION.matcher(value);
        return column.equals(mapping.child()) && number.matches() ? number.group(1) : value;
    }

    /** The date in a column; null where it is blank or cannot be believed. */
    @Nullable
    LocalDate date(String column) {
        return dates.get(column);
    }

    /** A text with the words of codes for the columns in braces. */
    String inWords(String text) {
        return fill(text, column -> {
            String code = get(column);
            return code.isEmpty()
                    ? "not recorded"
                    : mapping.codes().getOrDefault(column, Map.of()).getOrDefault(code, code);
        });
    }

    /** A text with codes, and dates as ISO, for the columns in braces. */
    String inCodes(String text) {
        return fill(text, this::inCode);
    }

    /** The values in these columns, the same however their dates are written. */
    List<String> values(Collection<String> columns) {
        return columns.stream().map(this::inCode).toList();
    }

    private String inCode(String column) {
        LocalDate date = date(column);
        return date == null ? get(column) : date.toString();
    }

    private static String fill(String text, UnaryOperator<String> value) {
        return COLUMN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    private void checkDate(String column) {
        String written = clean(row.get(column));
        if (written.isEmpty()) {
            return;
        }
        Optional<LocalDate> date = ReturnDate.read(written);
        if (date.isEmpty()) {
            row.warn(
                    column + " " + SafeExcerpt.time(written) + " is not a date",
                    "What it would date is left out: write day, month and year as 31/03/2021.");
        } else if (date.get().isBefore(mapping.earliest())) {
            row.warn(
                    column + " " + SafeExcerpt.time(written) + " lies before " + mapping.earliest(),
                    "What it would date is left out: check the year.");
        } else {
            dates.put(column, date.get());
        }
    }

    private void checkCode(String column, Map<String, String> words) {
        String code = get(column);
        if (!code.isEmpty() && !words.containsKey(code)) {
            row.warn(
                    column + " " + SafeExcerpt.code(code) + " is not a code of the return",
                    "It is kept as it is: check it.");
        }
    }

    private void checkIdentifier(String column, String rule) {
        String identifier = get(column);
        if (!identifier.isEmpty()) {
            Identifiers.fault(rule, identifier)
                    .ifPresent(fault -> row.warn(column + " " + fault, "The row is kept: check it with the school."));
        }
    }

    private void checkTogether() {
        var blank = table.together().stream()
                .filter(column -> get(column).isEmpty())
                .toList();
        if (!blank.isEmpty() && blank.size() < table.together().size()) {
            row.warn(
                    String.join(", ", blank) + " is blank, and " + String.join(", ", table.together())
                            + " belong together",
                    "What both would tell is left out: fill in both, or neither.");
        }
    }

    private static String clean(String value) {
        String text = value.replace('\u00A0', ' ').strip();
        var formula = FORMULA.matcher(text);
        if (formula.matches()) {
            text = formula.group(1).strip();
        }
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }
}
