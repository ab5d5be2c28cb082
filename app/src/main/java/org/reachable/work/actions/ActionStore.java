package org.reachable.work.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about actions: which entries tell of them. */
@Component
class ActionStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> SAYS = new TypeReference<>() {};

    /** What an entry tells of an action, where the actor may read the entry. */
    private static final String TOLD = """
            select it.person, it.action, entry.subject_reference, it.step, it.said, it.name, it.whom, entry.actor, entry.recorded_at,
              coalesce(entry.body -> 'attributes', '{}')::text as says
            from action_step it join entry on entry.id = it.entry
            where may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)
              and not was_tightened(:actor, entry.subject, entry.name, entry.log_position, entry.actor)
              and %s
            order by it.position
            """;

    /** Of a step of an action: nothing that the actor reads ended it, or they read that it was set anew, or is not over after all. */
    private static final String STILL_OPEN = """
            not exists (select from action_step ended
              where ended.person = %1$s.person and ended.action = %1$s.action and ended.step in ('over', 'dropped')
                and not exists (select from action_step later
                  where later.person = ended.person and later.action = ended.action and later.position > ended.position
                    and (later.said = ended.said and later.step not in ('over', 'dropped') or later.step = 'set')))
            """;

    private final JdbcClient sql;
    private final Vocabulary vocabulary;

    ActionStore(JdbcClient sql, Vocabulary vocabulary) {
        this.sql = sql;
        this.vocabulary = vocabulary;
    }

    /** Whoever says what becomes of a child's actions does it one after the other. */
    void takeTurn(PersonId child) {
        sql.sql("select true from (select pg_advisory_xact_lock(hashtextextended('action ' || :child, 0))) turn")
                .param("child", child.toString())
                .query(Boolean.class)
                .single();
    }

    List<Told> about(Actor actor, PersonId child) {
        return told(actor, "it.person = any (records_of(:child))", Parameters.of("child", child));
    }

    List<Told> about(Actor actor, Collection<PersonId> records) {
        return told(actor, "it.person = any (:records)", Parameters.of("records", records));
    }

    /** Of those not over that are a practitioner's, are offered to them, or are not whole and were set by them. Compared as an id: each desk asks. */
    List<Told> forOne(Actor actor, UUID practitioner) {
        return told(actor, """
                (it.person, it.action) in (
                  select mine.person, mine.action from action_step mine
                    where (mine.whom = :me or mine.setter = :me and not mine.whole) and %s)
                """.formatted(STILL_OPEN.formatted("mine")), Parameters.of("me", practitioner));
    }

    /** Of those not over that somebody of an agency was named for, or set and nobody is named for: then it is with whoever set it. */
    List<Told> ofAgency(Actor actor, String agency) {
        return told(actor, """
                (it.person, it.action) in (select theirs.person, theirs.action from action_step theirs
                  join practitioner one on one.id = theirs.whom join agency its on its.id = one.agency
                  where its.code = :agency and %1$s
                  union all
                  select theirs.person, theirs.action from action_step theirs
                  join practitioner one on one.id = theirs.setter join agency its on its.id = one.agency
                  where its.code = :agency and not theirs.whole and %1$s)
                """.formatted(STILL_OPEN.formatted("theirs")), Parameters.of("agency", agency));
    }

    private List<Told> told(Actor actor, String which, Parameters parameters) {
        return sql.sql(TOLD.formatted(which))
                .params(parameters.and("actor", actor.code()).all())
                .query((row, _) -> told(row))
                .list();
    }

    /** How many of an agency's open actions the actor is not shown, where that may be known. */
    int notShown(String agency) {
        return sql.sql("select actions_not_shown(:agency)")
                .param("agency", agency)
                .query(Integer.class)
                .single();
    }

    /** Whether the actor says this of it. */
    boolean may(Actor actor, PersonId child, UUID action, String step) {
        return sql.sql("select may_step(:actor, :child, :action, :step)")
                .params(Parameters.of("actor", actor.code())
                        .and("child", child)
                        .and("action", action)
                        .and("step", step)
                        .all())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody reads what is set for them. */
    boolean mayBeAsked(UUID whom, PersonId child) {
        return sql.sql("select may_be_asked(:whom, :child)")
                .params(Parameters.of("whom", whom).and("child", child).all())
                .query(Boolean.class)
                .single();
    }

    private Told told(ResultSet row) throws SQLException {
        return new Told(
                new Told.Of(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getObject("action", UUID.class),
                        !vocabulary.kindOf(row.getString("subject_reference")).equals(Vocabulary.CHILD)),
                row.getString("step"),
                row.getString("said"),
                row.getString("name"),
                row.getObject("whom", UUID.class),
                row.getString("actor"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("says"), SAYS));
    }
}
