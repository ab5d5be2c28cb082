package org.reachable.platform.operations;

import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.MigrateResult;
import org.reachable.foundation.kernel.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** {@code ./reachable migrate}: makes the tables with the owner's credentials, and ends. Nothing else is started. */
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
public final class Migration {

    private static final Logger log = LoggerFactory.getLogger(Migration.class);

    private static final String OWNER = "spring.flyway.user";

    /**
     * Makes the tables, and ends.
     *
     * @param inJava what no file of SQL says, and belongs to the tables all the same
     */
    public static void run(Class<? extends JavaMigration> inJava, String... arguments) {
        new SpringApplicationBuilder(Migration.class, inJava)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.flyway.url=${spring.datasource.url}",
                        "spring.flyway.jdbc-properties.logServerErrorDetail=false",
                        "logging.pattern.console=%m%n%wEx",
                        "logging.level.org.springframework.context=error")
                .run(inItsOwnWords(arguments))
                .close();
    }

    /** Whoever changes tables must read what the database says of the change; of a row it tells nothing. */
    private static String[] inItsOwnWords(String... arguments) {
        return Stream.concat(Stream.of("--logging.structured.format.console="), Stream.of(arguments))
                .toArray(String[]::new);
    }

    @Bean
    FlywayMigrationStrategy whenItWillDo(Environment environment) {
        return flyway -> {
            if (environment.getProperty(OWNER, "").isEmpty()) {
                throw new CannotStart(
                        "Nobody is named who owns the tables.",
                        "Set SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD to the owner of the database, for this command alone.");
            }
            check(flyway);
            say(flyway.migrate());
        };
    }

    private static void check(Flyway flyway) {
        var database = new Database(flyway.getConfiguration().getDataSource());
        database.willDo();
        flyway.getConfiguration().getPlaceholders().values().stream()
                .filter(role -> !database.hasRole(role))
                .findFirst()
                .ifPresent(missing -> {
                    throw new CannotStart(
                            "The database has no role %s.".formatted(missing),
                            "Make it as the database's administrator: create role %s login password '…'. docs/operating.md has all three roles."
                                    .formatted(missing));
                });
    }

    private static void say(MigrateResult result) {
        log.info(
                result.migrationsExecuted == 0
                        ? "The tables are of version {} already."
                        : "The tables are of version {} now.",
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion);
    }
}
