package org.reachable.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is offered to whom, by whom and why. Row-level security says who may offer, and who reads it. */
@Repository
class OfferStore {

    private final JdbcClient sql;

    OfferStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean mayAnswer(Actor actor, Ask ask) {
        return says("may_answer", actor, ask);
    }

    boolean mayOffer(Actor actor, Ask ask) {
        return says("may_offer", actor, ask);
    }

    boolean mayTakeBack(Actor actor, Ask ask) {
        return says("may_take_back_offer", actor, ask);
    }

    private boolean says(String function, Actor actor, Ask ask) {
        return sql.sql("select coalesce((select %s(:actor, ask) from ask where finding = :finding), false)"
                        .formatted(function))
                .param("actor", actor.code())
                .param("finding", ask.finding())
                .query(Boolean.class)
                .single();
    }

    boolean putsRightFor(Actor actor, String agency) {
        return sql.sql("select puts_right_for(:actor, :agency)")
                .param("actor", actor.code())
                .param("agency", agency)
                .query(Boolean.class)
                .single();
    }

    /** Says that the ask, as it stands, is offered from its next version on; false where somebody else was quicker. */
    boolean offer(Ask ask, UUID partnership, UUID to, String because) {
        return sql.sql("""
                insert into ask_offer (partnership, finding, version, practitioner, because)
                values (:partnership, :finding, :version, :to, :because) on conflict do nothing
                """)
                        .params(Parameters.of("partnership", partnership)
                                .and("finding", ask.finding())
                                .and("version", ask.version() + 1)
                                .and("to", to)
                                .and("because", because)
                                .all())
                        .update()
                == 1;
    }

    /** The last that was made to whoever acts is declined. */
    void decline(String finding, String because) {
        sql.sql("""
                insert into ask_offer_declined (partnership, finding, version, because)
                select partnership, finding, version, :because from ask_offer
                where finding = :finding and practitioner::text = acting() order by version desc limit 1
                on conflict do nothing
                """).param("because", because).param("finding", finding).update();
    }

    /** The last that was made to whoever acts is accepted. */
    void accept(String finding) {
        sql.sql("""
                insert into ask_offer_accepted (partnership, finding, version)
                select partnership, finding, version from ask_offer
                where finding = :finding and practitioner::text = acting() order by version desc limit 1
                on conflict do nothing
                """).param("finding", finding).update();
    }

    /** Between whom it went, where whoever acts may let it go back. */
    Optional<TakenOver> takenOver(String finding) {
        return sql.sql("select * from to_give_back(:finding)")
                .param("finding", finding)
                .query((row, _) -> new TakenOver(
                        finding,
                        new PersonId(row.getObject("person", UUID.class)),
                        UUID.fromString(row.getString("giver")),
                        row.getObject("taker", UUID.class),
                        row.getObject("back_to", UUID.class),
                        instant(row, "accepted_at"),
                        row.getInt("version")))
                .optional();
    }

    /** Says that it goes back, from the next version of the ask on; false where somebody else was quicker. */
    boolean giveBack(String finding, String because) {
        return sql.sql("""
                insert into ask_given_back (partnership, finding, version, becomes, because)
                select ask_partnership, :finding, offer, version + 1, :because from to_give_back(:finding) on conflict do nothing
                """).param("finding", finding).param("because", because).update() == 1;
    }

    /** What is offered to whoever acts and is open, the first offered first. */
    List<Offer> toMe() {
        return sql.sql("select * from offered_to_me()")
                .query((row, _) -> new Offer(
                        row.getString("finding"),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("offered_by"),
                        row.getString("because"),
                        instant(row, "offered_at"),
                        row.getInt("version")))
                .list();
    }

    /** Every offer of it that the reader may know of, the last first. */
    List<Offered> of(String finding) {
        return sql.sql("""
                select made.*, declined.received_at as declined_at, coalesce(declined.because, '') as declined_because
                from ask_offer made left join ask_offer_declined declined using (partnership, finding, version)
                where finding = :finding order by version desc
                """)
                .param("finding", finding)
                .query((row, _) -> new Offered(
                        row.getObject("practitioner", UUID.class),
                        row.getString("actor"),
                        row.getString("because"),
                        instant(row, "received_at"),
                        row.getObject("declined_at") == null ? null : instant(row, "declined_at"),
                        row.getString("declined_because")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
