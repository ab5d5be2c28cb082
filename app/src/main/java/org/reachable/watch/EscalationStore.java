package org.reachable.watch;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told because nobody had answered. */
@Repository
class EscalationStore {
    private static final String COLUMNS = "finding, since, role, practitioner, because, told_at, unheard";

    private final JdbcClient sql;

    EscalationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Tells once, whichever instance comes first. */
    void tell(UUID partnership, Escalation chase) {
        tell(partnership, chase, "true");
    }

    /** The same of somebody who is only to know of it: a record that is locked to them does not open by that. */
    void tellUnlessLocked(UUID partnership, Escalation chase) {
        tell(partnership, chase, """
                not exists (select from finding_child about
                  where about.partnership = :partnership and about.finding = :finding
                    and is_locked_to(:whom, records_of(about.person)))
                """);
    }

    private void tell(UUID partnership, Escalation chase, String where) {
        sql.sql("""
                insert into chase (partnership, finding, since, role, practitioner, because, told_at, unheard)
                select :partnership, :finding, :since, :role, :whom, :because, :at, :unheard where %s
                on conflict do nothing
                """.formatted(where))
                .params(Parameters.of("partnership", partnership)
                        .and("finding", chase.finding())
                        .and("since", chase.since())
                        .and("role", chase.role())
                        .and("whom", chase.practitioner())
                        .and("because", chase.because())
                        .and("at", chase.toldAt())
                        .and("unheard", chase.unheard())
                        .all())
                .update();
    }

    /** Somebody else stands in the place of who was told. */
    void passOn(Escalation chase, UUID whom, String because) {
        sql.sql("""
                update chase set practitioner = :whom, because = :because
                where finding = :finding and since = :since and role = :role
                """)
                .params(Parameters.of("whom", whom)
                        .and("because", because)
                        .and("finding", chase.finding())
                        .and("since", chase.since())
                        .and("role", chase.role())
                        .all())
                .update();
    }

    /** Who was told of these findings, in the order in which they were. */
    List<Escalation> of(Collection<String> findings) {
        return sql.sql("select " + COLUMNS
                        + " from chase where finding = any (:findings::text[]) order by told_at, role")
                .params(Parameters.of("findings", findings).all())
                .query(Escalation.class)
                .list();
    }

    /** What a practitioner was told of that is open, and that another has. */
    List<Escalation> openFor(UUID practitioner) {
        return sql.sql("""
                select chase.finding, chase.since, chase.role, chase.practitioner, chase.because, chase.told_at, chase.unheard
                from chase
                  join finding on finding.id = chase.finding and finding.partnership = chase.partnership
                  join ask on ask.finding = chase.finding and ask.partnership = chase.partnership
                where finding.open and chase.practitioner = :practitioner and ask.practitioner <> :practitioner
                  and ask.handed_to is distinct from :practitioner
                order by chase.since, chase.finding, chase.told_at
                """)
                .param("practitioner", practitioner)
                .query(Escalation.class)
                .list();
    }

    /** What was asked of a practitioner, is open, and is with somebody else who said that they are on it. */
    List<Escalation> takenFrom(UUID practitioner) {
        return sql.sql("""
                select ask.finding, ask.taken_at as since, ask.role, ask.taken_from as practitioner, ask.because,
                  ask.taken_at as told_at, true as unheard
                from ask join finding on finding.id = ask.finding and finding.partnership = ask.partnership
                where finding.open and ask.taken_from = :practitioner and ask.practitioner <> :practitioner
                  and ask.taken_at is not null and ask.handed_to is distinct from :practitioner
                order by ask.taken_at, ask.finding
                """)
                .param("practitioner", practitioner)
                .query(Escalation.class)
                .list();
    }
}
