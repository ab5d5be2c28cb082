package org.reachable.access;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The door to where somebody is signed in, and the way to end it there. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient sql;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient sql) {
        this.sessions = sessions;
        this.sql = sql;
    }

    /** As whom anybody is signed in anywhere. */
    List<String> everybody() {
        return sql.sql("select distinct principal_name from spring_session where principal_name is not null")
                .query(String.class)
                .list();
    }

    /** The latest used first. */
    List<Session> of(String signInName) {
        return sessions.findByPrincipalName(signInName).values().stream()
                .sorted(Comparator.comparing((Session one) -> one.getLastAccessedTime())
                        .reversed())
                .map(Session.class::cast)
                .toList();
    }

    /** At how many places they are signed in. */
    public int count(String signInName) {
        return sessions.findByPrincipalName(signInName).size();
    }

    /** Signs them out everywhere. */
    public void end(String signInName) {
        sessions.findByPrincipalName(signInName).keySet().forEach(sessions::deleteById);
    }

    /** Signs them out where this holds, and says at how many places that was. */
    int endWhere(String signInName, Predicate<Session> holds) {
        List<Session> these = of(signInName).stream().filter(holds).toList();
        these.forEach(one -> sessions.deleteById(one.getId()));
        return these.size();
    }

    /** Signs them out everywhere but here. */
    void endOthers(String signInName, String here) {
        endWhere(signInName, one -> !one.getId().equals(here));
    }
}
