package org.reachable.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whatever goes wrong, what somebody typed, and what a row holds, is not in the log. */
@ReachableTest
class LogsTellNoWordsTest {

    private static final String CANARY = "Canary-Planted";

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Environment settings;

    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private Visitor ayo;

    @BeforeEach
    void listen() {
        ayo = Visitor.signedIn(port, "ayo");
        written.start();
        root.addAppender(written);
    }

    @AfterEach
    void stop() {
        root.detachAppender(written);
        ayo.close();
        asOwner("drop trigger if exists canary on draft");
        asOwner("drop trigger if exists canary on audit_entry");
        asOwner("drop function if exists canary()");
    }

    @Test
    void aPageThatFailsTellsNothingOfItsForm() {
        String draft = ayo.post("/record", Map.of("child", testshire.child().toString(), "type", "school-concern"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        everyRowIsRefusedInItsOwnWords("draft");
        assertThat(ayo.post(draft.replaceFirst("https?://[^/]+", ""), typed()).statusCode())
                .isEqualTo(500);
        theLogTellsOf("A request could not be answered", "PSQLException [P0001");
    }

    @Test
    void anAuditThatFailsTellsNothingOfTheAddress() {
        everyRowIsRefusedInItsOwnWords("audit_entry");
        assertThat(ayo.get("/asks/" + CANARY).statusCode()).isEqualTo(503);
        theLogTellsOf("the audit could not be written", "P0001");
    }

    @Test
    void whatCannotBeReadTellsNothing() {
        ayo.get("/" + CANARY + "/%FF");
        ayo.get("/asks/" + CANARY);
        ayo.get("/children/" + CANARY);
        ayo.post("/asks/" + CANARY + "/taken", Map.of("version", CANARY));
        assertThat(plain()).doesNotContain(CANARY);
        assertThat(ecs()).doesNotContain(CANARY);
    }

    @Test
    void whatFailsInTheBackgroundTellsOnlyWhatItWas() throws InterruptedException {
        Thread thread = Thread.ofVirtual().start(() -> {
            throw new IllegalStateException(CANARY, new IllegalArgumentException(CANARY));
        });
        thread.join();
        theLogTellsOf("Something in the background failed", "java.lang.IllegalArgumentException");
    }

    private Map<String, String> typed() {
        return Map.of(
                "version",
                "0",
                "words",
                CANARY,
                "when-day",
                "16",
                "when-month",
                "6",
                "when-year",
                "2022",
                "place",
                CANARY);
    }

    /** As a constraint would say it that names a whole row, in its message, its detail and its hint. */
    private void everyRowIsRefusedInItsOwnWords(String table) {
        asOwner("""
            create function canary() returns trigger language plpgsql as $$
            begin
              raise exception 'refused: %', new using detail = new::text, hint = new::text;
            end $$
            """);
        asOwner("create trigger canary before insert or update on " + table
                + " for each row execute function canary()");
    }

    private void theLogTellsOf(String... words) {
        assertThat(said()).contains(CANARY);
        assertThat(plain()).contains(words).doesNotContain(CANARY);
        assertThat(ecs()).contains(words).doesNotContain(CANARY);
    }

    /** What the faults said: where the canary is not in it the test proves nothing. */
    private String said() {
        return written.list.stream()
                .map(ILoggingEvent::getThrowableProxy)
                .filter(java.util.Objects::nonNull)
                .map(fault -> ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(fault))
                .collect(Collectors.joining());
    }

    private String plain() {
        var lines = new PlainLines();
        return List.copyOf(written.list).stream().map(lines::format).collect(Collectors.joining());
    }

    /** As {@code serve} writes it, with the settings that ship. */
    private String ecs() {
        logs.putObject(Environment.class.getName(), settings);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(logs);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        return List.copyOf(written.list).stream()
                .map(encoder::encode)
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private void asOwner(String statement) {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "reachable_owner", ""))
                .sql(statement)
                .update();
    }
}
