package org.reachable.watch;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read nothing of what is asked because of it, and would not were it theirs: it is not handed over to them, for they would close
 * what they never read. The words are passed on first.
 */
@Component
public class WhoReadsNone {

    private final JdbcClient sql;
    private final Transactions transactions;

    WhoReadsNone(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Those among some people, as the database says it: to whoever knows what is asked, or is offered it. */
    public Set<UUID> among(Actor actor, String finding, Collection<UUID> people) {
        return Set.copyOf(transactions.reading(
                actor.code(),
                () -> sql.sql("""
                        select one from unnest(:people::uuid[]) one
                        where exists (select from ask where finding = :finding and reads_none_of_it(one::text, ask))
                        """)
                        .params(Parameters.of("people", people)
                                .and("finding", finding)
                                .all())
                        .query(UUID.class)
                        .list()));
    }

    public boolean is(Actor actor, String finding, UUID one) {
        return !among(actor, finding, Set.of(one)).isEmpty();
    }
}
