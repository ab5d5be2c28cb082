package org.reachable.governance.accessreports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.governance.accessreports.WhoAsked.Asker;
import org.reachable.governance.accessreports.WhoAsked.Ended;
import org.reachable.governance.accessreports.WhoAsked.How;
import org.reachable.governance.accessreports.WhoAsked.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds and reads rows. Each query asks whether a row is shown to whoever acts; row-level security asks again, and who may write. */
@Component
class WhoAskedStore {

    private static final String ASKED = """
            select asked.*, ended.how, ended.words, ended.actor as ended_by, ended.received_at as ended_at
            from who_asked asked left join who_asked_ended ended on ended.who_asked = asked.id
            where is_shown(asked)
            """;

    private final JdbcClient sql;
    private final Ids ids;

    WhoAskedStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    Optional<WhoAsked> one(UUID id) {
        return sql.sql(ASKED + "and asked.id = :id")
                .param("id", id)
                .query((row, _) -> asked(row))
                .optional();
    }

    /** Whether the actor decides what is told: more than to know that somebody asked. */
    boolean mayAnswer(WhoAsked asked) {
        return sql.sql("select answers_who_looked(asked) from who_asked asked where id = :id")
                .param("id", asked.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Theirs and open, and what others have left until it is late; the soonest due first. */
    List<WhoAsked> open(Actor actor, Instant now) {
        return sql.sql(ASKED + """
                and ended.who_asked is null
                  and (asked.owner = :me or (asked.due_at < :now and oversees_openings(:actor)))
                order by asked.due_at, asked.id limit 100
                """)
                .params(Parameters.of("me", UUID.fromString(actor.code()))
                        .and("actor", actor.code())
                        .and("now", now)
                        .all())
                .query((row, _) -> asked(row))
                .list();
    }

    /** What the reader took down, or answers, or answered; the latest first. */
    List<WhoAsked> known(Actor actor) {
        return sql.sql(ASKED + """
                and (asked.owner = :me or asked.actor = :actor or ended.actor = :actor)
                order by asked.id desc limit 100
                """)
                .params(Parameters.of("me", UUID.fromString(actor.code()))
                        .and("actor", actor.code())
                        .all())
                .query((row, _) -> asked(row))
                .list();
    }

    /** The same that was taken down already and is open: what is sent twice is one request. */
    Optional<WhoAsked> same(WhoAsked asked) {
        return sql.sql(ASKED + """
                and asked.person = :person and asked.asked_by = :by and asked.name = :name and asked.asked_on = :on
                  and ended.who_asked is null
                limit 1
                """)
                .params(Parameters.of("person", asked.child())
                        .and("by", asked.asker().by())
                        .and("name", asked.asker().name())
                        .and("on", asked.askedOn())
                        .all())
                .query((row, _) -> asked(row))
                .optional();
    }

    void add(WhoAsked asked, UUID partnership) {
        sql.sql("""
                insert into who_asked (id, partnership, person, asked_by, name, identity, childs_view, asked_on, due_at,
                  owner)
                values (:id, :partnership, :person, :by, :name, :identity, :childsView, :on, :due, :owner)
                """)
                .params(Parameters.of("id", asked.id())
                        .and("partnership", partnership)
                        .and("person", asked.child())
                        .and("by", asked.asker().by())
                        .and("name", asked.asker().name())
                        .and("identity", asked.asker().identity())
                        .and("childsView", asked.asker().childsView())
                        .and("on", asked.askedOn())
                        .and("due", asked.due())
                        .and("owner", asked.owner())
                        .all())
                .update();
    }

    /** The last word on each. */
    List<Told> told(WhoAsked asked) {
        return sql.sql("""
                select distinct on (practitioner, agency, month) practitioner, agency, month, ground, because, consulted
                from who_asked_answer where who_asked = :asked order by practitioner, agency, month, position desc
                """)
                .param("asked", asked.id())
                .query((row, _) -> new Told(
                        row.getObject("practitioner", UUID.class),
                        row.getString("agency"),
                        row.getObject("month", LocalDate.class),
                        Ground.of(row.getString("ground")).orElse(null),
                        row.getString("because"),
                        row.getString("consulted")))
                .list();
    }

    /** How many answers stand for the people of an agency. */
    int answers(WhoAsked asked, String agency) {
        return sql.sql("select count(*) from who_asked_answer where who_asked = :asked and agency = :agency")
                .params(Parameters.of("asked", asked.id()).and("agency", agency).all())
                .query(Integer.class)
                .single();
    }

    /** From now until the transaction ends nobody else answers it. */
    void answersAlone(WhoAsked asked) {
        sql.sql("select true from pg_advisory_xact_lock(hashtextextended('who asked ' || :asked, 0))")
                .param("asked", asked.id().toString())
                .query(Boolean.class)
                .single();
    }

    void add(WhoAsked asked, Told told) {
        sql.sql("""
                insert into who_asked_answer (id, who_asked, practitioner, agency, month, told, ground, because, consulted)
                values (:id, :asked, :practitioner, :agency, :month, :told, :ground, :because, :consulted)
                """)
                .params(Parameters.of("id", ids.next())
                        .and("asked", asked.id())
                        .and("practitioner", told.practitioner())
                        .and("agency", told.agency())
                        .and("month", told.month())
                        .and("told", told.ground() == null)
                        .and(
                                "ground",
                                told.ground() == null ? "" : told.ground().name())
                        .and("because", told.because())
                        .and("consulted", told.consulted())
                        .all())
                .update();
    }

    /** False where it has ended already. */
    boolean end(WhoAsked asked, How how, String words) {
        return sql.sql("""
                        insert into who_asked_ended (who_asked, how, words) values (:asked, :how, :words)
                        on conflict do nothing
                        """)
                        .params(Parameters.of("asked", asked.id())
                                .and("how", how)
                                .and("words", words)
                                .all())
                        .update()
                == 1;
    }

    private static WhoAsked asked(ResultSet row) throws SQLException {
        String how = row.getString("how");
        return new WhoAsked(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new Asker(
                        AskedBy.valueOf(row.getString("asked_by")),
                        row.getString("name"),
                        row.getString("identity"),
                        row.getString("childs_view")),
                row.getObject("asked_on", LocalDate.class),
                instant(row, "due_at"),
                row.getObject("owner", UUID.class),
                new Taken(row.getString("actor"), instant(row, "received_at")),
                how == null
                        ? null
                        : new Ended(
                                How.valueOf(how),
                                row.getString("words"),
                                row.getString("ended_by"),
                                instant(row, "ended_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
