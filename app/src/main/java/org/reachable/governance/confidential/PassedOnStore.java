package org.reachable.governance.confidential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about what was passed on. Row-level security says who may read it, and who may pass something on. */
@Component
class PassedOnStore {

    private final JdbcClient sql;
    private final Ids ids;

    PassedOnStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void add(UUID partnership, PersonId filedUnder, String entry, @Nullable UUID practitioner, Answers answers) {
        sql.sql("""
                insert into passed_on (id, partnership, person, entry, practitioner, outside, because, traced, child_told)
                values (:id, :partnership, :person, :entry, :practitioner, :outside, :because, :traced, :told)
                """)
                .params(Parameters.of("id", ids.next())
                        .and("partnership", partnership)
                        .and("person", filedUnder)
                        .and("entry", entry)
                        .and("practitioner", practitioner)
                        .and("outside", practitioner == null ? answers.whom() : null)
                        .and("because", answers.because())
                        .and("traced", answers.traced())
                        .and("told", answers.childTold())
                        .all())
                .update();
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
        return sql.sql("select may_pass_on(:actor, :child)")
                .params(Parameters.of("actor", actor.code()).and("child", child).all())
                .query(Boolean.class)
                .single();
    }

    private static PassedOn passedOn(ResultSet row) throws SQLException {
        return new PassedOn(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("entry"),
                row.getObject("practitioner", UUID.class),
                row.getString("outside"),
                row.getString("because"),
                row.getString("traced"),
                row.getString("child_told"),
                row.getString("actor"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
