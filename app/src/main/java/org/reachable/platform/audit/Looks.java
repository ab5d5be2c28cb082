package org.reachable.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
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

    /**
     * When somebody of an agency, who is close enough to read what is told there, first opened a part of any of these records
     * after an instant; empty where nobody has.
     */
    public Optional<Instant> first(Collection<PersonId> records, String agency, String part, Instant after) {
        return sql.sql("""
                select min(received_at)
                from audit_entry, lateral unnest(subjects, relationships) as what (whose, to_whom)
                where subjects && :records and whose = any (:records) and agency = :agency and received_at > :after
                  and route = '/children/{id}/{part}' and details ->> 'part' = :part
                  and action not in ('REFUSED', 'FAILED') and to_whom in ('INVOLVED', 'TEAM', 'AGENCY')
                """)
                .params(Parameters.of(
                                "records", records.stream().map(PersonId::value).toArray(UUID[]::new))
                        .and("agency", agency)
                        .and("part", part)
                        .and("after", after)
                        .all())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** Who looked at any of these records until an instant: a row for each person and month, the earliest first. */
    public List<MonthOfLooks> byMonth(Collection<PersonId> records, Instant until) {
        return sql.sql("""
                select practitioner, agency, date_trunc('month', day)::date as month,
                  array_agg(distinct day order by day)::text[] as days, array_agg(distinct to_whom) as relationships,
                  bool_or(action = 'WRITE') as wrote, bool_or(action = 'EXPORT') as took_away
                from audit_entry,
                  lateral (select (received_at at time zone 'Europe/London')::date as day) each,
                  lateral unnest(subjects, relationships) as what (whose, to_whom)
                where subjects && :records and whose = any (:records) and practitioner is not null
                  and received_at <= :until and action not in ('REFUSED', 'FAILED')
                group by practitioner, agency, date_trunc('month', day)
                order by month, min(position)
                """)
                .params(Parameters.of(
                                "records", records.stream().map(PersonId::value).toArray(UUID[]::new))
                        .and("until", until)
                        .all())
                .query((row, _) -> new MonthOfLooks(
                        row.getObject("practitioner", UUID.class),
                        row.getString("agency"),
                        row.getObject("month", LocalDate.class),
                        Arrays.stream((String[]) row.getArray("days").getArray())
                                .map(LocalDate::parse)
                                .toList(),
                        List.of((String[]) row.getArray("relationships").getArray()),
                        row.getBoolean("wrote"),
                        row.getBoolean("took_away")))
                .list();
    }
}
