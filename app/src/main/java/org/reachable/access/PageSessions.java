package org.reachable.access;

import jakarta.servlet.Filter;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * A page reads its session once and keeps it where there is something to keep. Of itself the filter of sessions reads each once more
 * when it has kept it, only to see that it is there, and keeps it for every picture and page that was looked at.
 *
 * @param <S> as the database keeps it
 */
final class PageSessions<S extends Session> implements FindByIndexNameSessionRepository<PageSession<S>> {

    private final FindByIndexNameSessionRepository<S> database;
    private final ThreadLocal<@Nullable Page<S>> page = new ThreadLocal<>();

    PageSessions(FindByIndexNameSessionRepository<S> database) {
        this.database = database;
    }

    /** What the page that this thread answers kept of its session, until it is asked for; nothing is carried to another page. */
    private static final class Page<S extends Session> {
        @Nullable
        PageSession<S> kept;
    }

    /** Answers one request: what is kept during it is forgotten with it. */
    Filter ofOnePage() {
        return (request, response, chain) -> {
            page.set(new Page<>());
            try {
                chain.doFilter(request, response);
            } finally {
                page.remove();
            }
        };
    }

    @Override
    public PageSession<S> createSession() {
        return PageSession.begun(database.createSession());
    }

    @Override
    public void save(PageSession<S> session) {
        if (session.isWorthKeeping()) {
            database.save(session.kept);
            session.isKept();
        }
        Page<S> here = page.get();
        if (here != null) {
            here.kept = session;
        }
    }

    @Override
    public @Nullable PageSession<S> findById(String id) {
        PageSession<S> kept = justKept();
        if (kept != null && kept.getId().equals(id)) {
            return kept;
        }
        S found = database.findById(id);
        return found == null ? null : PageSession.read(found);
    }

    private @Nullable PageSession<S> justKept() {
        Page<S> here = page.get();
        if (here == null) {
            return null;
        }
        PageSession<S> kept = here.kept;
        here.kept = null;
        return kept;
    }

    @Override
    public void deleteById(String id) {
        justKept();
        database.deleteById(id);
    }

    @Override
    public Map<String, PageSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        return database.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> PageSession.read(one.getValue())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        /** In the place of the repository that the library makes, and makes only where there is none. */
        @Bean
        static BeanPostProcessor pageSessions() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof JdbcIndexedSessionRepository database ? of(database) : bean;
                }
            };
        }

        private static <S extends Session> PageSessions<S> of(FindByIndexNameSessionRepository<S> database) {
            return new PageSessions<>(database);
        }

        /** Before the filter of sessions, so that it ends after it. */
        @Bean
        FilterRegistrationBean<Filter> sessionsOfOnePage(FindByIndexNameSessionRepository<? extends Session> sessions) {
            var filter = new FilterRegistrationBean<>(((PageSessions<?>) sessions).ofOnePage());
            filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
            return filter;
        }
    }
}
