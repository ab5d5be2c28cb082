package org.reachable.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.scenarios.lives.County;
import org.reachable.scenarios.lives.CountyFiles;
import org.reachable.scenarios.lives.Period;

/**
 * What is measured with: the shipped policy and a county of invented children, written once and kept.
 *
 * @param checkout where the repository is
 * @param sample true for five minutes in all, false for a county
 * @param many so many children; 0 for as many as a sample or a county has
 * @param rows until there are so many children in all, each is copied; 0 for no copies
 * @param boards the only boards that are asked for; empty for all
 */
record Setting(Path checkout, boolean sample, int many, int rows, List<String> boards) {
    private static final long SEED = 1;
    private static final LocalDate FROM = LocalDate.of(2020, 9, 1);
    private static final int YEARS = 10;

    int rounds() {
        return sample ? 3 : 5;
    }

    /** For how long the application is kept busy where it is asked whether anything grows. */
    int soakedSeconds() {
        return sample ? 30 : 3_600;
    }

    int children() {
        return children(6_000);
    }

    /** How many children; so many in a sample, where nobody said otherwise. */
    int children(int inSample) {
        return many > 0 ? many : sample ? inSample : 150_000;
    }

    Policy policy() {
        return PolicyReader.shipped();
    }

    private static County county() {
        return County.of(SEED, Period.years(FROM, YEARS));
    }

    /** Working days, and the county's school days. */
    static Calendars calendars() {
        return county().calendars();
    }

    /** The county's chronologies, one file an area; a child is in one of them. */
    List<Path> chronologies() throws IOException {
        Path folder = checkout.resolve("bench/target/county-" + children());
        if (!Files.exists(folder.resolve("written"))) {
            System.err.printf("Writing the lives of %,d children …%n", children());
            new CountyFiles(county(), folder).write(children(), _ -> {});
            Files.writeString(folder.resolve("written"), "");
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("chronology-"))
                    .sorted()
                    .toList();
        }
    }

    /** The entries of the first of those files, at least so many. */
    List<Entry> entries(int least) throws IOException {
        var reader = new ChronologyReader(policy().vocabulary());
        var entries = new ArrayList<Entry>();
        for (Path file : chronologies()) {
            entries.addAll(read(file, reader));
            if (entries.size() >= least) {
                break;
            }
        }
        return entries;
    }

    static List<Entry> read(Path file, ChronologyReader reader) {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            return reader.readAll(new CsvTable(file.toString(), text), "county").entries();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
