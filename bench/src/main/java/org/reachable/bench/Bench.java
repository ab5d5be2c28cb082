package org.reachable.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./reachable bench}: takes measurements, prints a line a figure, and ends with 1 where a goal is not met. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures what the engine costs beside others that find the same; a line a figure, with its goal.")
final class Bench implements Callable<Integer> {
    private static final List<Measure> ALL = List.of(
            new FilesToFindings(),
            new InMemory(),
            new Growing(),
            new Shards(),
            Peers.databasesAndStreams(),
            Peers.ruleEngines(),
            new Pages(),
            new Boards(),
            new Soak(),
            new BesideQueries(),
            new ToTheDesk(),
            new Appending(),
            new BringingIn(),
            new OnePlace());

    @Parameters(paramLabel = "NAME", description = "What to measure; all, if none is named.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--sample", description = "A small county, and five minutes in all.")
    private boolean sample;

    @Option(names = "--children", paramLabel = "N", description = "So many children, not a county or a sample of one.")
    private int children;

    @Option(
            names = "--copied-to",
            paramLabel = "N",
            description = "Boards: each child is copied, until there are so many in all.")
    private int rows;

    @Option(names = "--board", paramLabel = "CODE", description = "Boards: only this one. It may be said again.")
    private List<String> boards = List.of();

    @Option(names = "--checkout", paramLabel = "DIR", defaultValue = ".", description = "Where the repository is.")
    private Path checkout = Path.of(".");

    @Option(names = "--write", description = "Writes the figures into docs/performance.md.")
    private boolean write;

    @Spec
    private CommandSpec asked = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var figures = new ArrayList<Figure>();
        for (Measure measure : chosen()) {
            List<Figure> taken = measure.take(new Setting(checkout, sample, children, rows, boards));
            taken.forEach(figure -> System.out.println(figure.line()));
            figures.addAll(taken);
            if (write) {
                new Written(checkout).write(taken, sample);
            }
        }
        return figures.stream().allMatch(Figure::met) ? 0 : 1;
    }

    private List<Measure> chosen() {
        var known = ALL.stream().map(Measure::name).collect(Collectors.toSet());
        for (String name : names) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        asked.commandLine(),
                        "Nothing measured is called '" + name + "': write one of "
                                + String.join(
                                        ", ", ALL.stream().map(Measure::name).toList()) + ".");
            }
        }
        return ALL.stream()
                .filter(measure -> names.isEmpty() || names.contains(measure.name()))
                .toList();
    }
}
