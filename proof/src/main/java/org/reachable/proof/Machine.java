package org.reachable.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a figure was measured on. */
final class Machine {

    private Machine() {}

    /** Processors, and how much they had to do when it was written down. */
    static String words() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.UK,
                "%d processors, load %.1f, Java %d",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                Runtime.version().feature());
    }

    /** The commit whose code ran, with a + where something was changed since. */
    static String commit() {
        String commit = said("git", "rev-parse", "--short", "HEAD");
        return said("git", "status", "--porcelain", "--untracked-files=no").isEmpty() ? commit : commit + "+";
    }

    private static String said(String... command) {
        try {
            Process process = new ProcessBuilder(command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException absent) {
            return "";
        }
    }
}
