package org.reachable.proof;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.reachable.ReachableApplication;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An application that runs in this process, with its doors, and its database as anybody may come to it. */
public final class Served implements AutoCloseable {

    /** Proofs break things on purpose; what came of it is in the figures. */
    private static final String SILENT = "--logging.level.root=off";

    private static final String OURS_SILENT = "--logging.level.org.reachable=off";

    private final ConfigurableApplicationContext application;

    private Served(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** With a database of its own in this folder. */
    static Served start(Path home) {
        return new Served(new SpringApplicationBuilder(ReachableApplication.class)
                .run("--reachable.home=" + home, "--server.port=0", SILENT, OURS_SILENT));
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
                        SILENT,
                        OURS_SILENT));
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
        return JdbcClient.create(new DriverManagerDataSource(url(), role, ""));
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
        application.close();
    }
}
