package org.reachable.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Counts what a run of mutation tests tried. PIT calls a run that tried nothing a success, so {@code ./reachable mutation}
 * asks here too.
 */
public final class MutationsTried {
    private static final Pattern MUTATION = Pattern.compile("<mutation detected='(true|false)'");

    private MutationsTried() {}

    /** Fails unless the report named holds so many mutations, and at least that share of them was noticed. */
    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[0]);
        String xml = Files.exists(report) ? Files.readString(report) : "";
        System.out.println(verdict(xml, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
    }

    static String verdict(String xml, int atLeast, int percent) {
        long tried = MUTATION.matcher(xml).results().count();
        long noticed = MUTATION.matcher(xml)
                .results()
                .filter(found -> found.group(1).equals("true"))
                .count();
        String counted = "%d mutations tried, %d noticed".formatted(tried, noticed);
        if (tried < atLeast) {
            throw new IllegalStateException(
                    counted + ": at least " + atLeast + " should have been. Maybe no test ran, or an older Java did.");
        }
        if (noticed * 100 < tried * percent) {
            throw new IllegalStateException(counted + ": at least " + percent + " in a hundred should be.");
        }
        return counted + ", " + noticed * 100 / tried + " in a hundred.";
    }
}
