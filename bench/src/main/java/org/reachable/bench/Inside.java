package org.reachable.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A Java process as it is inside: as it tells itself when it is asked by a signal, and as its system tells. Nothing attaches
 * to it, for whoever left root by a namespace may not.
 */
final class Inside {
    /** What it is started with, so that it tells. */
    static final String TELLING = "-XX:+PrintClassHistogram";

    private static final Pattern ALL_THAT_LIVES = Pattern.compile("Total +\\d+ +(\\d+) *");
    private static final int PATIENCE_SECONDS = 60;

    private final long process;
    private final BlockingQueue<Long> living = new LinkedBlockingQueue<>();

    Inside(long process) {
        this.process = process;
    }

    /** Every line that it writes. */
    void hear(String line) {
        var told = ALL_THAT_LIVES.matcher(line);
        if (told.matches()) {
            living.add(Long.parseLong(told.group(1)));
        }
    }

    /**
     * Megabytes of what lives in its heap: all that is left after a full collection, which this asks for. After a lesser
     * one, what has died among the old would count, and how much that is goes up and down.
     */
    double liveMegabytes() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(process)).start().waitFor();
        Long bytes = living.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (bytes == null) {
            throw new IOException("The application does not tell what lives in it.");
        }
        return bytes / (double) (1 << 20);
    }

    /** Megabytes of memory that its system counts as its own; 0 where that cannot be read. */
    long residentMegabytes() {
        return told("VmRSS:") / 1024;
    }

    /** How many threads it has, by the system; 0 where that cannot be read. */
    long threads() {
        return told("Threads:");
    }

    private long told(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
