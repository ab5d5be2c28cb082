package org.reachable.governance.meetingaccess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.governance.statements.Stated;
import org.reachable.governance.statements.StatementKind;
import org.reachable.governance.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds and reads rows. Queries ask who reads that somebody was asked in; row-level security asks again, and who may ask. */
@Component
class MeetingAccessStore {

    private static final String ASKED_IN = """
            select asked.* from in_meeting asked where is_shown(asked) and is_in(asked, partnership_now())
            """;

    private final JdbcClient sql;
    private final Statements statements;

    MeetingAccessStore(JdbcClient sql, Statements statements) {
        this.sql = sql;
        this.statements = statements;
    }

    boolean mayAsk(Actor actor, PersonId child) {
        return statements.may("may_ask_in", actor, child);
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

    void add(Actor by, PersonId child, UUID whom, String meeting, LocalDate day, String because) {
        statements.make(
                StatementKind.INVITATION,
                by,
                child,
                Parameters.of("practitioner", whom)
                        .and("meeting", meeting)
                        .and("meets_on", day)
                        .and("because", because));
    }

    void end(UUID invitation) {
        statements.end(StatementKind.INVITATION, invitation);
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                Stated.of(row),
                row.getObject("practitioner", UUID.class),
                row.getString("meeting"),
                row.getObject("meets_on", LocalDate.class));
    }
}
