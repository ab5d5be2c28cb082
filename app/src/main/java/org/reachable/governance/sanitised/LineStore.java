package org.reachable.governance.sanitised;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** All SQL about what partners are told. Queries ask who reads a line; row-level security asks again, and who writes one. */
@Component
class LineStore {

    private static final String STANDS = """
            select line.*, '' as because, coalesce(behind.entry, '') as entry
            from partner_line line
              left join partner_line_behind behind on behind.line = line.id
                and exists (select from entry where entry.name = behind.entry and may_see(
                  acting(), entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor))
            where is_shown(line.*) and not exists (select from partner_line_ended ended where ended.statement = line.id)
            """;

    private final JdbcClient sql;
    private final Statements statements;

    LineStore(JdbcClient sql, Statements statements) {
        this.sql = sql;
        this.statements = statements;
    }

    /** The link to the entry comes first: whoever may not see that writes neither. */
    void add(
            Actor actor,
            PersonId filedUnder,
            String agency,
            String entry,
            String words,
            String onward,
            LocalDate reviewOn,
            @Nullable UUID ask) {
        UUID id = statements.make(
                StatementKind.LINE,
                actor,
                filedUnder,
                Parameters.of("agency", agency)
                        .and("line", words)
                        .and("onward", onward)
                        .and("review_on", reviewOn)
                        .and("ask", ask));
        sql.sql("insert into partner_line_behind (line, entry) values (:line, :entry)")
                .params(Parameters.of("line", id).and("entry", entry).all())
                .update();
    }

    /** Ends every line that stands for an entry. */
    void end(String entry) {
        sql.sql("""
                select behind.line from partner_line_behind behind
                where behind.entry = :entry
                  and not exists (select from partner_line_ended ended where ended.statement = behind.line)
                """)
                .param("entry", entry)
                .query(UUID.class)
                .list()
                .forEach(line -> statements.end(StatementKind.LINE, line));
    }

    /** What is told of every record of the child, the first to end first. */
    List<Line> about(PersonId child) {
        return sql.sql(STANDS + "and line.person = any (records_of(:child)) order by line.review_on, line.id")
                .param("child", child.value())
                .query((row, _) -> line(row))
                .list();
    }

    /** What this person is asked to renew or take back. */
    List<Line> outOfDate(Actor actor, LocalDate today) {
        return sql.sql(STANDS
                        + "and line.ask::text = :actor and line.review_on < :today order by line.review_on, line.id")
                .params(Parameters.of("actor", actor.code()).and("today", today).all())
                .query((row, _) -> line(row))
                .list();
    }

    /** Whether the reader may see the schedule of what is sensitive. */
    boolean mayDisclose(Actor actor, PersonId child) {
        return statements.may("may_disclose", actor, child);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Stated.of(row),
                row.getString("agency"),
                row.getString("line"),
                row.getString("onward"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("ask", UUID.class),
                row.getString("entry"));
    }
}
