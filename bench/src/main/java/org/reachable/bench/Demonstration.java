package org.reachable.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The demonstration with so many ordinary children beside its story, as its own process and with a database of its own. */
final class Demonstration implements AutoCloseable {
    private static final int PORT_LINE = 3;

    private final Process process;
    /** Whatever starts it turns into it. */
    private final Inside inside;

    private final Path home;
    private final int port;
    private final CountDownLatch everybody = new CountDownLatch(1);
    private double secondsToFirstPage;

    /** Starts it, or goes on with what an earlier run left; waits until every child is there. */
    Demonstration(Path checkout, int children) throws IOException, InterruptedException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var start = new ProcessBuilder(
                        checkout.resolve("reachable").toString(),
                        "demo",
                        "--port",
                        Integer.toString(port),
                        // One visitor of ours opens as many pages as it can.
                        "--reachable.pages-a-minute=1000000",
                        "--reachable.costly-pages-a-minute=1000000",
                        "--reachable.pages-at-once=1000000",
                        "--reachable.ordinary-lives=" + children)
                .redirectErrorStream(true);
        Map<String, String> environment = start.environment();
        home = checkout.resolve("bench/target/demonstration-" + children).toAbsolutePath();
        environment.put("REACHABLE_HOME", home.toString());
        environment.put("JDK_JAVA_OPTIONS", Inside.TELLING);
        long began = System.nanoTime();
        process = start.start();
        inside = new Inside(process.pid());
        var reader = new Thread(() -> follow(process), "demonstration");
        reader.setDaemon(true);
        reader.start();
        var visitor = at();
        while (!answers(visitor)) {
            if (!process.isAlive()) {
                throw new IOException("The demonstration ended before it served a page.");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        secondsToFirstPage = (System.nanoTime() - began) / 1e9;
        everybody.await();
    }

    String at() {
        return "http://localhost:" + port;
    }

    /** Its database, as somebody who may do anything to it. The port stands in the file by which a server is known. */
    Connection database() throws IOException, SQLException {
        try (var files = Files.find(home, 2, (file, _) -> file.endsWith("postmaster.pid"))) {
            Path known = files.findFirst().orElseThrow();
            String port = Files.readAllLines(known).get(PORT_LINE);
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + port.strip() + "/reachable", "postgres", "");
        }
    }

    /** Waits until no story is behind its entries. */
    void untilFolded() throws IOException, SQLException, InterruptedException {
        try (Connection database = database();
                var asking = database.prepareStatement("select from story where stale limit 1")) {
            while (asking.executeQuery().next()) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    /** How many entries are there. */
    long entries() throws IOException, SQLException {
        try (Connection database = database();
                var counted = database.createStatement().executeQuery("select count(*) from entry")) {
            counted.next();
            return counted.getLong(1);
        }
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** The application's process. */
    Inside inside() {
        return inside;
    }

    private static boolean answers(String at) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(at + "/sign-in"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void follow(Process started) {
        try (BufferedReader told = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                inside.hear(line);
                if (line.contains("children of Alderbourne are there")) {
                    everybody.countDown();
                }
            }
        } catch (IOException ended) {
            everybody.countDown();
        }
        everybody.countDown();
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
    }
}
