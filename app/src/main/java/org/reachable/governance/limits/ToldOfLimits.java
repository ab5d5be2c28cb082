package org.reachable.governance.limits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.governance.limits.ToldOfLimitsPage.Row;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was kept out of which record, for those who are told: by whom and when, with whom to speak, and never why. */
@Component
class ToldOfLimits {

    private final JdbcClient sql;
    private final People people;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Clock clock;

    ToldOfLimits(JdbcClient sql, People people, Partnership partnership, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.partnership = partnership;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the reader has not said they have seen, the latest first. */
    List<ToldOfLimit> unseen(Actor actor) {
        List<ToldOfLimit> unseen = transactions.as(
                actor.code(),
                () -> sql.sql("""
                        select one.exclusion, one.person as child, one.practitioner, one.actor as by, one.received_at as at
                        from exclusion_told one
                        where one.told::text = :actor and not exists (select from exclusion_told_seen seen
                          where seen.exclusion = one.exclusion and seen.told = one.told)
                        order by one.received_at desc, one.exclusion limit 50
                        """)
                        .param("actor", actor.code())
                        .query(ToldOfLimits::told)
                        .list());
        unseen.forEach(one -> AuditContext.person(one.child()));
        return unseen;
    }

    List<Row> rows(Actor actor) {
        return unseen(actor).stream()
                .flatMap(one -> people.name(actor, one.child()).stream()
                        .map(name -> new Row(
                                one.exclusion().toString(), new Link(name, LimitPages.child(one.child())), words(one))))
                .toList();
    }

    /** They have seen it; a second time changes nothing. */
    void seen(Actor actor, UUID exclusion) {
        transactions.as(
                actor.code(),
                () -> sql.sql("""
                        insert into exclusion_told_seen (exclusion, told)
                        select exclusion, told from exclusion_told where exclusion = :exclusion and told::text = :actor
                        on conflict do nothing
                        """)
                        .params(Parameters.of("exclusion", exclusion)
                                .and("actor", actor.code())
                                .all())
                        .update());
    }

    private String words(ToldOfLimit one) {
        String whom = who(one.practitioner().toString());
        String at = Dates.near(one.at(), clock.instant());
        return one.practitioner().toString().equals(one.by())
                ? "%s is kept out of this record, as they said themselves, %s. What they were asked stays theirs until it is late: take it on. Speak with their safeguarding lead."
                        .formatted(whom, at)
                : "%s is kept out of this record, by %s, %s. What they were asked stays theirs until it is late: take it on. Speak with whoever did it, and not with whoever is kept out."
                        .formatted(whom, who(one.by()), at);
    }

    private String who(String row) {
        return partnership.who(row);
    }

    private static ToldOfLimit told(ResultSet row, int number) throws SQLException {
        return new ToldOfLimit(
                row.getObject("exclusion", UUID.class),
                new PersonId(row.getObject("child", UUID.class)),
                row.getObject("practitioner", UUID.class),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
