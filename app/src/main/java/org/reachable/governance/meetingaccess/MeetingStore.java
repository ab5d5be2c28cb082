package org.reachable.governance.meetingaccess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds and reads rows. Queries ask who reads that somebody was asked in; row-level security asks again, and who may ask. */
@Component
class MeetingStore {

    private static final String ASKED_IN = """
            select asked.* from in_meeting asked where is_shown(asked) and is_in(asked, partnership_now())
            """;

    private final JdbcClient sql;
    private final Ids ids;

    MeetingStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    boolean mayAsk(Actor actor, PersonId child) {
        return sql.sql("select may_ask_in(:actor, :child)")
                .params(Parameters.of("actor", actor.code()).and("child", child).all())
                .query(Boolean.class)
                .single();
    }

    /** Who is in one about this child, under whichever record of theirs; the next meeting first. */
    List<Invitation> about(PersonId child) {
        return sql.sql(ASKED_IN + "and asked.person = any (records_of(:child)) order by asked.meets_on, asked.id")
                .param("child", child.value())
                .query((row, _) -> invitation(row))
                .list();
    }

    /** Into which the actor is asked, about any child; the next first. */
    List<Invitation> of(Actor actor) {
        return sql.sql(ASKED_IN + "and asked.practitioner::text = :actor order by asked.meets_on, asked.id")
                .param("actor", actor.code())
                .query((row, _) -> invitation(row))
                .list();
    }

    void add(UUID partnership, PersonId child, UUID whom, String meeting, LocalDate day, String because) {
        sql.sql("""
                insert into in_meeting (id, partnership, person, practitioner, meeting, meets_on, because)
                values (:id, :partnership, :person, :practitioner, :meeting, :day, :because)
                """)
                .params(Parameters.of("id", ids.next())
                        .and("partnership", partnership)
                        .and("person", child)
                        .and("practitioner", whom)
                        .and("meeting", meeting)
                        .and("day", day)
                        .and("because", because)
                        .all())
                .update();
    }

    void end(UUID invitation) {
        sql.sql("insert into in_meeting_ended (in_meeting) values (:id) on conflict do nothing")
                .param("id", invitation)
                .update();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("practitioner", UUID.class),
                row.getString("meeting"),
                row.getObject("meets_on", LocalDate.class),
                row.getString("because"),
                row.getObject("until_time", OffsetDateTime.class).toInstant(),
                row.getString("actor"));
    }
}
