package org.reachable.records.people;

import java.time.OffsetDateTime;
import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who said what of who somebody is. */
@Component
class SaidStore {

    private final JdbcClient sql;

    SaidStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Each as it was first said before something else was, the latest first. */
    List<Said> said(Actor actor, PersonId person) {
        return sql.sql("""
                select what, words, actor, agency, source, received_at from (
                  select its.what, its.words, described.actor, described.agency, described.source, described.received_at,
                    described.position, lag(its.words) over (partition by its.what order by described.position) as before
                  from person_description described,
                    lateral (values ('BORN', coalesce(born_on::text, '')), ('OWN_WORDS', own_words)) its (what, words)
                  where person = :person and may_see(:actor, partnership, person, agency, handling, actor)) said
                where words <> '' and words is distinct from before
                order by position desc
                """)
                .params(Parameters.of("actor", actor.code())
                        .and("person", person)
                        .all())
                .query((row, _) -> new Said(
                        Said.What.valueOf(row.getString("what")),
                        row.getString("words"),
                        row.getString("actor"),
                        row.getString("agency"),
                        row.getString("source"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
