package org.reachable.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKind.Lists;
import org.reachable.engine.board.BoardKinds;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.fold.Window;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where children stand on boards: a row a child and board, by which a page of a board is found among a county. It holds whoever stands there,
 * and at times one too many; who does, {@link WhoStands} says.
 */
@Repository
class PlaceStore {

    /** For so long it is kept that somebody stood there: boards say who went within a week. */
    private static final Duration KEPT = Duration.ofDays(8);

    private final JdbcClient sql;
    private final PGobject boards;
    private final PGobject states;

    PlaceStore(JdbcClient sql, BoardKinds kinds, Json json) {
        this.sql = sql;
        this.boards = json.written(kinds.kinds().stream().map(Board::of).toList());
        this.states = json.written(kinds.kinds().stream()
                .flatMap(kind -> kind.lists().spells().keySet().stream().map(spell -> State.of(kind, spell)))
                .toList());
    }

    /** What of a board the statement below asks. */
    record Board(
            String code,
            String wanting,
            boolean works,
            boolean always,
            List<String> asked,
            boolean late,
            List<String> goneUpTo,
            @Nullable List<String> steps) {

        static Board of(BoardKind kind) {
            Lists lists = kind.lists();
            return new Board(
                    kind.code(),
                    KnownStates.code(kind),
                    lists.needsOpenWork(),
                    lists.openWork(),
                    List.copyOf(lists.asked()),
                    lists.late(),
                    List.copyOf(lists.goneUpTo()),
                    kind.steps().isEmpty() ? null : List.copyOf(kind.steps()));
        }
    }

    /** For how long, at most, somebody stands there once out of a state; and from its beginning, where its end is told by nobody. */
    record State(
            String board,
            String state,
            String lately,
            @Nullable String told) {

        static State of(BoardKind kind, String spell) {
            Span told = kind.lists().toldFor().get(spell);
            return new State(
                    kind.code(),
                    spell,
                    WhoStands.atMost(kind.lists().lately()).toString(),
                    told == null ? null : Window.length(told).toString());
        }
    }

    /**
     * Keeps where these children stand, as what was found and known of them says now. Folds of several who share something keep each other's:
     * one after the other, so that the later sees what the earlier found.
     */
    void keep(Set<PersonId> children, Instant now) {
        sql.sql("""
                select pg_advisory_xact_lock(hashtextextended(person::text, 112))
                from (select person from unnest(:children::uuid[]) person order by person offset 0) in_order
                """)
                .params(Parameters.of("children", children).all())
                .query((_, _) -> true)
                .list();
        sql.sql(KEEP)
                .params(Parameters.of("children", children)
                        .and("boards", boards)
                        .and("states", states)
                        .and("now", now)
                        .and("before", now.minus(KEPT))
                        .all())
                .update();
    }

