package org.reachable.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.fold.Window;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to who stands on a board now, of those whom the reader may follow: found in its order, so that nobody is asked of a whole county. */
@Component
public class WhoStands {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcClient sql;
    private final WhoStood stood;

    WhoStands(JdbcClient sql, WhoStood stood) {
        this.sql = sql;
        this.stood = stood;
    }

    /**
     * Some who stand on a board.
     *
     * @param isPart whether more may stand there than were asked for
     */
    public record Found(List<Standing> all, boolean isPart) {

        public static Found none() {
            return new Found(List.of(), false);
        }
    }

    /** Who stands on a board now, each with what is soonest due. Whoever died is on no list. */
    public Found now(Actor actor, BoardKind kind, Instant now, OnBoard which) {
        Map<PersonId, Standing> all = new HashMap<>();
        int[] placed = {0};
        sql.sql("""
                with placed as materialized (
                  select * from may_stand_there(
                    :code, :at, null, :wanting, case when :among then :children::uuid[] end, :area, :team, :atSchool, :agency, :owner, :most)),
                stands as (
                  select person, ended is null or ended > :at as is_in, began, ended
                  from placed join story_state using (person)
                    join unnest(:states::text[], :told::timestamptz[]) told (state, after) on code = state
                  where known_to is null and began > after and began <= :at and (ended is null or ended > :since)
                  union all
                  select person, false, asked_since, null from placed where asked_since is not null
                  union all
                  select placed.person, true, coalesce(wanting.began, work_since), null
                  from placed left join lateral (
                    select began from story_state where story_state.person = placed.person and code = :board and known_to is null
                      and began <= :at and (ended is null or ended > :at) limit 1) wanting on true
                  where work_since is not null and (:everyWork or wanting.began is not null))
                select placed.person, bool_or(stands.is_in) as is_in, min(began) as began, max(ended) as ended, placed.work_since,
                  placed.asked_since, placed.finding is not null as is_next, placed.respond_by, placed.since, ask.practitioner
                from placed left join stands using (person)
                  left join ask on ask.partnership = placed.partnership and ask.finding = placed.finding
                group by placed.person, placed.work_since, placed.asked_since, placed.finding, placed.respond_by, placed.since,
                  ask.practitioner
                """)
                .params(asked(kind, now, which)
                        .and("states", List.copyOf(kind.lists().spells().keySet()))
                        .and("told", told(kind, now))
                        .and("since", now.minus(atMost(kind.lists().lately())))
                        .and("board", KnownStates.code(kind))
                        .and("everyWork", kind.lists().openWork())
                        .all())
                .query((row, _) -> {
                    placed[0]++;
                    if (row.getObject("began") != null) {
                        Standing one = standing(row);
                        all.put(one.child(), one);
                    }
                    return true;
                })
                .list();
        return new Found(List.copyOf(all.values()), placed[0] == which.most());
    }

    /** Whether the story of anybody whom the reader may follow is being worked out, so that a board may lack them. */
    public boolean isAnyBeingWorkedOut(Actor actor) {
        return sql.sql("select is_any_being_worked_out(:actor)")
                .param("actor", actor.code())
                .query(Boolean.class)
                .single();
    }

    /**
     * Who stood on it as it was known then: at least all who did. What was next then, their stories say.
     *
     * @param living whoever had died by then is left out: for a list of that day the same, for who went from a later list the later day
     */
    public Set<Standing> then(Actor actor, BoardKind kind, Instant then, Instant living) {
        return Set.copyOf(stood.then(actor, kind, then, living, null, Set.of()));
    }

    /**
     * The same of those who were found there now, and of those who went since: not of a part, of which it would be some who went from anywhere. Whoever
     * died since is among neither. Of most it is plain by what was asked then and is still.
     */
    public Set<Standing> then(Actor actor, BoardKind kind, Instant then, Instant now, Found found) {
        Set<Standing> before = new HashSet<>();
        Set<PersonId> worked = new HashSet<>();
        Set<PersonId> unknown = found.isPart() ? new HashSet<>() : new HashSet<>(went(actor, kind, then, now));
        for (Standing one : found.all()) {
            boolean works = one.workSince() != null && !one.workSince().isAfter(then);
            if (one.askedSince() != null && !one.askedSince().isAfter(then)
                    || works && kind.lists().openWork()) {
                before.add(one);
            } else {
                unknown.add(one.child());
                if (works) {
                    worked.add(one.child());
                }
            }
        }
        before.addAll(stood.then(actor, kind, then, now, unknown, worked));
        return before;
    }

    private List<PersonId> went(Actor actor, BoardKind kind, Instant since, Instant now) {
        return sql.sql("""
                select person from may_stand_there(
                  :code, :at, :went, :wanting, null, :area, :team, :atSchool, :agency, :owner, :most)
                """)
                .params(asked(kind, now, OnBoard.all()).and("went", since).all())
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    private static Parameters asked(BoardKind kind, Instant now, OnBoard which) {
        return Parameters.of("code", kind.code())
                .and("at", now)
                .and("wanting", which.wanting())
                .and("among", which.among() != null)
                .and("children", which.among() == null ? List.of() : which.among())
                .and("area", which.area())
                .and("team", which.team())
                .and("atSchool", which.school())
                .and("agency", which.agency())
                .and("owner", which.owner() == null ? "" : which.owner().toString())
                .and("most", which.most());
    }

    /** Since when each of its states must have begun to be told still. */
    static String[] told(BoardKind kind, Instant at) {
        return kind.lists().spells().keySet().stream()
                .map(spell -> kind.lists().told(spell, at).toString())
                .toArray(String[]::new);
    }

    /** At least so long as the board looks back, whatever days count; whoever asks looks at each again by the calendar. */
    static Duration atMost(@Nullable Span lately) {
        return lately == null ? Duration.ZERO : Window.length(lately).plus(A_DAY.multipliedBy(1 + lately.amount()));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
        Instant askedSince = instant(row, "asked_since");
        return new Standing(
                new PersonId(row.getObject("person", UUID.class)),
                row.getBoolean("is_in"),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_in") ? null : instant(row, "ended"),
                askedSince,
                instant(row, "work_since"),
                row.getBoolean("is_next")
                        ? new Standing.Next(
                                instant(row, "respond_by"), since, row.getObject("practitioner", UUID.class))
                        : null);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
