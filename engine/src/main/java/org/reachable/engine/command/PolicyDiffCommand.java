package org.reachable.engine.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.replay.Difference;
import org.reachable.engine.replay.Line;
import org.reachable.engine.replay.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reachable policy diff}: what a change of policy would do to real stories, before anyone decides. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Which alerts appear, vanish or move under another policy, and how many a month.")
final class PolicyDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR1", description = "The policy as it is.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR2", description = "The policy as it would be.")
    private Path second = Path.of("");

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "FILE", description = "Chronology files.")
    private List<Path> files = List.of();

    @Option(names = "--source", paramLabel = "NAME", description = "The source the files come from.")
    private @Nullable String source;

    @Option(names = "--calendar", paramLabel = "FILE", description = "The school calendar.")
    private @Nullable Path calendar;

    @Override
    public Integer call() {
        var before = Inputs.policy(first);
        var after = Inputs.policy(second);
        var calendars = Inputs.calendars(calendar);
        var sources = Inputs.sources(files, source, before, first);
        var difference = Difference.between(
                Replay.of(sources.entries(), before, calendars, Fold.UNTIL_QUIET, 1),
                // Read again: what an entry is belongs to the policy's vocabulary.
                Replay.of(
                        Inputs.sources(files, source, after, second).entries(), after, calendars, Fold.UNTIL_QUIET, 1));
        print(difference, Report.out());
        return Report.print(sources, System.err);
    }

    private static void print(Difference difference, PrintStream out) {
        out.printf(
                "%d alerts appear, %d vanish, %d move.%n",
                difference.appear().size(),
                difference.vanish().size(),
                difference.move().size());
        difference.appear().forEach(line -> out.println("+ " + inWords(line)));
        difference.vanish().forEach(line -> out.println("- " + inWords(line)));
        difference
                .move()
                .forEach(moved -> out.println("~ " + inWords(moved.after()) + " (was "
                        + LondonTime.withOffset(moved.before().step().raisedAt()) + ")"));
        out.println();
        out.println("Alerts a month, before and after:");
        difference.months().forEach((kind, months) -> {
            out.println(kind);
            months.forEach((month, counts) -> out.printf("  %s %5d %5d%n", month, counts[0], counts[1]));
        });
    }

    private static String inWords(Line line) {
        return LondonTime.withOffset(line.step().raisedAt()) + " " + line.step().kind() + " "
                + String.join(", ", line.step().children()) + ": " + line.explanation();
    }
}
