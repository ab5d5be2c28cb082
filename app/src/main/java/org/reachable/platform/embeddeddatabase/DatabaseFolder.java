package org.reachable.platform.embeddeddatabase;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the database of one Reachable lives, held by one run at a time.
 *
 * <p>The folder carries PostgreSQL's major version, because a newer server cannot read an older one's files.
 */
final class DatabaseFolder implements AutoCloseable {

    private static final String NAME = "postgresql-18";

    private final Path data;
    private final FileChannel lock;

    private DatabaseFolder(Path data, FileChannel lock) {
        this.data = data;
        this.lock = lock;
    }

    /** Takes the folder for this run, stopping the server that a killed run left behind. */
    static DatabaseFolder claim(Path home) throws IOException {
        Files.createDirectories(home);
        FileChannel lock =
                FileChannel.open(home.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(lock) == null) {
            lock.close();
            throw new AlreadyRunning(home);
        }
        Path data = home.resolve(NAME);
        stopOrphan(data);
        return new DatabaseFolder(data, lock);
    }

    /** Where PostgreSQL's programs are unpacked, once for each user. */
    static Path programs() {
        return Path.of(System.getProperty("user.home"), ".cache", "reachable", NAME);
    }

    Path data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void stopOrphan(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        Optional<ProcessHandle> named = Files.exists(note) ? named(note) : Optional.empty();
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        Optional<List<String>> command = command(process);
        if (command.isPresent() && serves(command.get(), data)) {
            // An interrupt is PostgreSQL's fast shutdown; Java's destroy() would wait for its clients to leave.
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        } else if (command.isPresent()) {
            // Nobody serves this folder, and PostgreSQL would not start beside whoever has that number now.
            Files.delete(note);
        }
    }

    /** The first line is a process's number. What is no note of PostgreSQL's names nobody. */
    private static Optional<ProcessHandle> named(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,9}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    /**
     * How it was called, its program first; empty where the machine does not say. Linux hides the path of a program that ran in
     * another user namespace, as root's do, but not how it was called.
     */
    private static Optional<List<String>> command(ProcessHandle process) {
        try {
            Path called = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            if (Files.exists(called)) {
                return Optional.of(List.of(Files.readString(called).split("\0")));
            }
        } catch (IOException gone) {
            return Optional.empty();
        }
        return process.info()
                .command()
                .flatMap(program -> process.info()
                        .arguments()
                        .map(arguments -> Stream.concat(Stream.of(program), Arrays.stream(arguments))
                                .toList()));
    }

    /** The number may since have gone to another program, or to the server of another folder. */
    private static boolean serves(List<String> command, Path data) throws IOException {
        int folder = command.indexOf("-D") + 1;
        if (!command.getFirst().endsWith("postgres") || folder == 0 || folder == command.size()) {
            return false;
        }
        Path served = Path.of(command.get(folder));
        return Files.exists(served) && Files.isSameFile(served, data);
    }
}
