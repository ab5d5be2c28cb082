package org.reachable.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Counts what a run of mutation tests tried. PIT calls a run that tried nothing a success, so the
 * launcher asks here too.
 */
public final class MutationsTried {
    private static final Pattern MUTATION = Pattern.compile("<mutation detected='(true|false)'");

    private MutationsTried() {}

    /**
     * Fails unless that share of the mutations in each report was noticed: {@code 85 700 target/mutations/fold} asks for
     * 700 mutations at least, 85 in a hundred of them noticed. Several counts and directories may follow.
     */
    public static void main(String[] arguments) throws IOException {
        int percent = Integer.parseInt(arguments[0]);
        for (int i = 1; i < arguments.length; i += 2) {
            Path report = Path.of(arguments[i + 1], "mutations.xml");
            String xml = Files.exists(report) ? Files.readString(report) : "";
            System.out.println(report + ": " + verdict(xml, Integer.parseInt(arguments[i]), percent));
        }
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
