package org.reachable.engine.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One command line, run as a user would: what it printed, what it said, and its exit status. */
record CommandLine(int status, String out, String err) {

    static CommandLine run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        // A terminal that speaks another alphabet: what is printed is UTF-8 all the same.
        System.setOut(new PrintStream(out, true, StandardCharsets.ISO_8859_1));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int status = Reachable.run(arguments);
            return new CommandLine(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }
}
