package org.reachable.records.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That two records are one child's, or no longer are, two people say: one says it first, another agrees, and then it counts. */
@Component
public class TwoRecords {

    private final People people;
    private final PersonStore persons;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Ids ids;

    TwoRecords(People people, PersonStore persons, JdbcClient sql, Transactions transactions, Ids ids) {
        this.people = people;
        this.persons = persons;
        this.sql = sql;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** What waits for a second person, the latest first. */
    public List<SaidTheSame> waiting(Actor actor, PersonId one, PersonId other) {
        return of(
                actor,
                one,
                other,
                () -> sql.sql("""
                select word.*, may_agree(:actor, word) as may_agree from same_said word
                where (word.person, word.other) in ((:one, :other), (:other, :one))
                  and not exists (select from same_said_ended ended where ended.statement = word.id)
                order by word.received_at desc, word.id
                """)
                        .params(pair(one, other).and("actor", actor.code()).all())
                        .query((row, _) -> new SaidTheSame(
                                row.getObject("id", UUID.class),
                                new PersonId(row.getObject("person", UUID.class)),
                                new PersonId(row.getObject("other", UUID.class)),
                                row.getBoolean("linked"),
                                row.getString("because"),
                                row.getString("actor"),
                                row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getBoolean("may_agree")))
                        .list());
    }

    /** What was said last of the two by whoever made it count; empty where nobody did. */
    public Optional<CountsAsTheSame> counts(Actor actor, PersonId one, PersonId other) {
        return of(
                actor,
                one,
                other,
                () -> sql.sql("""
                select link.linked, link.actor, link.because, link.received_at, word.actor as first, word.because as first_because
                from record_link link left join same_said word on word.id = link.said
                where (link.kept, link.other) in ((:one, :other), (:other, :one))
                order by link.position desc limit 1
                """)
                        .params(pair(one, other).all())
                        .query((row, _) -> new CountsAsTheSame(
                                row.getBoolean("linked"),
                                row.getString("actor"),
                                row.getString("because"),
                                row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("first"),
                                row.getString("first") == null ? "" : row.getString("first_because")))
                        .optional());
    }

    /**
     * Says it first: it waits for somebody else.
     *
     * @param kept whose reference is to stand
     * @return false where there is a word already that is the writer's own, or with which they may agree
     */
    public boolean say(Actor actor, PersonId kept, PersonId other, boolean linked, String because) {
        return of(actor, kept, other, () -> {
            lock(kept, other);
            if (waiting(actor, kept, other).stream()
                    .anyMatch(word -> word.linked() == linked
                            && (word.mayAgree() || word.by().equals(actor.code())))) {
                return false;
            }
            sql.sql("""
                    insert into same_said (id, partnership, person, because, other, linked)
                    values (:id, :partnership, :one, :because, :other, :linked)
                    """)
                    .params(pair(kept, other)
                            .and("id", ids.next())
                            .and("partnership", actor.partnership())
                            .and("because", because)
                            .and("linked", linked)
                            .all())
                    .update();
            return true;
        });
    }

    /** Agrees with another's word, and it counts; false where that stands no more, or it is not for the actor to agree with. */
    public boolean agree(Actor actor, PersonId one, PersonId other, UUID word, String because) {
        return of(actor, one, other, () -> {
            lock(one, other);
            Optional<SaidTheSame> stands = waiting(actor, one, other).stream()
                    .filter(waits -> waits.id().equals(word) && waits.mayAgree())
                    .findFirst();
            stands.ifPresent(said -> {
                if (said.linked()) {
                    people.link(actor, said.kept(), said.other(), because);
                } else {
                    people.unlink(actor, said.kept(), said.other(), because);
                }
            });
            return stands.isPresent();
        });
    }

    /** Whether danger that is asked about of one would be ended by what somebody wrote in the other who may not read of it. */
    public boolean wouldEndDangerUnread(Actor actor, PersonId one, PersonId other) {
        return of(
                actor,
                one,
                other,
                () -> sql.sql("select would_end_danger_unread(:one, :other)")
                        .params(pair(one, other).all())
                        .query(Boolean.class)
                        .single());
    }

    /** Takes back one's own word; false where it stands no more. */
    public boolean takeBack(Actor actor, PersonId one, PersonId other, UUID word) {
        return of(actor, one, other, () -> {
            lock(one, other);
            return sql.sql("""
                    insert into same_said_ended (statement, because)
                    select id, 'Taken back.' from same_said word
                    where id = :word and actor = :actor and (person, other) in ((:one, :other), (:other, :one))
                      and not exists (select from same_said_ended ended where ended.statement = word.id)
                    """)
                            .params(pair(one, other)
                                    .and("word", word)
                                    .and("actor", actor.code())
                                    .all())
                            .update()
                    > 0;
        });
    }

    private <T> T of(Actor actor, PersonId one, PersonId other, Supplier<T> work) {
        AuditContext.person(one);
        AuditContext.person(other);
        return transactions.as(actor.code(), work);
    }

    /** Two who say something of the same two at one moment come one after the other. */
    private void lock(PersonId one, PersonId other) {
        persons.lock(one.value().compareTo(other.value()) < 0 ? one : other);
    }

    private static Parameters pair(PersonId one, PersonId other) {
        return Parameters.of("one", one).and("other", other);
    }
}
