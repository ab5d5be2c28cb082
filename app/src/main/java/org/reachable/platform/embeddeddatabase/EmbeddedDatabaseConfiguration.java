package org.reachable.platform.embeddeddatabase;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Brings a database of our own where none is given. */
@Configuration
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
class EmbeddedDatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabaseConfiguration.class);

    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${reachable.home}") Path home) throws IOException {
        return EmbeddedDatabase.start(home.toAbsolutePath());
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
        return new ApplicationConnection(database.url());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new OwnerConnection(database.url());
    }

    @EventListener
    void sayWhereAndThatItIsNotForRealData(WebServerInitializedEvent started) {
        log.warn(
                "Reachable is at http://localhost:{} for trying out. Its database trusts every user of this machine: no real data.",
                started.getWebServer().getPort());
    }

    /** What the application connects as. The database trusts whoever connects, so there is no password. */
    private record ApplicationConnection(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedDatabase.APPLICATION;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }

    /** What Flyway connects as. */
    private record OwnerConnection(String getJdbcUrl) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedDatabase.OWNER;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
