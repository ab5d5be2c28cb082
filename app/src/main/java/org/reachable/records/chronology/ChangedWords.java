package org.reachable.records.chronology;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to what became of somebody’s words: whoever wrote them is told that others changed them. */
@Component
public class ChangedWords {

    private static final String DETAILS = "details";

    private final JdbcClient sql;
    private final Vocabulary vocabulary;
    private final Transactions transactions;

    ChangedWords(JdbcClient sql, Vocabulary vocabulary, Transactions transactions) {
        this.sql = sql;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
    }

    /** What was done to them. */
    public enum How {
        WITHDRAWN,
        REFILED,
        HANDLED_OTHERWISE,
        PUT_RIGHT,
        /** Not an entry, but who somebody is, where they live or who is around them; or what a place or a thing is. */
        DETAILS_PUT_RIGHT
    }

    /**
     * Words of the reader’s that somebody else changed.
     *
     * @param later the row that changed them
     * @param person whom they were about
     * @param actor who changed them
     * @param readable whether the reader may read what stands now
     */
    public record Changed(UUID later, PersonId person, How how, String actor, Instant at, boolean readable) {}

    /** Those the reader has not said they have seen, the latest first. */
    public List<Changed> unseen(Actor actor) {
        List<Changed> changed = sql.sql("""
                select changed.*, exists (select from entry where entry.id = changed.later
                    and may_see(:actor, entry.partnership, entry.subject, entry.agency, entry.handling, entry.actor)) as readable
                from words_changed changed
                where changed.told = :actor
                  and not exists (select from words_changed_seen seen
                    where seen.later = changed.later and seen.told = changed.told)
                union all
                select later, told, later, person, 'details', false, false, actor, received_at, true from details_changed changed
                where changed.told = :actor
                  and not exists (select from details_changed_seen seen
                    where seen.later = changed.later and seen.told = changed.told)
                order by received_at desc, later limit 50
                """)
                .param("actor", actor.code())
                .query((row, _) -> new Changed(
                        row.getObject("later", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        how(row.getString("type"), row.getBoolean("refiled"), row.getBoolean("handled")),
                        row.getString("actor"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getBoolean("readable")))
                .list();
        changed.forEach(one -> AuditContext.subject(one.person().subject()));
        return changed;
    }

    /** They have seen it; a second time changes nothing. */
    public void seen(Actor actor, UUID later) {
        transactions.as(
                actor.code(),
                () -> sql.sql("""
                        with entries as (
                          insert into words_changed_seen (later)
                          select later from words_changed where later = :later and told = :actor
                          on conflict do nothing)
                        insert into details_changed_seen (later)
                        select later from details_changed where later = :later and told = :actor
                        on conflict do nothing
                        """)
                        .params(Parameters.of("later", later)
                                .and("actor", actor.code())
                                .all())
                        .update());
    }

    private How how(String type, boolean refiled, boolean handled) {
        if (type.equals(DETAILS)) {
            return How.DETAILS_PUT_RIGHT;
        }
        if (vocabulary.references().withdraws().contains(type)) {
            return How.WITHDRAWN;
        }
        if (refiled) {
            return How.REFILED;
        }
        return handled ? How.HANDLED_OTHERWISE : How.PUT_RIGHT;
    }
}
