package org.reachable.engine.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.replay.RuleInWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reachable policy explain}: a rule's sentence, its edges and its source. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "A rule in words: what, from when, by whom, and why.")
final class PolicyExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RULE", description = "The rule's id.")
    private String rule = "";

    @Option(names = "--policy", paramLabel = "DIR", description = "The policy (default: the one shipped).")
    private @Nullable Path directory;

    @Override
    public Integer call() {
        var policy = Inputs.policy(directory);
        var found = policy.rule(rule)
                .orElseThrow(() -> new Refused(
                        "The policy has no rule '" + rule + "'.",
                        "Name one of: "
                                + String.join(
                                        ", ",
                                        policy.rules().stream()
                                                .map(each -> each.id())
                                                .toList())
                                + "."));
        RuleInWords.of(found, policy).forEach(Report.out()::println);
        return 0;
    }
}
