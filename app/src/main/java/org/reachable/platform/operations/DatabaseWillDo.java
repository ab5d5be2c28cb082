package org.reachable.platform.operations;

import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Refuses to start on a database that will not do. Looks after the tables are made, where this start makes them. */
@Component
class DatabaseWillDo implements InitializingBean {

    private final DataSource source;
    private final Resource[] migrations;

    DatabaseWillDo(DataSource source, @Value("classpath*:db/migration/V*.sql") Resource[] migrations) {
        this.source = source;
        this.migrations = migrations;
    }

    @Override
    public void afterPropertiesSet() {
        Database database = new Database(source);
        database.willDo();
        database.isMigrated(migrations);
    }
}
