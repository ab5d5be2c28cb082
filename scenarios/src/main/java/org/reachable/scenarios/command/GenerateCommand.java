package org.reachable.scenarios.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.reachable.engine.command.Refused;
import org.reachable.scenarios.lives.County;
import org.reachable.scenarios.lives.CountyFiles;
import org.reachable.scenarios.lives.MeasuredVolumes;
import org.reachable.scenarios.lives.Period;
import org.reachable.scenarios.lives.Volumes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reachable generate}: the invented lives of a county, as files. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Writes the invented lives of a county's children as chronology files, with the list of children"
                + " and the school calendar.")
final class GenerateCommand implements Callable<Integer> {
    private static final int MOST_CHILDREN = 1_000_000;
    private static final int MOST_YEARS = 30;

    @Option(names = "--children", required = true, paramLabel = "N", description = "How many children at a time.")
    private int children;

    @Option(names = "--years", paramLabel = "Y", defaultValue = "2", description = "How many years (default: 2).")
    private int years;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Another seed is another county.")
    private long seed;

    @Option(names = "--from", paramLabel = "DATE", defaultValue = "2020-09-01", description = "The first day.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (children < 1 || children > MOST_CHILDREN || years < 1 || years > MOST_YEARS) {
            throw new Refused(
                    "%d children over %d years cannot be made.".formatted(children, years),
                    "Write 1 to %d children and 1 to %d years.".formatted(MOST_CHILDREN, MOST_YEARS));
        }
        var period = Period.years(from, years);
        var measured = new MeasuredVolumes(children, period);
        long began = System.nanoTime();
        new CountyFiles(County.of(seed, period), out).write(children, measured::add);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%,d entries of %,d children over %d years, %,.0f entries a second.%n",
                measured.entries(), children, years, measured.entries() / seconds);
        System.out.println("For each 10,000 children, a year or on the last day: declared, and as it came out.");
        measured.lines(Volumes.shipped())
                .forEach(line -> System.out.printf(
                        "  %-26s %10.3f %10.3f   (%,d)%n",
                        line.name(), line.declared(), line.measured(), line.counted()));
        return 0;
    }
}
