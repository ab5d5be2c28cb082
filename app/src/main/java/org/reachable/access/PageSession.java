package org.reachable.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether it is worth keeping again: to look at a page changes nothing of it but when it was last used. */
final class PageSession<S extends Session> implements Session {

    /** When it was last used is kept to this exactly: a page that nobody changes writes nothing. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    final S kept;
    private Instant lastKept;
    private boolean changed;

    private PageSession(S kept, boolean changed) {
        this.kept = kept;
        this.lastKept = kept.getLastAccessedTime();
        this.changed = changed;
    }

    static <S extends Session> PageSession<S> begun(S session) {
        return new PageSession<>(session, true);
    }

    static <S extends Session> PageSession<S> read(S session) {
        return new PageSession<>(session, false);
    }

    boolean isWorthKeeping() {
        return changed || !kept.getLastAccessedTime().isBefore(lastKept.plus(A_MINUTE));
    }

    void isKept() {
        changed = false;
        lastKept = kept.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return kept.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        kept.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        kept.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
