package org.reachable.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the figures between the two marks in docs/performance.md, with when and on what they were taken. */
final class Written {
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->";

    private final Path checkout;

    Written(Path checkout) {
        this.checkout = checkout;
    }

    void write(List<Figure> figures, boolean sample) throws IOException {
        Path page = checkout.resolve("docs/performance.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(
                    page + " has no place for figures: write the lines " + BEGIN.strip() + " and " + END + ".");
        }
        Files.writeString(
                page, text.substring(0, begin + BEGIN.length()) + table(figures, sample) + text.substring(end));
    }

    private String table(List<Figure> figures, boolean sample) throws IOException {
        return """

            Taken on %s at commit %s, %s, %d processors, Java %s, %d MB of heap%s.

            | what | figure | goal | | behind it |
            |---|---|---|---|---|
            %s

            """.formatted(
                        LocalDate.now(),
                        commit(),
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().maxMemory() >> 20,
                        sample ? "; **a sample**" : "",
                        figures.stream().map(Figure::row).collect(Collectors.joining("\n")));
    }

    private String commit() throws IOException {
        var git = new ProcessBuilder("git", "-C", checkout.toString(), "rev-parse", "--short", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
