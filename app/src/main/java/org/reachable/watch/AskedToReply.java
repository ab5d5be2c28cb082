package org.reachable.watch;

import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to who is asked to reply to what somebody, or their agency, told: for them alone, who wait and may ring. */
@Component
public class AskedToReply {

    private final JdbcClient sql;
    private final Transactions transactions;

    AskedToReply(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Empty where nobody is, or the reader and their agency did not tell it. */
    public Optional<UUID> of(Actor actor, EntryId told) {
        return transactions.reading(
                actor.code(),
                () -> sql.sql("select one from who_is_asked_to_reply(:told) one where one is not null")
                        .param("told", told.toString())
                        .query(UUID.class)
                        .optional());
    }
}
