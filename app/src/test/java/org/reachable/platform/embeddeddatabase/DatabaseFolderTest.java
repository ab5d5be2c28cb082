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

    /** A folder that was copied names the server of the one it was copied from; after a restart of the machine, anybody. */
    @Test
    void theServerOfAnotherFolderIsLeftAloneAndOursStartsAllTheSame() throws Exception {
        EmbeddedDatabase.start(home).close();
        Path elsewhere = home.resolve("elsewhere");
        try (EmbeddedDatabase _ = EmbeddedDatabase.start(elsewhere)) {
            Path theirs = elsewhere.resolve("postgresql-18", "postmaster.pid");
            ProcessHandle other = process(theirs);
            Files.copy(theirs, home.resolve("postgresql-18", "postmaster.pid"));
            try (EmbeddedDatabase ours = EmbeddedDatabase.start(home)) {
                assertThat(other.isAlive()).isTrue();
                assertThat(ours.url()).startsWith("jdbc:postgresql://localhost:");
            }
            assertThat(other.isAlive()).isTrue();
        }
    }

    @Test
    void whatIsNoNoteOfPostgreSqlsNamesNobody() throws Exception {
        Path data = Files.createDirectories(home.resolve("postgresql-18"));
        for (String words : new String[] {"", "\n", "nobody\n", "-1\n", "99999999999999999999\n"}) {
            Files.writeString(data.resolve("postmaster.pid"), words);
            DatabaseFolder.claim(home).close();
        }
        assertThat(data).exists();
    }

    @Test
    void aServerLeftBehindIsStoppedAndItsDataKept() throws Exception {
        ProcessHandle orphan = orphanOfAKilledRun();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedDatabase next = EmbeddedDatabase.start(home)) {
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
        return process(home.resolve("postgresql-18", "postmaster.pid"));
    }

    private static ProcessHandle process(Path note) throws Exception {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(note).getFirst().strip()))
                .orElseThrow();
    }

    /** A run that ends without a chance to stop its database. */
    static final class KilledRun {

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase.start(Path.of(arguments[0]));
            Runtime.getRuntime().halt(9);
        }
    }
}
