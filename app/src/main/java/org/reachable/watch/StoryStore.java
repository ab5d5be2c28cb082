package org.reachable.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.kernel.Parameters;
import org.reachable.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each child's story stands. */
@Repository
class StoryStore {
    private final JdbcClient sql;

    StoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Marks stories stale, in the transaction that made them so. */
    void stale(Collection<PersonId> people) {
        sql.sql("""
                insert into story (person, partnership)
                select person.id, person.partnership from person where person.id = any (:people)
                on conflict (person) do update set stale = true, marks = story.marks + 1
                """).params(Parameters.of("people", people).all()).update();
    }

    /** The story that has waited longest for a fold; empty where none is due. */
    Optional<PersonId> nextDue(Instant now) {
        return sql.sql("""
                (select person, null::timestamptz as since from story where stale limit 1)
                union all
                (select person, next_change_at from story
                 where not stale and next_change_at <= :now order by next_change_at limit 1)
                limit 1
                """)
                .params(Parameters.of("now", now).all())
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    /**
     * One fold of a story at a time, whichever instance runs it. Held to the end of the transaction.
     *
     * @return how often the story was marked stale so far, to hand to {@link #folded}
     */
    long lock(PersonId person) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))")
                .param("person", person.toString())
                .query((_, _) -> true)
                .single();
        return sql.sql("select marks from story where person = :person")
                .params(Parameters.of("person", person).all())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Notes a fold. The story stays stale where somebody marked it while it was folded. */
    void folded(PersonId person, long marks, long position, Instant at, @Nullable Instant nextChangeAt) {
        sql.sql("""
                update story
                set folded_position = :position, folded_at = :at, next_change_at = :next, stale = marks <> :marks
                where person = :person
                """)
                .params(Parameters.of("person", person)
                        .and("marks", marks)
                        .and("position", position)
                        .and("at", at)
                        .and("next", nextChangeAt)
                        .all())
                .update();
    }

    /** Marks every story stale: the policy is another. */
    int allStale() {
        return sql.sql("update story set stale = true, marks = marks + 1").update();
    }

    /** Whether an entry came since a story was folded. */
    boolean isStale(PersonId person) {
        return sql.sql("select stale from story where person = :person")
                .params(Parameters.of("person", person).all())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** How many stories wait for a fold. */
    int waiting(Instant now) {
        return sql.sql("select count(*) from story where stale or next_change_at <= :now")
                .params(Parameters.of("now", now).all())
                .query(Integer.class)
                .single();
    }
}
