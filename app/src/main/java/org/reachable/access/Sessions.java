package org.reachable.access;

import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The door to where somebody is signed in, and the way to end it there. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
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

    /** Signs them out everywhere but here. */
    void endOthers(String signInName, String here) {
        sessions.findByPrincipalName(signInName).keySet().stream()
                .filter(one -> !one.equals(here))
                .forEach(sessions::deleteById);
    }
}
