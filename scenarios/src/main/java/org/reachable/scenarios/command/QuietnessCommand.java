package org.reachable.scenarios.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.command.Inputs;
import org.reachable.engine.command.Refused;
import org.reachable.scenarios.quietness.Quietness;
import org.reachable.scenarios.quietness.QuietnessReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reachable quietness}: whether people would drown in alerts, before anyone has to. */
@Command(
        name = "quietness",
        mixinStandardHelpOptions = true,
        description = "How many alerts ordinary children's lives raise under a policy, against the goals;"
                + " exit status 1 where a goal is not met.")
final class QuietnessCommand implements Callable<Integer> {
    private static final int A_GOAL_IS_NOT_MET = 1;
    private static final int SAMPLE = 2_000;

    @Option(names = "--children", paramLabel = "N", defaultValue = "10000", description = "How many children.")
    private int children;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Another seed is another county.")
    private long seed;

    @Option(names = "--from", paramLabel = "DATE", defaultValue = "2020-09-01", description = "The first day.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--policy", paramLabel = "DIR", description = "The policy (default: the one shipped).")
    private @Nullable Path policy;

    @Option(names = "--sample", description = "Two thousand children, for a first look.")
    private boolean sample;

    @Override
    public Integer call() {
        if (children < 1) {
            throw new Refused(children + " is no number of children.", "Write 1 or more.");
        }
        var measured = Quietness.of(sample ? SAMPLE : children, seed, from, Inputs.policy(policy));
        return new QuietnessReport(measured, System.out).print() ? 0 : A_GOAL_IS_NOT_MET;
    }
}