    private static final String KEEP = """
            with board as materialized (
              select * from jsonb_to_recordset(:boards) as board
                (code text, wanting text, works boolean, always boolean, asked text[], late boolean,
                  "goneUpTo" text[], steps text[])),
            listed as materialized (
              select * from jsonb_to_recordset(:states) as listed (board text, state text, lately interval, told interval)),
            child as materialized (
              select id as person, partnership from subject where id = any (:children::uuid[]) and kind = 'child'
                and not exists (select from story where story.subject = subject.id and story.ended_at is not null)),
            found as materialized (
              select about.person, finding.id, finding.rule, finding.level, finding.open, finding.raised_at, finding.respond_by, finding.over_at,
                ask.finding is not null as is_somebodys, climbed.rungs as climbed
              from child join finding_child about using (person)
                join finding on finding.partnership = about.partnership and finding.id = about.finding
                left join ask on ask.partnership = finding.partnership and ask.finding = finding.id
                left join lateral (
                  select jsonb_agg(rung) as rungs from jsonb_array_elements(finding.told -> 'escalated') rung
                  where finding.open and rung ->> 'since' = finding.told -> 'escalated' -> -1 ->> 'since') climbed on true
              where finding.open or finding.over_at > :before),
            known as materialized (
              select person, code, began, ended, known_to from child join story_state using (person)
              where known_to is null or known_to > :before),
            standing as (
              select board.code as board, child.person, child.partnership,
                case when board.always or wanting.since is not null then work.since end as work_since,
                asked.since as asked_since,
                case when asked.since is null and inside.since is null and not board.always then wanting.since end as begins,
                coalesce(wanting.since, work.since) as worked_since, inside.since as inside_since, inside.is_in, inside.until,
                went.at as went, next.id as finding, next.respond_by, next.raised_at, next.is_somebodys
              from child cross join board
                cross join lateral (
                  select min(raised_at) as since from found
                  where found.person = child.person and found.open and board.works) work
                cross join lateral (
                  select min(began) as since from known
                  where known.person = child.person and known.code = board.wanting and known_to is null) wanting
                cross join lateral (
                  select min(case when found.rule = any (board.asked) and (not board.late or found.level = 'ALERT')
                      then case when board.late then respond_by else raised_at end
                      else (select min((rung ->> 'at')::timestamptz) from jsonb_array_elements(climbed) rung
                        where rung ->> 'to' = any (board."goneUpTo")) end) as since from found
                  where found.person = child.person and found.open) asked
                cross join lateral (
                  select min(began) as since, bool_or(ended is null or ended > :now) as is_in,
                    max(case when ended is not null then ended + lately else coalesce(began + told, 'infinity') end) as until
                  from known join listed on listed.board = board.code and listed.state = known.code
                  where known.person = child.person and known_to is null) inside
                cross join lateral (
                  select max(at) as at from (
                    select over_at as at from found
                    where found.person = child.person and not found.open
                      and (board.works or cardinality(board."goneUpTo") > 0 or found.rule = any (board.asked))
                    union all
                    select known_to from known left join listed on listed.board = board.code and listed.state = known.code
                    where known.person = child.person and (listed.state is not null or known.code = board.wanting)) over) went
                left join lateral (
                  select id, respond_by, raised_at, is_somebodys from found
                  where found.person = child.person and found.open and (board.steps is null or found.rule = any (board.steps))
                    and (cardinality(board."goneUpTo") = 0 or found.rule = any (board.asked) and (not board.late or found.level = 'ALERT')
                      or exists (select from jsonb_array_elements(climbed) rung where rung ->> 'to' = any (board."goneUpTo")))
                  order by respond_by nulls last, raised_at, id limit 1) next on true),
            place as materialized (
              select board, person, partnership, work_since, asked_since, coalesce(begins, '-infinity') as begins,
                case when work_since is not null or asked_since is not null then 'infinity' else coalesce(until, '-infinity') end as until,
                went, work_since is not null or coalesce(is_in, false) as is_in,
                case when finding is null then work_since is not null or coalesce(is_in, false)
                  else respond_by is null or not is_somebodys end as wants,
                finding, respond_by,
                coalesce(raised_at, least(case when work_since is not null then worked_since end, asked_since, inside_since), :now) as since
              from standing),
            stands as materialized (
              select * from place where until > :before or went > :before),
            let_go as (
              delete from board_place kept where kept.person = any (:children::uuid[])
                and not exists (select from stands where stands.board = kept.board and stands.person = kept.person))
            insert into board_place as kept (board, person, partnership, work_since, asked_since, begins, until, went, is_in, wants, finding,
              respond_by, since)
            select board, person, partnership, work_since, asked_since, begins, until, went, is_in, wants, finding, respond_by, since
            from stands order by person, board
            on conflict (board, person) do update
            set work_since = excluded.work_since, asked_since = excluded.asked_since, begins = excluded.begins, until = excluded.until,
              went = excluded.went, is_in = excluded.is_in, wants = excluded.wants, finding = excluded.finding, respond_by = excluded.respond_by,
              since = excluded.since
            where (kept.work_since, kept.asked_since, kept.begins, kept.until, kept.went, kept.is_in, kept.wants, kept.finding, kept.respond_by,
                kept.since)
              is distinct from (excluded.work_since, excluded.asked_since, excluded.begins, excluded.until, excluded.went, excluded.is_in, excluded.wants,
                excluded.finding, excluded.respond_by, excluded.since)
            """;
}
