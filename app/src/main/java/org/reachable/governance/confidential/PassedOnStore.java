package org.reachable.governance.confidential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.governance.statements.Stated;
import org.reachable.governance.statements.StatementKind;
import org.reachable.governance.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about what was passed on. Row-level security says who may read it, and who may pass something on. */
@Component
class PassedOnStore {

    private final JdbcClient sql;
    private final Statements statements;

    PassedOnStore(JdbcClient sql, Statements statements) {
        this.sql = sql;
        this.statements = statements;
    }

    void add(Actor by, PersonId filedUnder, String entry, @Nullable UUID practitioner, Answers answers) {
        statements.make(
                StatementKind.PASSED_ON,
                by,
                filedUnder,
                Parameters.of("entry", entry)
                        .and("practitioner", practitioner)
                        .and("outside", practitioner == null ? answers.whom() : null)
                        .and("because", answers.because())
                        .and("traced", answers.traced())
                        .and("child_told", answers.childTold()));
    }

    /** To whom these went, the first first. */
    List<PassedOn> of(List<String> entries) {
        return sql.sql("select * from passed_on where entry = any (:entries::text[]) order by received_at, id")
                .param("entries", entries.toArray(String[]::new))
                .query((row, _) -> passedOn(row))
                .list();
    }

    /** What was passed on to somebody since then, the latest first. */
    List<PassedOn> to(Actor actor, Instant since) {
        return sql.sql("""
                select * from passed_on where practitioner::text = :actor and received_at > :since
                order by received_at desc, id
                """)
                .params(Parameters.of("actor", actor.code()).and("since", since).all())
                .query((row, _) -> passedOn(row))
                .list();
    }

    /** Whether the reader sees what is said in confidence by their work, and so may pass it on. */
    boolean mayPassOn(Actor actor, PersonId child) {
        return statements.may("may_pass_on", actor, child);
    }

    private static PassedOn passedOn(ResultSet row) throws SQLException {
        return new PassedOn(
                Stated.of(row),
                row.getString("entry"),
                row.getObject("practitioner", UUID.class),
                row.getString("outside"),
                row.getString("traced"),
                row.getString("child_told"));
    }
}
