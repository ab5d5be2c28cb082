package org.reachable.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        sql.sql(KEEP).params(asked(children, now)).update();
    }

    /** What the statement below asks. */
    Map<String, @Nullable Object> asked(Set<PersonId> children, Instant now) {
        return Parameters.of("children", children)
                .and("boards", boards)
                .and("states", states)
                .and("now", now)
                .and("before", now.minus(KEPT))
                .all();
    }

    /**
     * What was found and known of a child is gone through once for each thing asked of it, by rule or state, and only then put together by
     * board: what it costs grows with the children, and not with the children times what was found of all of them.
     */
    static final String KEEP = """
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
              select about.person, about.partnership, finding.id, finding.rule, finding.level, finding.open, finding.raised_at, finding.respond_by,
                finding.over_at, ask.finding is not null as is_somebodys, finding.went_up_to, finding.went_up_at, finding.went_up_of
              from child join finding_child about using (person)
                join finding on finding.partnership = about.partnership and finding.id = about.finding
                left join ask on ask.partnership = finding.partnership and ask.finding = finding.id
              where finding.open or finding.over_at > :before),
            known as materialized (
              select child.person, child.partnership, code, began, ended, known_to from child join story_state using (person)
              where known_to is null or known_to > :before),
            puts as materialized (
              select asks.board, found.*, case when late then respond_by else raised_at end as since
              from found join (select code as board, late, rule from board cross join lateral unnest(asked) rule) asks using (rule)
              where open and (level = 'ALERT' or not late)
              union all
              select board.code, found.*, up.at
              from found cross join lateral unnest(went_up_to, went_up_at, went_up_of) up (role, at, alert) join board on role = any ("goneUpTo")
              where open and alert = went_up_of[cardinality(went_up_of)]),
            step as (
              select steps.board, found.person, found.partnership, id, respond_by, raised_at, is_somebodys
              from found join (select code as board, rule from board cross join lateral unnest(steps) rule where "goneUpTo" = '{}') steps using (rule)
              where open
              union all
              select board.code, soonest.* from board cross join (
                select distinct on (person) person, partnership, id, respond_by, raised_at, is_somebodys
                from found where open order by person, respond_by nulls last, raised_at, id) soonest
              where board.steps is null and "goneUpTo" = '{}'
              union all
              select puts.board, person, partnership, id, respond_by, raised_at, is_somebodys
              from puts join board on code = puts.board where "goneUpTo" <> '{}' and (board.steps is null or rule = any (board.steps))),
            told (board, person, partnership, work_since, asked_since, wanting_since, inside_since, is_in, until, went,
                finding, respond_by, raised_at, is_somebodys) as (
              select code, person, partnership, case when works then since end, null::timestamptz, null::timestamptz,
                null::timestamptz, null::boolean, null::timestamptz, over, null::text, null::timestamptz, null::timestamptz, null::boolean
              from board cross join (
                select person, partnership, min(raised_at) filter (where open) as since, max(over_at) filter (where not open) as over
                from found group by person, partnership) work
              where works or "goneUpTo" <> '{}'
              union all
              select board, person, partnership, null, since, null, null, null, null, null, null, null, null, null from puts
              union all
              select asks.board, person, partnership, null, null, null, null, null, null, over_at, null, null, null, null
              from found join (select code as board, rule from board cross join lateral unnest(asked) rule) asks using (rule) where not open
              union all
              select board.code, person, partnership, null, null, case when known_to is null then began end, null, null, null, known_to,
                null, null, null, null
              from known join board on board.wanting = known.code
              union all
              select listed.board, person, partnership, null, null, null, began, ended is null or ended > :now,
                case when ended is not null then ended + lately else coalesce(began + told, 'infinity') end, null, null, null, null, null
              from known join listed on listed.state = known.code where known_to is null
              union all
              select listed.board, person, partnership, null, null, null, null, null, null, known_to, null, null, null, null
              from known join listed on listed.state = known.code where known_to is not null
              union all
              (select distinct on (board, person) board, person, partnership, null::timestamptz, null::timestamptz, null::timestamptz, null::timestamptz,
                null::boolean, null::timestamptz, null::timestamptz, id, respond_by, raised_at, is_somebodys
              from step order by board, person, respond_by nulls last, raised_at, id)),
            standing as (
              select board, person, partnership, case when always or wanting_since is not null then work_since end as work_since, asked_since,
                case when asked_since is null and inside_since is null and not always then wanting_since end as begins,
                coalesce(wanting_since, work_since) as worked_since, inside_since, is_in, until, went, finding, respond_by, raised_at, is_somebodys
              from (
                select board, person, partnership, min(work_since) as work_since, min(asked_since) as asked_since, min(wanting_since) as wanting_since,
                  min(inside_since) as inside_since, bool_or(is_in) as is_in, max(until) as until, max(went) as went,
                  min(finding) as finding, min(respond_by) as respond_by, min(raised_at) as raised_at, bool_or(is_somebodys) as is_somebodys
                from told group by board, person, partnership) each
              join board on board.code = each.board),
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
                and (kept.board, kept.person) not in (select board, person from stands))
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
