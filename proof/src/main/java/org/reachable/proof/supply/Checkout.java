package org.reachable.proof.supply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The source that this was built from. */
record Checkout(Path folder) {

    /** Around the folder we run in. */
    static Checkout here() {
        return new Checkout(Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(folder -> folder != null)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no checkout around " + Path.of("").toAbsolutePath())));
    }

    /** A copy without its history has nothing to say of when it was committed, nor of what belongs to it. */
    boolean isOfACommit() {
        return Files.exists(folder.resolve(".git"));
    }

    /** All that belongs to it, committed or about to be. */
    List<Path> files() throws IOException {
        return said("git", "ls-files", "-co", "--exclude-standard")
                .lines()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** When it was committed: what is built of it says so of each file in it. */
    String committed() throws IOException {
        return said("git", "log", "-1", "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--format=%cd")
                .strip();
    }

    /** The same somewhere else. */
    Checkout copied(Path to) throws IOException {
        for (Path file : files()) {
            Path copy = to.resolve(folder.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return new Checkout(to);
    }

    /** Builds a module as it is shipped, from what Maven has on this machine, and gives its jar. */
    Path built(String module, String committed) throws IOException {
        said(
                "./mvnw",
                "-o",
                "-q",
                "-B",
                "-pl",
                module,
                "-am",
                "package",
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true",
                "-Dproject.build.outputTimestamp=" + committed);
        try (Stream<Path> jars = Files.list(folder.resolve(module).resolve("target"))) {
            return jars.filter(jar -> jar.getFileName().toString().matches(module + "(-\\d.*)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String said(String... command) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + said);
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        return said;
    }
}
