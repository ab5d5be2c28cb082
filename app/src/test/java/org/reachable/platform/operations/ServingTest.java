package org.reachable.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.ReachableApplication;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is served for real is nobody's demonstration. */
@ReachableTest
class ServingTest {

    private static final String NEW = "served";

    /** With a duty manager, without whom nothing starts. */
    private static final String A_PARTNERSHIP = """
        with here as (
          insert into partnership (id, name, demonstration, actor) values (gen_random_uuid(), 'Real', false, 'test') returning id),
        agency as (
          insert into agency (id, partnership, code, kind, name, actor, received_at)
          select gen_random_uuid(), id, 'social-care', 'social-care', 'Social care', 'test', now() from here returning id),
        manager as (
          insert into practitioner (id, agency, name, sign_in_name, password_hash, actor, received_at)
          select gen_random_uuid(), id, 'Mo Manager', 'mo', '', 'test', now() from agency returning id)
        insert into duty (id, partnership, role, scope, scope_of, practitioner, deputy, from_time, actor, received_at)
        select gen_random_uuid(), here.id, 'duty-manager', 'PARTNERSHIP', '', manager.id, 0, '2020-01-01', 'test', now()
        from here, manager
        """;

    @Autowired
    JdbcConnectionDetails database;

    @TempDir
    Path home;

    @Test
    void aDatabaseThatHoldsADemonstrationIsRefusedInASentence() {
        assertThatThrownBy(() -> serve(database.getJdbcUrl()).close())
                .isInstanceOfSatisfying(CannotStart.class, refused -> {
                    assertThat(refused).hasMessageContaining("holds a demonstration");
                    assertThat(refused.mend()).contains("./reachable migrate", "./reachable demo");
                });
    }

    @Test
    void aDatabaseOfAPartnershipsOwnIsServed() throws InterruptedException {
        JdbcClient server = JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
        server.sql("drop database if exists " + NEW + " with (force)").update();
        server.sql("create database " + NEW + " owner reachable_owner").update();
        try {
            String url = database.getJdbcUrl().replaceFirst("/reachable$", "/" + NEW);
            ReachableApplication.main(
                    new String[] {"migrate", "--spring.datasource.url=" + url, "--spring.flyway.user=reachable_owner"});
            JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""))
                    .sql(A_PARTNERSHIP)
                    .update();
            try (ConfigurableApplicationContext served = serve(url)) {
                assertThat(served.isRunning()).isTrue();
            }
        } finally {
            server.sql("drop database " + NEW + " with (force)").update();
        }
    }

    /** What it would set of the log is set for the whole process, and others listen to that. */
    private ConfigurableApplicationContext serve(String url) {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try {
            return Serving.start(
                    ReachableApplication.class,
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=reachable_application",
                    "--reachable.home=" + home,
                    "--server.port=0",
                    "--management.server.port=-1");
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }
    }
}
