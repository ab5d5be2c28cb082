package org.reachable.access;

import org.reachable.foundation.kernel.PersonId;
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
        return Relationship.valueOf(part(1, actor, child));
    }

    /** The agency whose words about this child are the actor's own now: of whom they look as, where they look as others do. */
    public String agency(Actor actor, PersonId child) {
        return part(2, actor, child);
    }

    /** How much of this child's record the actor may be shown. */
    public Sight sight(Actor actor, PersonId child) {
        return new Sight(of(actor, child), AccessPolicy.investigates(part(3, actor, child)));
    }

    private String part(int which, Actor actor, PersonId child) {
        return sql.sql("select split_part(standing(:actor, :child), '|', :which)")
                .param("actor", actor.code())
                .param("child", child.value())
                .param("which", which)
                .query(String.class)
                .single();
    }
}
