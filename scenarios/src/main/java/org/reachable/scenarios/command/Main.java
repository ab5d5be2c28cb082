package org.reachable.scenarios.command;

import java.util.List;
import org.reachable.engine.command.Reachable;

/** Reachable on the command line: the engine's commands, and those that need invented lives. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Reachable.run(List.of(GenerateCommand.class, QuietnessCommand.class), arguments));
    }
}
