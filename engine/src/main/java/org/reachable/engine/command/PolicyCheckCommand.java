package org.reachable.engine.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.board.BoardKindsReader;
import org.reachable.engine.figure.FigureKindsReader;
import org.reachable.engine.hindsight.NeedsReader;
import org.reachable.engine.policy.PolicyFolder;
import org.reachable.engine.policy.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reachable policy check}: every mistake of a policy, with its line and how to mend it, and what is no mistake and does nothing. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Tells every mistake in a policy's files.")
final class PolicyCheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The policy (default: the one shipped).")
    private @Nullable Path directory;

    @Override
    public Integer call() {
        var policy = Inputs.policy(directory);
        // Its mapping belongs to it: a slip there is told now, not when the next return comes.
        Inputs.returns(policy, directory);
        PolicyFolder.read(directory, PolicyFolder.BOARDS, policy, BoardKindsReader::read);
        PolicyFolder.read(directory, PolicyFolder.FIGURES, policy, FigureKindsReader::read);
        PolicyFolder.read(directory, PolicyFolder.HINDSIGHT, policy, NeedsReader::read);
        policy.vocabulary().subjectKinds().values().stream()
                .filter(kind ->
                        policy.vocabulary().types().values().stream().noneMatch(type -> type.isAbout(kind.code())))
                .forEach(kind -> System.out.printf(
                        "%s: no entry type is about '%s', so no form offers it. Say about: [%s] of one.%n",
                        kind.where(), kind.code(), kind.code()));
        long local = policy.rules().stream().filter(Rule::local).count();
        System.out.printf(
                "Nothing is wrong: %d rules (%d national, %d local), %d entry types, %d spells, %d figures.%n",
                policy.rules().size(),
                policy.rules().size() - local,
                local,
                policy.vocabulary().types().size(),
                policy.spells().size(),
                policy.facts().size());
        return 0;
    }
}
