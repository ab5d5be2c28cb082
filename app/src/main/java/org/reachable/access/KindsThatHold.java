package org.reachable.access;

import java.util.List;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to which kinds of agencies hold something of a child, for somebody who sees no more than that there is a record. */
@Component
public class KindsThatHold {

    private final JdbcClient sql;
    private final PointedTo policy = PointedTo.shipped();

    KindsThatHold(JdbcClient sql) {
        this.sql = sql;
    }

    /** In words, of those that the policy lets be named. Whoever sees more of the child, or less, is told nothing here. */
    public List<String> of(PersonId child) {
        List<String> kinds = sql.sql("select kinds_that_hold(:child)")
                .param("child", child.value())
                .query(String.class)
                .list();
        if (!kinds.isEmpty()) {
            AuditContext.detail("pointed to", String.join(", ", kinds));
        }
        return kinds.stream().flatMap(kind -> policy.words(kind).stream()).toList();
    }
}
