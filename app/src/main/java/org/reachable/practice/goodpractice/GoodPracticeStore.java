package org.reachable.practice.goodpractice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds and reads rows. Queries ask whether the reader sees one; row-level security asks again. */
@Component
class GoodPracticeStore {

    private static final String SEEN = """
            select person, words, difference, whom, actor, received_at from good_practice
            where may_see(:actor, partnership, person, agency, handling, actor)
            """;

    private final JdbcClient sql;
    private final Ids ids;

    GoodPracticeStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void add(Actor actor, PersonId child, GoodPracticeForm sent) {
        Origin origin = Origin.of(actor);
        sql.sql("""
                insert into good_practice (id, person, words, difference, whom, partnership, agency, handling, source)
                values (:id, :child, :words, :difference, :whom, :partnership, :agency, :handling, :source)
                """)
                .params(Parameters.of("id", ids.next())
                        .and("child", child)
                        .and("words", sent.words())
                        .and("difference", sent.difference())
                        .and("whom", sent.whose().orElse(null))
                        .and("partnership", origin.partnership())
                        .and("agency", origin.agency())
                        .and("handling", origin.handling())
                        .and("source", origin.source())
                        .all())
                .update();
    }

    /** Of every record of the child, the latest first. */
    List<GoodPractice> about(Actor actor, PersonId child) {
        return of(
                SEEN + "and person = any (records_of(:child)) order by id desc",
                Parameters.of("actor", actor.code()).and("child", child));
    }

    /** Whose work was praised since then, the latest first. Compared as an id: each desk asks, and only that reaches the index. */
    List<GoodPractice> thanking(Actor actor, Instant since) {
        return of(
                SEEN + "and whom = :whom and actor <> :actor and received_at > :since order by id desc",
                Parameters.of("actor", actor.code())
                        .and("whom", UUID.fromString(actor.code()))
                        .and("since", since));
    }

    /**
     * Those with these words, or all, the latest first.
     *
     * @param words as typed, in any case; empty for all
     * @param most no more than these
     */
    List<GoodPractice> with(Actor actor, String words, int most) {
        return of(SEEN + """
                  and (position(lower(:words) in lower(words)) > 0 or position(lower(:words) in lower(difference)) > 0)
                order by id desc limit\s""" + most, Parameters.of("actor", actor.code()).and("words", words));
    }

    private List<GoodPractice> of(String query, Parameters values) {
        return sql.sql(query)
                .params(values.all())
                .query((row, _) -> practice(row))
                .list();
    }

    private static GoodPractice practice(ResultSet row) throws SQLException {
        return new GoodPractice(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("words"),
                row.getString("difference"),
                row.getObject("whom", UUID.class),
                row.getString("actor"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
