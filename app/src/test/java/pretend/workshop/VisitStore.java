package pretend.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
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

    void add(Origin origin, PersonId child, LocalDate day, String words) {
        sql.sql("""
                insert into workshop_visit (id, person, on_day, words, partnership, agency, handling, source)
                values (:id, :child, :day, :words, :partnership, :agency, :handling, :source)
                """)
                .params(origin.in(Parameters.of("id", ids.next())
                                .and("child", child.value())
                                .and("day", day)
                                .and("words", words))
                        .all())
                .update();
    }

    List<Visit> about(Actor actor, PersonId child) {
        return sql.sql("""
                select person, on_day, words from workshop_visit
                where person = :child and may_know_of(:actor, person) order by id
                """)
                .param("child", child.value())
                .param("actor", actor.code())
                .query((row, _) -> visit(row))
                .list();
    }

    List<Visit> by(Actor actor) {
        return sql.sql("""
                select person, on_day, words from workshop_visit
                where actor = :actor and may_know_of(:actor, person) order by id
                """)
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
