package org.reachable.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to what somebody is to a child. */
@Component
public class Relationships {

    private final JdbcClient sql;

    Relationships(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the actor is to this child now. */
    public Relationship of(Actor actor, PersonId child) {
        return standing(actor, child).relationship();
    }

    /** The agency whose words about this child are the actor's own now: of whom they look as, where they look as others do. */
    public String agency(Actor actor, PersonId child) {
        return standing(actor, child).agency();
    }

    /** How much of this child's record the actor may be shown. */
    public Sight sight(Actor actor, PersonId child) {
        Standing standing = standing(actor, child);
        return new Sight(standing.relationship(), AccessPolicy.investigates(standing.kind()));
    }

    /** The same of each of these children. */
    public Map<PersonId, Sight> sights(Actor actor, Collection<PersonId> children) {
        Map<PersonId, Sight> sights = new HashMap<>();
        sql.sql("""
                select child, standing_is(standing) as what, standing_kind(standing) as kind
                from unnest(:children::uuid[]) child, standing(:actor, child) standing
                """)
                .param("actor", actor.code())
                .param("children", children.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    sights.put(
                            new PersonId(row.getObject("child", UUID.class)),
                            new Sight(
                                    Relationship.valueOf(row.getString("what")),
                                    AccessPolicy.investigates(row.getString("kind"))));
                });
        return sights;
    }

    /**
     * The codes of the agencies whose people read what is open to everybody who works with this child.
     *
     * @param opens whether something is asked about them from now on: whoever was involved is part of the work again
     */
    public Set<String> agenciesThatRead(PersonId child, boolean opens) {
        return Set.copyOf(sql.sql("select agencies_that_read(:child, :opens)")
                .param("child", child.value())
                .param("opens", opens)
                .query(String.class)
                .list());
    }

    /** Those of these people who are close to this child; to a place or a thing everybody is. */
    public Set<UUID> close(Collection<UUID> people, PersonId child) {
        return Set.copyOf(sql.sql("""
                select who from unnest(:people::uuid[]) who where is_thing(:child)
                union
                select who from who_may_be_close(records_of(:child)) who
                where who = any (:people::uuid[]) and is_close(who::text, :child)
                """)
                .param("child", child.value())
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /**
     * What somebody may say of who a child is, where they live and who is around them.
     *
     * @param anew whether they say it anew: whoever works with the child, receives them, or began their record
     * @param whomTheyTrust whether they say whom the child trusts: the same, save who only receives
     * @param puttingRight the rows of what stands that they put right
     */
    public record Describing(boolean anew, boolean whomTheyTrust, Set<UUID> puttingRight) {}

    /** What this one may say of who the child is, where they live and who is around them. */
    public Describing describing(Actor actor, PersonId child) {
        return new Describing(
                mayDescribe(actor, child),
                asked("select may_say_whom_they_trust(:actor, :child)", actor, child, Boolean.class)
                        .getFirst(),
                Set.copyOf(asked("select rows_to_put_right(:actor, :child)", actor, child, UUID.class)));
    }

    /** Whether somebody says anew who the child is, what they want, where they live or who is around them. */
    public boolean mayDescribe(Actor actor, PersonId child) {
        return asked("select may_describe(:actor, :child)", actor, child, Boolean.class)
                .getFirst();
    }

    private <T> List<T> asked(String question, Actor actor, PersonId child, Class<T> answer) {
        return sql.sql(question)
                .param("actor", actor.code())
                .param("child", child.value())
                .query(answer)
                .list();
    }

    private Standing standing(Actor actor, PersonId child) {
        return ReadOnce.of(new Asked(actor, child), () -> read(actor, child));
    }

    private record Asked(Actor actor, PersonId child) {}

    private Standing read(Actor actor, PersonId child) {
        return sql.sql("""
                select standing_is(standing) as relationship, standing_agency(standing) as agency, standing_kind(standing) as kind
                from standing(:actor, :child) standing
                """)
                .param("actor", actor.code())
                .param("child", child.value())
                .query(Standing.class)
                .single();
    }

    /** What somebody is to a child, and by which agency of which kind they are it. */
    private record Standing(Relationship relationship, String agency, String kind) {}
}
