package org.reachable.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of proofs: how long it may take, and what it is tried on. */
public final class Trial implements AutoCloseable {

    private static final Path IN_MEMORY = Path.of("/dev/shm");

    private final boolean sample;
    private final long ends;
    private final Path folder;
    private @Nullable Served served;

    public Trial(boolean sample) throws IOException {
        this(sample, Duration.ofDays(1));
    }

    /** One that is ended after a time, however far it has come. */
    Trial(boolean sample, Duration longest) throws IOException {
        this.sample = sample;
        this.ends = System.nanoTime() + longest.toNanos();
        this.folder = Files.createTempDirectory("reachable-proof");
    }

    /** Whether this is a short try: inside a build, on a machine that others use. */
    public boolean sample() {
        return sample;
    }

    /** How often something is tried: so often in earnest, so often in a sample. */
    public int times(int inEarnest, int inASample) {
        return sample ? inASample : inEarnest;
    }

    /** Whether there is no time for more. */
    public boolean isOver() {
        return System.nanoTime() > ends;
    }

    /** The same every time. */
    public Random random() {
        return new Random(20220617);
    }

    /** A folder of this run, which is gone after it. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * A folder of this run in memory, where the machine has one: a process that is killed takes with it what it had not
     * handed to the machine, wherever the files are, and reading them all again after each kill takes seconds on a disk.
     */
    public Path folderToBeKilledIn(String name) {
        return IN_MEMORY.toFile().canWrite() ? IN_MEMORY.resolve(folder.getFileName() + "-" + name) : folder(name);
    }

    /** The application, really started, on a database of its own. Promises share it. */
    public Served served() {
        if (served == null) {
            served = Served.start(folder("served"));
        }
        return served;
    }

    /** One more, with a database and settings of its own. */
    public Served another(String name, String... settings) {
        return Served.start(folder(name), settings);
    }

    @Override
    public void close() throws IOException {
        if (served != null) {
            served.close();
        }
        delete(folder);
        if (Files.isDirectory(IN_MEMORY)) {
            try (Stream<Path> files = Files.list(IN_MEMORY)) {
                for (Path ours : files.filter(file -> file.getFileName()
                                .toString()
                                .startsWith(folder.getFileName().toString()))
                        .toList()) {
                    delete(ours);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
