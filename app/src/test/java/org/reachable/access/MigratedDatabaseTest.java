package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.reachable.ReachableApplication;
import org.reachable.ReachableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What {@code ./reachable migrate} makes is what this release starts on. */
@ReachableTest
class MigratedDatabaseTest {

    private static final String NEW = "migrated";

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void anEmptyDatabaseHoldsThisReleasesPolicyAfterIt() throws InterruptedException {
        JdbcClient server = JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
        server.sql("drop database if exists " + NEW).update();
        server.sql("create database " + NEW + " owner reachable_owner").update();
        String url = database.getJdbcUrl().replaceFirst("/reachable$", "/" + NEW);
        ReachableApplication.main(
                new String[] {"migrate", "--spring.datasource.url=" + url, "--spring.flyway.user=reachable_owner"});
        JdbcClient application = JdbcClient.create(new DriverManagerDataSource(url, "reachable_application", ""));
        assertThatCode(() -> new PolicyInDatabase(application).afterPropertiesSet())
                .doesNotThrowAnyException();
        ReachableApplication.main(
                new String[] {"migrate", "--spring.datasource.url=" + url, "--spring.flyway.user=reachable_owner"});
        server.sql("drop database " + NEW).update();
    }
}
