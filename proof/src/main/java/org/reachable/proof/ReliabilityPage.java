package org.reachable.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reachable.proof.Prove.Tried;

/** {@code docs/reliability.md}: what was measured last, a row a figure; rows of other promises stay. */
record ReliabilityPage(Path file) {

    private static final String HEAD = """
        # Reliability: what we promise, and what came of trying it

        Written by `./reachable prove --write`, never by hand. Each promise is a class under `proof/`, named for its fact, and is
        tried on the real application and a real PostgreSQL with `fsync`, `synchronous_commit` and `full_page_writes` on.
        `./reachable prove` tries all of them for as long as it takes, `./reachable prove 20` or `./reachable prove durability`
        some; its exit status is 1 where a goal was not met. `--sample` takes a minute or two, runs in every build, and judges
        facts but no speeds. The numbers are those of our list of promises, so there are gaps: what has no row has no long proof.

        | | promise | tried | came of it | goal | | when and on what |
        |--:|---|---|--:|--:|---|---|
        """;

    static ReliabilityPage in(Path file) {
        return new ReliabilityPage(file);
    }

    void write(Tried tried) throws IOException {
        String number = "| " + tried.promise().number() + " |";
        List<String> rows = new ArrayList<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.matches("\\| \\d+ \\|.*") && !line.startsWith(number))
                    .forEach(rows::add);
        }
        tried.figures().forEach(figure -> rows.add(row(tried, figure)));
        rows.sort(Comparator.comparingInt(row -> Integer.parseInt(row.split("\\|")[1].strip())));
        Files.writeString(file, HEAD + String.join("\n", rows) + "\n");
    }

    private static String row(Tried tried, Figure figure) {
        String when = "%s, %s%s, %s"
                .formatted(
                        LocalDate.now(Clock.systemUTC()),
                        Machine.commit(),
                        tried.sample() ? ", a sample" : "",
                        Machine.words());
        return "| %d | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        tried.promise().number(),
                        tried.promise().words(),
                        figure.what(),
                        figure.value(),
                        figure.goal(),
                        figure.verdict() == Figure.Verdict.NOT_MET
                                ? "**not met**"
                                : figure.verdict().word(),
                        when);
    }
}
