package org.reachable.engine.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The engine on the command line: {@code reachable replay}, {@code facts}, {@code policy}. */
@Command(
        name = "reachable",
        mixinStandardHelpOptions = true,
        version = "Reachable 1.0.0-SNAPSHOT",
        description = "Replays agencies' files as they were known, and says what was due, missed and unchanged.")
public final class Reachable {

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Reachable()).execute(arguments));
    }
}
