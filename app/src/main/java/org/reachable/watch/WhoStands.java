package org.reachable.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKind.Lists;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.fold.Window;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to who stands on a board, now or on a day: one query for all of them, of those whom the reader may follow. */
@Component
public class WhoStands {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcClient sql;

    WhoStands(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who stands on a board now, each with what is soonest due. Whoever died is on no list. */
    public List<Standing> now(Actor actor, BoardKind kind, Instant now) {
        return on(actor, kind, now, true, null);
    }

    /** The same of some children; of all where none are named. */
    public List<Standing> now(Actor actor, BoardKind kind, Instant now, @Nullable List<PersonId> children) {
        return on(actor, kind, now, true, children);
    }

    /** Who stood on it as it was known then: at least all who did. What was next then, their stories say. */
    public List<Standing> then(Actor actor, BoardKind kind, Instant then) {
        return on(actor, kind, then, false, null);
    }

    private List<Standing> on(Actor actor, BoardKind kind, Instant at, boolean now, @Nullable List<PersonId> children) {
        Lists lists = kind.lists();
        return sql.sql("""
                with stands as (
                  select person, ended is null or ended > :at as is_in, began, ended, false as is_asked
                  from unnest(:states::text[], :told::timestamptz[]) told (state, after) join story_state on code = state
                  where began > after and %s and began <= :at and (ended is null or ended > :since)
                  union all
                  select about.person, false, finding.raised_at, null, true
                  from finding join finding_child about on about.partnership = finding.partnership and about.finding = finding.id
                  where finding.partnership = :partnership and finding.rule = any (:asked::text[]) and %s
                  union all
                  select work.person, true, coalesce(wanting.began, work.began), null, false from (
                    select about.person, min(finding.raised_at) as began
                    from finding join finding_child about on about.partnership = finding.partnership and about.finding = finding.id
                    where :anyWork and finding.partnership = :partnership and %s
                      and (:anybody or about.person = any (:children::uuid[]))
                    group by about.person) work
                    left join lateral (
                      select began from story_state where story_state.person = work.person and code = :board and %s
                        and began <= :at and (ended is null or ended > :at) limit 1) wanting on true
                  where :everyWork or wanting.began is not null),
                listed as materialized (
                  select person, bool_or(is_in) as is_in, min(began) as began, max(ended) as ended, bool_or(is_asked) as is_asked
                  from stands
                  where exists (select from subject where subject.id = person and subject.kind = 'child')
                    and (:anybody or person = any (:children::uuid[]))
                    and not exists (select from story where story.subject = person and story.ended_at is not null)
                  group by person),
                followed as materialized (select * from listed where may_follow(:actor, person)),
                next as (
                  select distinct on (followed.person) followed.person, finding.respond_by, finding.raised_at,
                    ask.practitioner
                  from followed join finding_child about using (person)
                    join finding on finding.partnership = about.partnership and finding.id = about.finding
                    left join ask on ask.partnership = finding.partnership and ask.finding = finding.id
                  where :now and finding.open and (:everyStep or finding.rule = any (:steps::text[]))
                  order by followed.person, finding.respond_by nulls last, finding.raised_at, finding.id)
                select followed.*, next.respond_by, next.raised_at, next.practitioner
                from followed left join next using (person)
                """.formatted(known(now), raised(now), raised(now), known(now)))
                .params(Parameters.of("at", at)
                        .and("anybody", children == null)
                        .and("children", children == null ? List.of() : children)
                        .and("since", since(lists.lately(), at))
                        .and("states", List.copyOf(lists.spells().keySet()))
                        .and(
                                "told",
                                lists.spells().keySet().stream()
                                        .map(spell -> lists.told(spell, at).toString())
                                        .toArray(String[]::new))
                        .and("asked", lists.asked())
                        .and("anyWork", lists.needsOpenWork())
                        .and("everyWork", lists.openWork())
                        .and("board", KnownStates.code(kind))
                        .and("everyStep", kind.steps().isEmpty())
                        .and("steps", kind.steps())
                        .and("now", now)
                        .and("partnership", actor.partnership())
                        .and("actor", actor.code())
                        .all())
                .query((row, _) -> standing(row))
                .list();
    }

    private static String known(boolean now) {
        return now ? "known_to is null" : "known_from <= :at and (known_to is null or known_to > :at)";
    }

    /** What is over ended with its last step, whenever that was told. */
    private static String raised(boolean now) {
        return now ? "finding.open" : "finding.raised_at <= :at and (finding.open or finding.over_at > :at)";
    }

    /** At least so long ago as the board looks back, whatever days count; whoever asks looks at each again by the calendar. */
    private static Instant since(@Nullable Span lately, Instant at) {
        return lately == null ? at : at.minus(Window.length(lately)).minus(A_DAY.multipliedBy(1 + lately.amount()));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Instant raised = instant(row, "raised_at");
        return new Standing(
                new PersonId(row.getObject("person", UUID.class)),
                row.getBoolean("is_in"),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_in") ? null : instant(row, "ended"),
                row.getBoolean("is_asked"),
                raised == null
                        ? null
                        : new Standing.Next(
                                instant(row, "respond_by"), raised, row.getObject("practitioner", UUID.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
