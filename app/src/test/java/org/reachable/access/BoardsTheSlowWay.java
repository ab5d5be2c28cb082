package org.reachable.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKind.Lists;
import org.reachable.engine.fold.Window;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who stands on a board, asked of every finding and state that there is: the control of what is found in its order. */
final class BoardsTheSlowWay {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcClient sql;

    BoardsTheSlowWay(JdbcClient sql) {
        this.sql = sql;
    }

    Set<Standing> now(Actor actor, BoardKind kind, Instant at) {
        Lists lists = kind.lists();
        return new HashSet<>(sql.sql("""
                with stands as (
                  select person, ended is null or ended > :at as is_in, began, ended, null::timestamptz as asked, null::timestamptz as worked
                  from unnest(:states::text[], :told::timestamptz[]) told (state, after) join story_state on code = state
                  where began > after and known_to is null and began <= :at and (ended is null or ended > :since)
                  union all
                  select about.person, false, case when :late then finding.respond_by else finding.raised_at end, null,
                    case when :late then finding.respond_by else finding.raised_at end, null
                  from finding join finding_child about on about.partnership = finding.partnership and about.finding = finding.id
                  where finding.rule = any (:asked::text[]) and finding.open and (not :late or finding.level = 'ALERT')
                  union all
                  select about.person, false, up.at, null, up.at, null
                  from finding join finding_child about on about.partnership = finding.partnership and about.finding = finding.id
                    cross join lateral (
                      select (rung ->> 'at')::timestamptz as at from jsonb_array_elements(finding.told -> 'escalated') rung
                      where rung -> 'since' = finding.told -> 'escalated' -> -1 -> 'since' and rung ->> 'to' = any (:goneUpTo::text[])) up
                  where finding.open
                  union all
                  select work.person, true, coalesce(wanting.began, work.began), null, null, work.began from (
                    select about.person, min(finding.raised_at) as began
                    from finding join finding_child about on about.partnership = finding.partnership and about.finding = finding.id
                    where :anyWork and finding.open
                    group by about.person) work
                    left join lateral (
                      select began from story_state where story_state.person = work.person and code = :board and known_to is null
                        and began <= :at and (ended is null or ended > :at) limit 1) wanting on true
                  where :everyWork or wanting.began is not null),
                listed as materialized (
                  select person, bool_or(is_in) as is_in, min(began) as began, max(ended) as ended, min(asked) as asked, min(worked) as worked
                  from stands
                  where exists (select from subject where subject.id = person and subject.kind = 'child')
                    and not exists (select from story where story.subject = person and story.ended_at is not null)
                  group by person),
                followed as materialized (select * from listed where may_follow(:actor, person)),
                next as (
                  select distinct on (followed.person) followed.person, finding.respond_by, finding.raised_at, ask.practitioner
                  from followed join finding_child about using (person)
                    join finding on finding.partnership = about.partnership and finding.id = about.finding
                    left join ask on ask.partnership = finding.partnership and ask.finding = finding.id
                  where finding.open and (:everyStep or finding.rule = any (:steps::text[]))
                    and (:anywhere or exists (select from jsonb_array_elements(finding.told -> 'escalated') rung
                      where rung -> 'since' = finding.told -> 'escalated' -> -1 -> 'since' and rung ->> 'to' = any (:goneUpTo::text[])))
                  order by followed.person, finding.respond_by nulls last, finding.raised_at, finding.id)
                select followed.*, next.respond_by, next.raised_at, next.practitioner from followed left join next using (person)
                """)
                .params(Parameters.of("at", at)
                        .and(
                                "since",
                                lists.lately() == null
                                        ? at
                                        : at.minus(Window.length(lists.lately()))
                                                .minus(A_DAY.multipliedBy(
                                                        1 + lists.lately().amount())))
                        .and("states", List.copyOf(lists.spells().keySet()))
                        .and(
                                "told",
                                lists.spells().keySet().stream()
                                        .map(spell -> lists.told(spell, at).toString())
                                        .toArray(String[]::new))
                        .and("asked", lists.asked())
                        .and("late", lists.late())
                        .and("goneUpTo", lists.goneUpTo())
                        .and("anywhere", lists.goneUpTo().isEmpty())
                        .and("anyWork", lists.needsOpenWork())
                        .and("everyWork", lists.openWork())
                        .and("board", "board:" + kind.code())
                        .and("everyStep", kind.steps().isEmpty())
                        .and("steps", kind.steps())
                        .and("actor", actor.code())
                        .all())
                .query((row, _) -> standing(row))
                .list());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Instant raised = instant(row, "raised_at");
        Instant began = instant(row, "began");
        return new Standing(
                new PersonId(row.getObject("person", UUID.class)),
                row.getBoolean("is_in"),
                began == null ? Instant.EPOCH : began,
                row.getBoolean("is_in") ? null : instant(row, "ended"),
                instant(row, "asked"),
                instant(row, "worked"),
                raised == null
                        ? null
                        : new Standing.Next(
                                instant(row, "respond_by"), raised, row.getObject("practitioner", UUID.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}
