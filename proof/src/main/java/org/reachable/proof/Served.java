package org.reachable.proof;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.reachable.ReachableApplication;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An application that runs in this process, with its doors, and its database as anybody may come to it. */
public final class Served implements AutoCloseable {

    // Several run in one process: none sets anew what is logged, and what is logged past Logback goes nowhere either.
    static {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        LogManager.getLogManager().reset();
    }

    /** Others run beside it, and a machine that is busy for seconds breaks no promise. */
    private static final String PATIENT = "--spring.datasource.hikari.connection-timeout=60000";

    private final ConfigurableApplicationContext application;
    private final Map<String, HikariDataSource> roles = new ConcurrentHashMap<>();

    private Served(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** With a database of its own in this folder. One starts at a time, for a start sets some things for the whole process. */
    static synchronized Served start(Path home, String... settings) {
        return new Served(new SpringApplicationBuilder(ReachableApplication.class)
                .run(Stream.concat(
                                Stream.of("--reachable.home=" + home, "--server.port=0", PATIENT), Stream.of(settings))
                        .toArray(String[]::new)));
    }

    /** Another on the same database, with something put in the place of something of its own. */
    public Served beside(Consumer<ConfigurableApplicationContext> changed) {
        return new Served(new SpringApplicationBuilder(ReachableApplication.class)
                .initializers(changed::accept)
                .run(
                        "--spring.datasource.url=" + url(),
                        "--spring.datasource.username=reachable_application",
                        "--spring.flyway.enabled=false",
                        "--reachable.home=" + application.getEnvironment().getProperty("reachable.home"),
                        "--server.port=0",
                        PATIENT));
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public Testshire testshire() {
        return bean(Testshire.class);
    }

    public int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Somebody of Testshire, signed in. */
    public Visitor visitor(String name) {
        return Visitor.signedIn(port(), name);
    }

    /** One of its settings. */
    public String property(String name) {
        return application.getEnvironment().getRequiredProperty(name);
    }

    /** Where its PostgreSQL keeps its files. */
    public Path dataFolder() {
        return Path.of(application.getEnvironment().getRequiredProperty("reachable.home"), "postgresql-18");
    }

    public String url() {
        return bean(JdbcConnectionDetails.class).getJdbcUrl();
    }

    /** The database as one of its roles. */
    public JdbcClient as(String role) {
        return JdbcClient.create(roles.computeIfAbsent(role, this::connections));
    }

    /** Kept, for proofs ask thousands of times: to connect costs PostgreSQL more than to answer. */
    private HikariDataSource connections(String role) {
        var connections = new HikariDataSource();
        connections.setJdbcUrl(url());
        connections.setUsername(role);
        connections.setMinimumIdle(0);
        return connections;
    }

    /** The database as somebody who may do anything to it; no foreign key holds them back. */
    public Connection superuser() throws SQLException {
        Connection all = DriverManager.getConnection(url(), "postgres", "");
        try (Statement statement = all.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        all.setAutoCommit(false);
        return all;
    }

    /** The same, for something that stays. */
    public void asSuperuser(Consumer<JdbcClient> work) throws SQLException {
        try (Connection all = superuser()) {
            work.accept(JdbcClient.create(new SingleConnectionDataSource(all, true)));
            all.commit();
        }
    }

    @Override
    public void close() {
        roles.values().forEach(HikariDataSource::close);
        application.close();
    }
}
