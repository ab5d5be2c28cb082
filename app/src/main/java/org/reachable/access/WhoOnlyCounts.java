package org.reachable.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those whose duties only count across children: nothing about one child is offered to them. */
@Component
public class WhoOnlyCounts {

    private final JdbcClient sql;

    WhoOnlyCounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Practitioners, by their ids. */
    public Set<UUID> now() {
        return Set.copyOf(sql.sql("select id from practitioner where only_counts(id)")
                .query(UUID.class)
                .list());
    }
}
