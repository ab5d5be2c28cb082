package pretend.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds and reads rows. */
@Component
class VisitStore {

    private final JdbcClient sql;
    private final Ids ids;

    VisitStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void add(UUID partnership, PersonId child, LocalDate day, String words) {
        sql.sql("""
                insert into workshop_visit (id, partnership, person, on_day, words)
                values (:id, :partnership, :child, :day, :words)
                """)
                .param("id", ids.next())
                .param("partnership", partnership)
                .param("child", child.value())
                .param("day", day)
                .param("words", words)
                .update();
    }

    List<Visit> about(PersonId child) {
        return sql.sql("select person, on_day, words from workshop_visit where person = :child order by id")
                .param("child", child.value())
                .query((row, _) -> visit(row))
                .list();
    }

    List<Visit> by(Actor actor) {
        return sql.sql("select person, on_day, words from workshop_visit where actor = :actor order by id")
                .param("actor", actor.code())
                .query((row, _) -> visit(row))
                .list();
    }

    private static Visit visit(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Visit(
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("on_day", LocalDate.class),
                row.getString("words"));
    }
}
