package org.reachable.platform.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.ReachableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on its own database: durable, and with no more rights than it needs. */
@ReachableTest
class EmbeddedDatabaseConfigurationTest {

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void writesReachTheDisk(String setting) {
        assertThat(sql.sql("show " + setting).query(String.class).single()).isEqualTo("on");
    }

    @Test
    void theApplicationIsNeitherSuperuserNorOwner() {
        assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo("reachable_application");
        assertThat(sql.sql(
                                "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(sql.sql("select tableowner from pg_tables where tablename = 'flyway_schema_history'")
                        .query(String.class)
                        .single())
                .isEqualTo("reachable_owner");
    }

    @Test
    void aGivenDatabaseStartsNoneOfOurOwn() {
        new ApplicationContextRunner()
                .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://elsewhere/reachable")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class));
    }
}
