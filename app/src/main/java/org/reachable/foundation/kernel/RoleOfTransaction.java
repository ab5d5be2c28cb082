package org.reachable.foundation.kernel;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Connects as the role that fits: what no person started, as a fold, sees every row and runs as the jobs' role; everything
 * else runs as the application's, and sees what its actor may see.
 */
@Component
class RoleOfTransaction implements DestructionAwareBeanPostProcessor {

    /** No statement of a job is silent for longer, unless the server is dead and did not say so. */
    private static final Duration LONGEST_JOB = Duration.ofMinutes(10);

    private static final ThreadLocal<Boolean> JOB = ThreadLocal.withInitial(() -> false);

    private final Environment settings;
    private final ObjectProvider<DatabaseThere> database;
    private final Map<Object, HikariDataSource> jobs = new ConcurrentHashMap<>();

    RoleOfTransaction(Environment settings, ObjectProvider<DatabaseThere> database) {
        this.settings = settings;
        this.database = database;
    }

    /** From here on this thread's new transactions are a job's, or are not. */
    static void isJob(boolean job) {
        if (job) {
            JOB.set(true);
        } else {
            JOB.remove();
        }
    }

    static boolean isJob() {
        return JOB.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource people
                ? new TwoRoles(people, jobs.computeIfAbsent(people, _ -> jobs(people)), database)
                : bean;
    }

    /** Spring closes the pool that it made itself, and knows nothing of the one beside it. */
    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        HikariDataSource beside = jobs.remove(bean);
        if (beside != null) {
            beside.close();
        }
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof HikariDataSource;
    }

    private HikariDataSource jobs(HikariDataSource people) {
        HikariDataSource jobs = new HikariDataSource();
        jobs.setPoolName("jobs");
        jobs.setJdbcUrl(people.getJdbcUrl());
        jobs.setUsername(settings.getRequiredProperty("reachable.jobs.username"));
        jobs.setPassword(settings.getProperty("reachable.jobs.password", ""));
        jobs.setMaximumPoolSize(5);
        jobs.setConnectionTimeout(people.getConnectionTimeout());
        jobs.setMinimumIdle(1);
        // What a job asks for is one row at one time and a hundred thousand at another: it is planned for those it asks
        // for.
        jobs.setConnectionInitSql(people.getConnectionInitSql() + "; set plan_cache_mode = auto");
        Properties how = new Properties();
        how.putAll(people.getDataSourceProperties());
        how.setProperty("socketTimeout", Long.toString(LONGEST_JOB.toSeconds()));
        jobs.setDataSourceProperties(how);
        return jobs;
    }

    private static final class TwoRoles extends DelegatingDataSource {

        private final HikariDataSource people;
        private final HikariDataSource jobs;
        private final ObjectProvider<DatabaseThere> database;

        TwoRoles(HikariDataSource people, HikariDataSource jobs, ObjectProvider<DatabaseThere> database) {
            super(people);
            this.people = people;
            this.jobs = jobs;
            this.database = database;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (database.getObject().isAway()) {
                throw new SQLTransientConnectionException("The database is away.");
            }
            return JOB.get() ? jobs.getConnection() : people.getConnection();
        }
    }
}
