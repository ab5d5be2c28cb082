package org.reachable.practice.goodpractice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.practice.goodpractice.GoodPractice.Ended;
import org.reachable.practice.goodpractice.GoodPractice.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds and reads rows. Queries ask whether the reader sees one; row-level security asks again. */
@Component
class GoodPracticeStore {

    private static final String SEEN = """
            select it.id, it.person, it.words, it.difference, it.whom, it.actor, it.received_at, it.replaces,
              exists (select from good_practice later where later.replaces = it.id) as replaced,
              ended.because as ended_because, ended.actor as ended_by, ended.received_at as ended_at, %s as mine
            from good_practice it left join good_practice_ended ended on ended.statement = it.id
            where may_see(:actor, it.partnership, it.person, it.agency, it.handling, it.actor)
              and not is_said_again_for_fewer(:actor, it.id)
            """;

    /** Of what stands; who may put it right is asked on the child's own page alone. */
    private static final String STANDS = SEEN.formatted("false") + """
              and ended.statement is null and not exists (select from good_practice later where later.replaces = it.id)
            """;

    private final JdbcClient sql;
    private final Ids ids;

    GoodPracticeStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * Adds one.
     *
     * @param replaces the earlier words that it puts right; null where it is the first
     */
    void add(Actor actor, PersonId child, GoodPracticeForm sent, @Nullable UUID replaces) {
        Origin origin = Origin.of(actor);
        sql.sql("""
                insert into good_practice (id, person, words, difference, whom, replaces, partnership, agency, handling, source)
                values (:id, :child, :words, :difference, :whom, :replaces, :partnership, :agency, :handling, :source)
                """)
                .params(Parameters.of("id", ids.next())
                        .and("child", child)
                        .and("words", sent.words())
                        .and("difference", sent.difference())
                        .and("whom", sent.whose().orElse(null))
                        .and("replaces", replaces)
                        .and("partnership", origin.partnership())
                        .and("agency", origin.agency())
                        .and("handling", origin.handling())
                        .and("source", origin.source())
                        .all())
                .update();
    }

    /** Of every record of the child, the latest first: what stands, what was put right, and what was taken back. */
    List<GoodPractice> about(Actor actor, PersonId child) {
        return of(
                SEEN.formatted("may_mend_what_worked(:actor, it.id)")
                        + "and it.person = any (records_of(:child)) order by it.id desc",
                Parameters.of("actor", actor.code()).and("child", child));
    }

    /** Whose work was praised since then, the latest first. Compared as an id: each desk asks, and only that reaches the index. */
    List<GoodPractice> thanking(Actor actor, Instant since) {
        return of(
                STANDS + "and it.whom = :whom and it.actor <> :actor and it.received_at > :since order by it.id desc",
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
        return of(STANDS + """
                  and (position(lower(:words) in lower(it.words)) > 0 or position(lower(:words) in lower(it.difference)) > 0)
                order by it.id desc limit\s""" + most, Parameters.of("actor", actor.code()).and("words", words));
    }

    private List<GoodPractice> of(String query, Parameters values) {
        return sql.sql(query)
                .params(values.all())
                .query((row, _) -> practice(row))
                .list();
    }

    private static GoodPractice practice(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new GoodPractice(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("words"),
                row.getString("difference"),
                row.getObject("whom", UUID.class),
                row.getString("actor"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                new State(
                        row.getObject("replaces", UUID.class),
                        row.getBoolean("replaced"),
                        ended == null
                                ? null
                                : new Ended(
                                        row.getString("ended_because"), row.getString("ended_by"), ended.toInstant()),
                        row.getBoolean("mine")));
    }
}
