package org.reachable;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How much is kept in each table, and by which transactions: what changes it has had an effect. */
final class WhatIsKept {

    /** Not what is worked out from the rest, and not who came and when. */
    private static final String LEFT_OUT =
            "^(audit_|spring_|flyway|figure_|board_place|finding|open_finding|story|judged_thing|outbox|rules_in_force|search_key|last_looked|sign_in_|clock_|sent_form)";

    private final JdbcClient everything;
    private final List<String> tables;

    WhatIsKept(JdbcConnectionDetails database) {
        this.everything = JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
        this.tables = everything
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                        + " and relname !~ ? order by 1")
                .param(LEFT_OUT)
                .query(String.class)
                .list();
    }

    /** Whether a file is being brought in. */
    boolean isGrowing() {
        return everything
                .sql("select exists (select from import_upload where state = 'WAITING')")
                .query(Boolean.class)
                .single();
    }

    /** A line a table. */
    String now() {
        return everything
                .sql(tables.stream()
                        .map(
                                "select '%1$s ' || count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) from %1$s"
                                        ::formatted)
                        .collect(Collectors.joining(" union all ")))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }
}
