package org.reachable.engine.command;

import java.io.UncheckedIOException;
import java.util.List;
import org.reachable.engine.calendar.CalendarUnreadable;
import org.reachable.engine.data.UnreadableData;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The engine on the command line; {@code reachable --help} lists what it can do. It has no {@code main} of its own. */
@Command(
        name = "reachable",
        mixinStandardHelpOptions = true,
        version = "Reachable 1.0.0-SNAPSHOT",
        subcommands = {ReplayCommand.class, FactsCommand.class, BoardCommand.class, PolicyCommand.class},
        description = "Replays agencies' files as they were known, and says what was due, missed and unchanged.")
public final class Reachable {
    private static final int CANNOT = 2;

    /**
     * Runs one command line, which may be one of the engine's commands or of those given; the exit status: 0 done, 1 done
     * and a goal is not met, 2 could not be done, 3 done and some rows were left out.
     */
    public static int run(List<Class<?>> more, String... arguments) {
        var commandLine = new CommandLine(new Reachable());
        more.forEach(commandLine::addSubcommand);
        return commandLine.setExecutionExceptionHandler(sayWhatIsWrong()).execute(arguments);
    }

    static int run(String... arguments) {
        return run(List.of(), arguments);
    }

    /** What people can mend is told in a sentence; anything else is a fault of ours and shows where. */
    private static IExecutionExceptionHandler sayWhatIsWrong() {
        return (fault, commandLine, _) -> {
            if (fault instanceof Refused
                    || fault instanceof UnreadableData
                    || fault instanceof CalendarUnreadable
                    || fault instanceof UncheckedIOException) {
                commandLine.getErr().println(fault.getMessage());
                return CANNOT;
            }
            throw fault;
        };
    }
}
