package org.reachable.records.corrections;

import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about who puts right what was written here. */
@Component
class CorrectionStore {

    private final JdbcClient sql;

    CorrectionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether somebody looks after what people of this agency write. */
    boolean putsRightFor(Actor actor, String agency) {
        return sql.sql("select puts_right_for(:actor, :agency)")
                .param("actor", actor.code())
                .param("agency", agency)
                .query(Boolean.class)
                .single();
    }

    /** Whether this says that a child died, was written here, and the actor answers for the child by name. */
    boolean takesBackADeath(Actor actor, EntryWords entry) {
        return entry.first().entry().id().source().equals(Origin.OUR_OWN)
                && sql.sql("select takes_back_a_death(:actor, :type, :about)")
                        .params(Parameters.of("actor", actor.code())
                                .and("type", entry.stands().entry().type().code())
                                .and("about", entry.subject())
                                .all())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether somebody may say that a fact in this entry is wrong, where it stands under this record. */
    boolean mayDispute(Actor actor, EntryId entry, SubjectId about) {
        return sql.sql("select may_dispute(:actor, :entry, :about)")
                .params(Parameters.of("actor", actor.code())
                        .and("entry", entry.toString())
                        .and("about", about)
                        .all())
                .query(Boolean.class)
                .single();
    }
}
