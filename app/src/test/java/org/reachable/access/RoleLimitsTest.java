package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application does not start as a role that could get round its limits. */
@ReachableTest
class RoleLimitsTest {

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void theApplicationsRoleAndTheJobsRoleMayStart() {
        assertThatCode(() -> startAs("reachable_application")).doesNotThrowAnyException();
        assertThatCode(() -> startAs("reachable_jobs")).doesNotThrowAnyException();
    }

    @Test
    void theOwnerMayNot() {
        assertRefused("reachable_owner", "The database role reachable_owner owns tables, or may act as their owner.");
    }

    @Test
    void aSuperuserMayNot() {
        assertRefused("postgres", "The database role postgres is a superuser.");
    }

    @Test
    void aRoleThatBypassesRowSecurityMayNot() {
        asSuperuser("drop role if exists bypassing");
        asSuperuser("create role bypassing login bypassrls");
        assertRefused("bypassing", "The database role bypassing bypasses row security.");
    }

    @Test
    void aRoleThatMayBecomeTheOwnerMayNot() {
        asSuperuser("drop role if exists heir");
        asSuperuser("create role heir login in role reachable_owner");
        assertRefused("heir", "The database role heir owns tables, or may act as their owner.");
    }

    private void assertRefused(String role, String sentence) {
        assertThatThrownBy(() -> startAs(role))
                .isInstanceOf(CannotStart.class)
                .hasMessage(sentence)
                .extracting(refused -> ((CannotStart) refused).mend())
                .asString()
                .startsWith("Maybe the owner's credentials were given to the application");
    }

    private void startAs(String role) {
        new RoleLimits(as(role)).afterPropertiesSet();
    }

    private void asSuperuser(String statement) {
        as("postgres").sql(statement).update();
    }

    private JdbcClient as(String role) {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), role, ""));
    }
}
