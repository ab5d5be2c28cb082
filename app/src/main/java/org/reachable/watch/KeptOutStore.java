package org.reachable.watch;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is with somebody who may open the record no more. */
@Repository
class KeptOutStore {

    private final JdbcClient sql;

    KeptOutStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of these those that are somebody's who is let in to nobody whom they are about: they are kept out, or a lock keeps them out. */
    Set<String> askedOfKeptOut(Collection<String> findings) {
        return sql.sql("""
                select finding from ask
                where finding = any (:findings::text[]) and case when exists (
                    select from finding_child about
                    where about.partnership = ask.partnership and about.finding = ask.finding
                      and (kept_out(ask.practitioner::text, records_of(about.person))
                        or is_locked_to(ask.practitioner, records_of(about.person))))
                  then not exists (
                    select from finding_child about
                    where about.partnership = ask.partnership and about.finding = ask.finding
                      and is_let_in(ask.practitioner::text, about.person))
                  else false end
                """)
                .params(Parameters.of("findings", findings).all())
                .query(String.class)
                .set();
    }

    /** Of those who were told of these findings whoever is kept out of the record since. */
    List<Escalation> toldOfKeptOut(Collection<String> findings) {
        return sql.sql("""
                select finding, since, role, practitioner, because, told_at, unheard from chase
                where finding = any (:findings::text[]) and exists (select from finding_child about
                  where about.partnership = chase.partnership and about.finding = chase.finding
                    and kept_out(chase.practitioner::text, records_of(about.person)))
                order by told_at, role
                """)
                .params(Parameters.of("findings", findings).all())
                .query(Escalation.class)
                .list();
    }
}
