package org.reachable.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts figures between the two marks in docs/performance.md, each with when and on what it was taken. A figure that stands
 * there is replaced; those that were not taken now stay.
 */
final class Written {
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->";
    private static final String HEAD = """

            | what | figure | goal | | behind it | when and on what |
            |---|---|---|---|---|---|
            """;

    private final Path checkout;

    Written(Path checkout) {
        this.checkout = checkout;
    }

    void write(List<Figure> figures, boolean sample) throws IOException {
        Path page = checkout.resolve("docs/performance.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IOException(
                    page + " has no place for figures: write the lines " + BEGIN.strip() + " and " + END + ".");
        }
        Map<String, String> rows = rows(text.substring(begin, end));
        String when = when(sample);
        figures.forEach(figure -> rows.put(name(figure.row()), figure.row() + " " + when + " |"));
        Files.writeString(
                page,
                text.substring(0, begin) + HEAD + String.join("\n", rows.values()) + "\n\n" + text.substring(end));
    }

    /** What stands there, by name. */
    private static Map<String, String> rows(String table) {
        var rows = new LinkedHashMap<String, String>();
        table.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what"))
                .forEach(line -> rows.put(name(line), line));
        return rows;
    }

    private static String name(String row) {
        return row.split("\\|", 3)[1].strip();
    }

    private String when(boolean sample) throws IOException {
        return "%s, %s%s, %d processors, Java %s, %,d MB of heap"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        commit(),
                        sample ? ", a sample" : "",
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    private String commit() throws IOException {
        var git = new ProcessBuilder("git", "-C", checkout.toString(), "rev-parse", "--short", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
