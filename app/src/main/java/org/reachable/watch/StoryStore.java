package org.reachable.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each child's story stands. */
@Repository
class StoryStore {
    /** So many due stories are looked at for one that nobody folds: more than are ever folded at once. */
    private static final int MORE_THAN_ANY_WORKERS = 64;

    private static final int A_BATCH = 500;

    private final JdbcClient sql;

    StoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Marks stories stale, in the transaction that made them so: a family's words too, who may not see that there is a record. */
    void stale(Collection<SubjectId> subjects, UUID partnership) {
        sql.sql("""
                insert into story (subject, partnership)
                select subject, :partnership from unnest(:subjects) subject order by subject
                on conflict (subject) do update set stale = true, marks = story.marks + 1,
                  stale_since = case when story.stale then story.stale_since else clock_timestamp() end
                """)
                .params(Parameters.of("subjects", subjects)
                        .and("partnership", partnership)
                        .all())
                .update();
    }

    /**
     * Lets this transaction end before the disk has it: what a fold writes can all be found again, and a story whose fold was
     * lost with the machine is still due.
     */
    void needNotReachTheDisk() {
        sql.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }

    /**
     * Takes a story that is due and that nobody else is folding, until the end of the transaction: one whose clock ended,
     * else the one that has waited longest with new entries. Several instances, with several workers each, may ask at
     * once. Empty where none is left.
     *
     * @param aside those to leave for now
     */
    Optional<SubjectId> claim(Instant now, Collection<SubjectId> aside) {
        return sql.sql("""
                with due as materialized (
                  (select subject, 0 as after, next_change_at as since from story
                   where next_change_at <= :now and subject <> all (:aside) order by next_change_at limit :most)
                  union all
                  (select subject, 1, stale_since from story
                   where stale and subject <> all (:aside) order by stale_since nulls first limit :most)),
                ordered as materialized (select subject from due order by after, since nulls first)
                select subject from ordered
                where pg_try_advisory_xact_lock(hashtextextended(subject::text, 0)) limit 1
                """)
                .params(Parameters.of("now", now)
                        .and("most", MORE_THAN_ANY_WORKERS)
                        .and("aside", aside)
                        .all())
                .query((row, _) -> new SubjectId(row.getObject("subject", UUID.class)))
                .optional();
    }

    /**
     * One fold of a story at a time, whichever instance runs it. Held to the end of the transaction.
     *
     * @return how often the story was marked stale so far, to hand to {@link #folded}
     */
    long lock(SubjectId subject) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))")
                .param("subject", subject.toString())
                .query((_, _) -> true)
                .single();
        return sql.sql("select marks from story where subject = :subject")
                .params(Parameters.of("subject", subject).all())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Notes a fold. The story stays stale where somebody marked it while it was folded. */
    void folded(
            SubjectId subject,
            long marks,
            long position,
            Instant at,
            @Nullable Instant nextChangeAt,
            @Nullable Instant endedAt) {
        sql.sql("""
                update story
                set folded_position = :position, folded_at = :at, next_change_at = :next, ended_at = :ended,
                  stale = marks <> :marks
                where subject = :subject
                """)
                .params(Parameters.of("subject", subject)
                        .and("marks", marks)
                        .and("position", position)
                        .and("at", at)
                        .and("next", nextChangeAt)
                        .and("ended", endedAt)
                        .all())
                .update();
    }

    /**
     * Marks stories stale, some hundreds at a time so that nobody who writes waits long.
     *
     * @param after the last of the batch before; null to begin
     * @return the last of this batch; null where there was none left
     */
    @Nullable
    UUID staleAfter(@Nullable UUID after) {
        return sql.sql("""
                with batch as (
                  select subject from story where subject > coalesce(:after, '00000000-0000-0000-0000-000000000000'::uuid)
                  order by subject limit :most for update),
                marked as (
                  update story set stale = true, marks = marks + 1,
                    stale_since = case when story.stale then story.stale_since else clock_timestamp() end
                  from batch where story.subject = batch.subject
                  returning story.subject)
                select subject from marked order by subject desc limit 1
                """)
                .params(Parameters.of("after", after).and("most", A_BATCH).all())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Whether an entry came since a story was folded. */
    boolean isStale(SubjectId subject) {
        return sql.sql("select stale from story where subject = :subject")
                .params(Parameters.of("subject", subject).all())
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

    /** For how many seconds the story that waits longest has waited, for a fold or for its clock; 0 where none waits. */
    double longestWait(Instant now) {
        return sql.sql("""
                select greatest(0,
                  (select extract(epoch from clock_timestamp() - min(stale_since)) from story where stale),
                  (select extract(epoch from :now::timestamptz - min(next_change_at)) from story
                   where next_change_at <= :now))
                """)
                .params(Parameters.of("now", now).all())
                .query(Double.class)
                .single();
    }
}
