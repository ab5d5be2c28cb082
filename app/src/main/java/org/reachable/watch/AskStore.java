package org.reachable.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked, and what became of it. */
@Repository
class AskStore {
    private static final String COLUMNS =
            "finding, person, practitioner, role, because, asked_at, taken_at, handed_to, taken_from, quietly, version";

    private final JdbcClient sql;

    AskStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Asks once; a finding that somebody was asked about already is theirs. */
    void ask(
            String finding,
            UUID partnership,
            @Nullable PersonId person,
            UUID whom,
            String role,
            String how,
            Instant at,
            boolean quietly) {
        sql.sql("""
                insert into ask (partnership, finding, person, practitioner, role, because, asked_at, quietly)
                values (:partnership, :finding, :person, :whom, :role, :how, :at, :quietly)
                on conflict do nothing
                """)
                .params(Parameters.of("partnership", partnership)
                        .and("finding", finding)
                        .and("person", person)
                        .and("whom", whom)
                        .and("role", role)
                        .and("how", how)
                        .and("at", at)
                        .and("quietly", quietly)
                        .all())
                .update();
    }

    Optional<Ask> of(String finding) {
        return sql.sql("select " + COLUMNS + " from ask where finding = :finding")
                .param("finding", finding)
                .query(AskStore::ask)
                .optional();
    }

    List<Ask> of(Collection<String> findings) {
        return sql.sql("select " + COLUMNS + " from ask where finding = any (:findings::text[])")
                .params(Parameters.of("findings", findings).all())
                .query(AskStore::ask)
                .list();
    }

    /** The findings that are open and somebody's: theirs to answer, or offered to them. */
    List<Ask> openFor(UUID practitioner) {
        return sql.sql("""
                select ask.* from ask join finding on finding.id = ask.finding and finding.partnership = ask.partnership
                where finding.open and (ask.practitioner = :practitioner or ask.handed_to = :practitioner)
                order by finding.respond_by nulls last, finding.raised_at, finding.id
                """)
                .param("practitioner", practitioner)
                .query(AskStore::ask)
                .list();
    }

    /** Children about whom a practitioner was asked since an instant. */
    List<PersonId> childrenSince(UUID practitioner, Instant since) {
        return sql.sql("""
                select distinct about.person from ask
                  join finding_child about using (partnership, finding)
                  join subject on subject.id = about.person and subject.kind = 'child'
                where ask.practitioner = :practitioner and ask.asked_at > :since and not ask.quietly
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("since", since)
                        .all())
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** The findings that are open and that a practitioner has offered to somebody who has not accepted yet. */
    List<String> offeredBy(UUID practitioner) {
        return sql.sql("""
                select ask.finding from ask join finding on finding.id = ask.finding and finding.partnership = ask.partnership
                where finding.open and ask.practitioner = :practitioner and ask.handed_to is not null
                """)
                .param("practitioner", practitioner)
                .query(String.class)
                .list();
    }

    /** Changes the ask if nobody changed it since it was read; false where somebody did. */
    boolean change(Ask ask) {
        return sql.sql("""
                update ask set practitioner = :practitioner, taken_at = :taken, handed_to = :to, version = version + 1
                where finding = :finding and version = :version
                """)
                        .params(Parameters.of("finding", ask.finding())
                                .and("practitioner", ask.practitioner())
                                .and("taken", ask.takenAt())
                                .and("to", ask.handedTo())
                                .and("version", ask.version())
                                .all())
                        .update()
                == 1;
    }

    /** Whoever had it has left, or may not open it any more: it is another's, who has not said yet that they are on it. */
    void passOn(Ask ask, UUID to, String because) {
        sql.sql("""
                update ask set practitioner = :to, because = :because, taken_at = null, handed_to = null, version = version + 1
                where finding = :finding and version = :version
                """)
                .params(Parameters.of("finding", ask.finding())
                        .and("to", to)
                        .and("because", because)
                        .and("version", ask.version())
                        .all())
                .update();
    }

    /** How many alerts a practitioner was asked about since an instant. */
    int askedSince(UUID practitioner, Instant since) {
        return sql.sql("""
                select count(*) from ask join finding on finding.id = ask.finding and finding.partnership = ask.partnership
                where ask.practitioner = :practitioner and ask.asked_at > :since and finding.level = 'ALERT' and not ask.quietly
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("since", since)
                        .all())
                .query(Integer.class)
                .single();
    }

