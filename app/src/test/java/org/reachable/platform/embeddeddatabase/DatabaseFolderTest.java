package org.reachable.platform.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time, and nothing left behind by the one before. */
class DatabaseFolderTest {

    @TempDir
    Path home;

    @Test
    void aSecondRunOnTheSameFolderIsRefused() throws Exception {
        try (DatabaseFolder first = DatabaseFolder.claim(home)) {
            assertThat(first.data()).startsWithRaw(home);
            assertThatThrownBy(() -> DatabaseFolder.claim(home))
                    .isInstanceOf(AlreadyRunning.class)
                    .hasMessageContaining(home.toString());
        }
        DatabaseFolder.claim(home).close();
    }

    @Test
    void aProcessThatOnlyTookTheOrphansNumberIsLeftAlone() throws Exception {
        Path data = Files.createDirectories(home.resolve("postgresql-18"));
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        DatabaseFolder.claim(home).close();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aServerLeftBehindIsStoppedAndItsDataKept() throws Exception {
        ProcessHandle orphan = orphanOfAKilledRun();
        assertThat(orphan.isAlive()).isTrue();

        try (TryOutDatabase next = TryOutDatabase.start(home)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(next.url()).startsWith("jdbc:postgresql://localhost:");
        }
    }

    private ProcessHandle orphanOfAKilledRun() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = System.getProperty("java.class.path");
        new ProcessBuilder(java.toString(), "-cp", classPath, KilledRun.class.getName(), home.toString())
                .inheritIO()
                .start()
                .waitFor();
        Path pidFile = home.resolve("postgresql-18", "postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** A run that ends without a chance to stop its database. */
    static final class KilledRun {

        public static void main(String[] arguments) throws Exception {
            TryOutDatabase.start(Path.of(arguments[0]));
            Runtime.getRuntime().halt(9);
        }
    }
}
