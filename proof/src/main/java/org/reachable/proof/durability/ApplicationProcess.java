package org.reachable.proof.durability;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.ReachableApplication;
import org.reachable.Testshire;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as a process of its own, as it is served: without the tests' people, and to be killed. */
final class ApplicationProcess implements AutoCloseable {

    /** Seconds are enough, but for a machine that does much else. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int LAST_LINES = 10;

    private final PostgresProcess database;
    private final Path home;
    private final int port;
    private @Nullable Process process;

    ApplicationProcess(PostgresProcess database, Path home) throws IOException {
        this.database = database;
        this.home = home;
        this.port = LastingPort.any();
    }

    /** Makes the tables and Testshire, in this process, and does something with its doors. */
    static void setUp(
            PostgresProcess database, Path home, java.util.function.Consumer<ConfigurableApplicationContext> with) {
        try (ConfigurableApplicationContext once = new SpringApplicationBuilder(ReachableApplication.class)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=reachable_application",
                        "--spring.flyway.url=" + database.url(),
                        "--spring.flyway.user=reachable_owner",
                        "--spring.flyway.password=",
                        "--reachable.home=" + home,
                        "--server.port=0")) {
            once.getBean(Testshire.class).id();
            with.accept(once);
        }
    }

    int port() {
        return port;
    }

    void start() throws IOException, InterruptedException {
        Path log = home.resolve("application-" + port + ".log");
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx500m",
                        "-cp",
                        classPath(),
                        ReachableApplication.class.getName(),
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=reachable_application",
                        "--spring.flyway.enabled=false",
                        "--reachable.home=" + home,
                        "--server.port=" + port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Orphans.none(process);
        long began = System.nanoTime();
        while (!answers()) {
            if (System.nanoTime() - began > PATIENCE.toNanos() || !process.isAlive()) {
                List<String> said = Files.readAllLines(log);
                throw new IOException("The application did not start. What it said last:\n"
                        + String.join("\n", said.subList(Math.max(0, said.size() - LAST_LINES), said.size())));
            }
            Thread.sleep(100);
        }
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean answers() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/help"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What ships: none of the proofs, and none of the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes")
                        && !entry.endsWith("-tests.jar")
                        && !entry.contains("/proof/target/")
                        && !entry.endsWith("proof"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit()
                    .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        }
    }
}