    /** How many alerts a practitioner marked as useful since an instant. */
    int usefulSince(UUID practitioner, Instant since) {
        return sql.sql("""
                select count(*) from usefulness join ask using (partnership, finding)
                where usefulness.practitioner = :practitioner and usefulness.useful
                  and ask.practitioner = :practitioner and ask.asked_at > :since
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("since", since)
                        .all())
                .query(Integer.class)
                .single();
    }

    /** What was asked within a time, a row for each role and rule. */
    List<Loudness> loudness(Instant since, Instant until, Instant thisWeek) {
        return sql.sql("""
                select ask.role, finding.rule, count(*) as asked,
                  count(*) filter (where ask.asked_at > :thisWeek) as this_week,
                  count(*) filter (where not finding.open) as settled,
                  count(*) filter (where usefulness.useful) as useful,
                  count(*) filter (where not usefulness.useful) as not_useful
                from ask
                  join finding on finding.id = ask.finding and finding.partnership = ask.partnership
                  left join usefulness on usefulness.finding = ask.finding
                    and usefulness.partnership = ask.partnership and usefulness.practitioner = ask.practitioner
                where ask.asked_at > :since and ask.asked_at <= :until and finding.level = 'ALERT' and not ask.quietly
                group by ask.role, finding.rule order by ask.role, finding.rule
                """)
                .params(Parameters.of("since", since)
                        .and("until", until)
                        .and("thisWeek", thisWeek)
                        .all())
                .query(Loudness.class)
                .list();
    }

    /** How many asks, of everybody's, are open after they were to be answered. */
    int overdue(Instant now) {
        return sql.sql("""
                select count(*) from ask join finding on finding.id = ask.finding and finding.partnership = ask.partnership
                where finding.open and finding.respond_by < :now
                """)
                .params(Parameters.of("now", now).all())
                .query(Integer.class)
                .single();
    }

    /** Whether a practitioner found it useful; empty where they have not said. */
    Optional<Boolean> useful(String finding, UUID practitioner) {
        return sql.sql("select useful from usefulness where finding = :finding and practitioner = :practitioner")
                .param("finding", finding)
                .param("practitioner", practitioner)
                .query(Boolean.class)
                .optional();
    }

    void useful(String finding, UUID partnership, UUID practitioner, boolean useful, Instant at) {
        sql.sql("""
                insert into usefulness (partnership, finding, practitioner, useful, said_at)
                values (:partnership, :finding, :practitioner, :useful, :at)
                on conflict (partnership, finding, practitioner) do update
                set useful = excluded.useful, said_at = excluded.said_at where usefulness.useful <> excluded.useful
                """)
                .params(Parameters.of("partnership", partnership)
                        .and("finding", finding)
                        .and("practitioner", practitioner)
                        .and("useful", useful)
                        .and("at", at)
                        .all())
                .update();
    }

    /** Notes that somebody looks now; when they looked before, empty where this is the first time. */
    Optional<Instant> looks(UUID practitioner, Instant now) {
        sql.sql("""
                insert into last_looked (practitioner, looked_at) values (:practitioner, :now)
                on conflict (practitioner) do update set before_that = last_looked.looked_at, looked_at = excluded.looked_at
                """)
                .params(Parameters.of("practitioner", practitioner)
                        .and("now", now)
                        .all())
                .update();
        return sql.sql("select before_that from last_looked where practitioner = :practitioner")
                .param("practitioner", practitioner)
                .query((row, _) -> Optional.ofNullable(instant(row, "before_that")))
                .single();
    }

    private static Ask ask(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new Ask(
                row.getString("finding"),
                person == null ? null : new PersonId(person),
                row.getObject("practitioner", UUID.class),
                new Ask.Came(
                        row.getString("role"),
                        row.getString("because"),
                        Objects.requireNonNull(instant(row, "asked_at")),
                        row.getBoolean("quietly")),
                instant(row, "taken_at"),
                row.getObject("handed_to", UUID.class),
                row.getObject("taken_from", UUID.class),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
