package org.reachable.access;

import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start as a database role that could get round its limits: change an entry, or see past a rule. */
@Component
class RoleLimits implements InitializingBean {

    private static final String MEND =
            "Maybe the owner's credentials were given to the application: they belong to the migration alone. Connect as a role that only has what the migrations grant.";

    private final JdbcClient sql;

    RoleLimits(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void afterPropertiesSet() {
        Role role = sql.sql("""
                select rolname as name, rolsuper as superuser, rolbypassrls as bypasses,
                  exists (select from pg_class
                    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                      and pg_has_role(current_user, relowner, 'member')) as owns
                from pg_roles where rolname = current_user
                """).query(Role.class).single();
        if (role.superuser()) {
            throw new CannotStart("The database role %s is a superuser.".formatted(role.name()), MEND);
        }
        if (role.bypasses()) {
            throw new CannotStart("The database role %s bypasses row security.".formatted(role.name()), MEND);
        }
        if (role.owns()) {
            throw new CannotStart(
                    "The database role %s owns tables, or may act as their owner.".formatted(role.name()), MEND);
        }
    }

    /** What PostgreSQL says of the role we are. */
    record Role(String name, boolean superuser, boolean bypasses, boolean owns) {}
}
