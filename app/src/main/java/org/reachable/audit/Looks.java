package org.reachable.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.reachable.kernel.Parameters;
import org.reachable.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to who looked at a record. Whether the reader may know is for whoever asks. */
@Component
public class Looks {

    private final JdbcClient sql;

    Looks(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who touched any of these records: a row for each person and day, the latest first, and no more than so many. */
    public List<Look> at(Collection<PersonId> records, int most) {
        return sql.sql("""
                select practitioner, agency, (received_at at time zone 'Europe/London')::date as day, count(*) as times,
                  bool_or(action = 'WRITE') as wrote, bool_or(action = 'EXPORT') as took_away,
                  bool_and(action in ('REFUSED', 'FAILED')) as refused
                from audit_entry
                where subjects && :records and practitioner is not null
                group by practitioner, agency, day
                order by max(position) desc limit :most
                """)
                .params(Parameters.of(
                                "records", records.stream().map(PersonId::value).toArray(UUID[]::new))
                        .and("most", most)
                        .all())
                .query(Look.class)
                .list();
    }
}
