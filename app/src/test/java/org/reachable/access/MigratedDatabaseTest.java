package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void anEmptyDatabaseHoldsThisReleasesPolicyAfterItAndNoOtherIsStartedOn() throws InterruptedException {
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
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(url, "reachable_owner", ""));
        owner.sql("""
            create or replace function roles_that_lock() returns text[] language sql immutable
              return array['auditor']
            """).update();
        assertThatThrownBy(() -> new PolicyInDatabase(application).afterPropertiesSet())
                .hasMessageContaining("The database lets others do LOCK than this access policy");
        owner.sql("""
            create or replace function kinds_that_investigate() returns text[] language sql immutable
              return array['police']
            """).update();
        assertThatThrownBy(() -> new PolicyInDatabase(application).afterPropertiesSet())
                .hasMessageContaining("The database holds others to investigate than this access policy");
        owner.sql("create or replace function policy_allows(relationship text, handling text, own boolean, "
                        + "investigator boolean) returns boolean language sql immutable return true")
                .update();
        assertThatThrownBy(() -> new PolicyInDatabase(application).afterPropertiesSet())
                .hasMessageContaining("they differ at");
        server.sql("drop database " + NEW).update();
    }
}
