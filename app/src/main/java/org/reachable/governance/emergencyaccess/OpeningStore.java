package org.reachable.governance.emergencyaccess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.governance.emergencyaccess.Opening.Review;
import org.reachable.governance.emergencyaccess.Opening.Span;
import org.reachable.governance.statements.Stated;
import org.reachable.governance.statements.StatementKind;
import org.reachable.governance.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds and reads rows. Each query asks whether a row is shown to whoever acts; row-level security asks again, and who may write. */
@Component
class OpeningStore {

    private static final String OPENING = """
            select opening.*, ended.received_at as ended_at, reviewed.justified, reviewed.words, reviewed.actor as reviewed_by,
              reviewed.received_at as reviewed_at
            from break_glass opening
              left join break_glass_ended ended on ended.statement = opening.id
              left join break_glass_reviewed reviewed on reviewed.break_glass = opening.id
            where is_shown(opening)
            """;

    private final JdbcClient sql;
    private final Ids ids;
    private final Statements statements;

    OpeningStore(JdbcClient sql, Ids ids, Statements statements) {
        this.sql = sql;
        this.ids = ids;
        this.statements = statements;
    }

    Optional<Opening> one(UUID id) {
        return sql.sql(OPENING + "and opening.id = :id")
                .param("id", id)
                .query((row, _) -> opening(row))
                .optional();
    }

    /** Of this child, under whichever record of theirs; the latest first. */
    List<Opening> about(PersonId child) {
        return sql.sql(OPENING + "and opening.person = any (records_of(:child)) order by opening.id desc limit 100")
                .param("child", child.value())
                .query((row, _) -> opening(row))
                .list();
    }

    /** Opened by somebody, the latest first. */
    List<Opening> by(Actor actor) {
        return sql.sql(OPENING + "and opening.practitioner = :me order by opening.id desc limit 100")
                .param("me", me(actor))
                .query((row, _) -> opening(row))
                .list();
    }

    /** Not answered yet, and somebody's to review; the soonest due first. */
    List<Opening> toReview(Actor actor) {
        return waitingFor(me(actor));
    }

    List<Opening> waitingFor(UUID reviewer) {
        return sql.sql(OPENING + """
                and opening.reviewer = :me and reviewed.break_glass is null order by opening.review_by, opening.id
                """)
                .param("me", reviewer)
                .query((row, _) -> opening(row))
                .list();
    }

    /** The reviewer left: another is asked. That they were stays written down. */
    void passOn(Opening opening, UUID from, UUID to) {
        sql.sql("""
                insert into break_glass_passed_on (id, break_glass, left_by, passed_to) values (:id, :opening, :from, :to)
                """)
                .params(Parameters.of("id", ids.next())
                        .and("opening", opening.id())
                        .and("from", from)
                        .and("to", to)
                        .all())
                .update();
        sql.sql("update break_glass set reviewer = :to where id = :opening")
                .params(Parameters.of("opening", opening.id()).and("to", to).all())
                .update();
    }

    /** Not answered in time, and another's to review. Row-level security shows them to those who look after them. */
    List<Opening> overdue(Actor actor, Instant now) {
        return sql.sql(OPENING + """
                and opening.review_by < :now and reviewed.break_glass is null and oversees_openings(:actor)
                  and :me not in (opening.reviewer, opening.practitioner)
                order by opening.review_by, opening.id limit 100
                """)
                .params(Parameters.of("now", now)
                        .and("actor", actor.code())
                        .and("me", me(actor))
                        .all())
                .query((row, _) -> opening(row))
                .list();
    }

    /** Of the latest, which have been answered; for whoever answered them. */
    List<Opening> answeredBy(Actor actor) {
        return sql.sql(OPENING + "and reviewed.actor = :actor order by opening.id desc limit 20")
                .param("actor", actor.code())
                .query((row, _) -> opening(row))
                .list();
    }

    /** Whether somebody may review that another opened a record. */
    boolean reviews(UUID who) {
        return sql.sql("select reviews_openings(:who)")
                .param("who", who)
                .query(Boolean.class)
                .single();
    }

    /** From now on: when that is, the database says. */
    void add(Actor by, PersonId child, String purpose, String because, Instant until, UUID reviewer, Instant reviewBy) {
        statements.make(
                StatementKind.OPENING,
                by,
                child,
                Parameters.of("practitioner", me(by))
                        .and("purpose", purpose)
                        .and("because", because)
                        .and("until_time", until)
                        .and("reviewer", reviewer)
                        .and("review_by", reviewBy));
    }

    /** Twice is once. */
    void end(Opening opening) {
        statements.end(StatementKind.OPENING, opening.id());
    }

    /** False where somebody else answered meanwhile: theirs stands. */
    boolean review(Opening opening, boolean justified, String words) {
        return sql.sql("""
                        insert into break_glass_reviewed (break_glass, justified, words) values (:id, :justified, :words)
                        on conflict do nothing
                        """)
                        .params(Parameters.of("id", opening.id())
                                .and("justified", justified)
                                .and("words", words)
                                .all())
                        .update()
                == 1;
    }

    /** Compared as an id: behind the wall only that reaches an index, and a desk asks each time. */
    private static UUID me(Actor actor) {
        return UUID.fromString(actor.code());
    }

    private static Opening opening(ResultSet row) throws SQLException {
        String words = row.getString("words");
        return new Opening(
                Stated.of(row),
                row.getObject("practitioner", UUID.class),
                row.getString("purpose"),
                new Span(
                        Objects.requireNonNull(instant(row, "from_time")),
                        Objects.requireNonNull(instant(row, "until_time")),
                        instant(row, "ended_at")),
                row.getObject("reviewer", UUID.class),
                Objects.requireNonNull(instant(row, "review_by")),
                words == null
                        ? null
                        : new Review(
                                row.getBoolean("justified"),
                                words,
                                UUID.fromString(row.getString("reviewed_by")),
                                Objects.requireNonNull(instant(row, "reviewed_at"))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
