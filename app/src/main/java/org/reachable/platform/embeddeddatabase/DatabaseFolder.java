package org.reachable.platform.embeddeddatabase;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
        stopOrphan(data.resolve("postmaster.pid"));
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

    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        Optional<ProcessHandle> orphan = ProcessHandle.of(pid).filter(DatabaseFolder::isPostgres);
        if (orphan.isPresent()) {
            // An interrupt is PostgreSQL's fast shutdown; Java's destroy() would wait for its clients to leave.
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
            orphan.get().onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    /** The number may since have gone to another program. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElseGet(() -> name(process)).endsWith("postgres");
    }

    /** Linux hides the path of a program that ran in another user namespace, as root's do, but not its name. */
    private static String name(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
                    .strip();
        } catch (IOException gone) {
            return "";
        }
    }
}
