package org.reachable.watch;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to what the database decides of danger that somebody could end by judging what they were told. */
@Component
public class DangerToJudge {

    private final JdbcClient sql;
    private final Transactions transactions;

    DangerToJudge(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * One danger that is asked about.
     *
     * @param finding its id
     * @param told the whole name of the entry that told of it
     * @param reads whether the actor reads all that told of it
     */
    public record Danger(String finding, String told, boolean reads) {}

    /** What an entry of this type could end; empty of what is no child, where the type ends none, and where the actor may not follow it. */
    public List<Danger> of(Actor actor, SubjectId about, String type) {
        return transactions.as(
                actor.code(),
                () -> sql.sql("select finding, told, reads from danger_to_judge(:about, :type) order by finding")
                        .param("about", about.value())
                        .param("type", type)
                        .query(Danger.class)
                        .list());
    }
}
