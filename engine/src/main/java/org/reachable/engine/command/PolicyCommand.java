package org.reachable.engine.command;

import picocli.CommandLine.Command;

/** {@code reachable policy}: for those who write rules. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        subcommands = {PolicyCheckCommand.class, PolicyExplainCommand.class, PolicyDiffCommand.class},
        description = "Checks, explains and compares policies.")
final class PolicyCommand {}
