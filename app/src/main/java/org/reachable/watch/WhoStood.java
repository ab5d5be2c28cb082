package org.reachable.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKind.Lists;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stood on a board, as it was known on a day: one query for all of them, of those whom the reader may follow. */
@Repository
class WhoStood {

    private final JdbcClient sql;

    WhoStood(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * At least all who did.
     *
     * @param living whoever had died by then, as was known then, is left out: of a day itself that day, and of who went from a list since
     *     then the day of the list, for nobody who died went from it
     * @param among only these; null for anybody
     * @param worked those of them for whom it is known that work was open then
     */
    List<Standing> then(
            Actor actor,
            BoardKind kind,
            Instant then,
            Instant living,
            @Nullable Set<PersonId> among,
            Set<PersonId> worked) {
        if (among != null && among.isEmpty()) {
            return List.of();
        }
        Lists lists = kind.lists();
        String only = among == null ? "" : "and person = any (:among::uuid[])";
        return sql.sql("""
                with stands as (
                  select person, ended is null or ended > :at as is_in, began, ended, false as is_asked
                  from unnest(:states::text[], :told::timestamptz[]) told (state, after) join story_state on code = state
                  where began > after and known_from <= :at and (known_to is null or known_to > :at)
                    and began <= :at and (ended is null or ended > :since) %1$s
                  %3$s
                  union all
                  select work.person, true, coalesce(wanting.began, work.began), null, false from (
                    select person, :at::timestamptz as began from unnest(:worked::uuid[]) person
                    union all
                    select about.person, min(finding.raised_at)
                    from finding join finding_child about on about.partnership = finding.partnership and about.finding = finding.id
                    where :anyWork and finding.partnership = :partnership and %2$s %1$s and person <> all (:worked::uuid[])
                    group by about.person) work
                    left join lateral (
                      select began from story_state where story_state.person = work.person and code = :board
                        and known_from <= :at and (known_to is null or known_to > :at)
                        and began <= :at and (ended is null or ended > :at) limit 1) wanting on true
                  where :everyWork or wanting.began is not null),
                listed as materialized (
                  select person, bool_or(is_in) as is_in, min(began) as began, max(ended) as ended,
                    min(began) filter (where is_asked) as asked_since
                  from stands
                  where exists (select from subject where subject.id = person and subject.kind = 'child')
                    and person not in (select who_had_died(:living))
                  group by person)
                select * from listed where may_follow(:actor, person)
                """.formatted(
                        only,
                        RAISED,
                        (lists.asked().isEmpty() ? "" : WAS_ASKED.formatted(RAISED, only, OF_THESE_RULES))
                                + (lists.goneUpTo().isEmpty() ? "" : WAS_ASKED.formatted(RAISED, only, THAT_WENT_UP))))
                .params(Parameters.of("at", then)
                        .and("living", living)
                        .and("among", among == null ? Set.of() : among)
                        .and("worked", worked)
                        .and("since", then.minus(WhoStands.atMost(lists.lately())))
                        .and("states", List.copyOf(lists.spells().keySet()))
                        .and("told", WhoStands.told(kind, then))
                        .and("asked", lists.asked())
                        .and("late", lists.late())
                        .and("goneUpTo", lists.goneUpTo())
                        .and("anyWork", lists.needsOpenWork())
                        .and("everyWork", lists.openWork())
                        .and("board", KnownStates.code(kind))
                        .and("partnership", actor.partnership())
                        .and("actor", actor.code())
                        .all())
                .query((row, _) -> standing(row))
                .list();
    }

    /** What is over ended with its last step, whenever that was told. */
    private static final String RAISED = "finding.raised_at <= :at and (finding.open or finding.over_at > :at)";

    /** Whom a question was about, for a board that lists anybody for such: of whom none does, thousands of answers need not be gone through. */
    private static final String WAS_ASKED = """
            union all
                  select about.person, false, finding.raised_at, null, true
                  from finding join finding_child about on about.partnership = finding.partnership and about.finding = finding.id
                  where finding.partnership = :partnership and %3$s and %1$s %2$s""";

    private static final String OF_THESE_RULES =
            "finding.rule = any (:asked::text[]) and (not :late or finding.respond_by <= :at)";

    /** Few did, and they are found by that. */
    private static final String THAT_WENT_UP = """
            finding.went_up_to <> '{}' and exists (select from unnest(finding.went_up_to, finding.went_up_at) up (role, at)
              where role = any (:goneUpTo::text[]) and at <= :at)""";

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new PersonId(row.getObject("person", UUID.class)),
                row.getBoolean("is_in"),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_in") ? null : WhoStands.instant(row, "ended"),
                WhoStands.instant(row, "asked_since"),
                null,
                null);
    }
}
