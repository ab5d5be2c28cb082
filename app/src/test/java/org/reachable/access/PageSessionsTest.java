package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

/** A page reads its session once, and keeps it where there is something to keep. */
class PageSessionsTest {

    private final Kept database = new Kept();
    private final PageSessions<MapSession> sessions = new PageSessions<>(database);

    @Test
    void aPageThatChangesNothingKeepsNothing() {
        var session = begun();
        session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(59));
        sessions.save(session);
        assertThat(database.saved).hasSize(1);
    }

    @Test
    void whenItWasLastUsedIsKeptToTheMinute() {
        var session = begun();
        session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(60));
        sessions.save(session);
        assertThat(database.saved).hasSize(2);
    }

    @Test
    void whatAPageKeepsInItIsKept() {
        var session = begun();
        session.setAttribute("words", "kept");
        sessions.save(session);
        assertThat(database.saved).hasSize(2);
    }

    @Test
    void thatItIsThereIsNotAskedAgainOnThePageThatKeptIt() {
        onOnePage(() -> {
            var session = begun();
            assertThat(sessions.findById(session.getId())).isSameAs(session);
        });
        assertThat(database.reads).isZero();
    }

    /** Whoever is signed out elsewhere is signed out on the next page, though the same thread answers it. */
    @Test
    void nothingIsCarriedToAnotherPage() {
        var ids = new ArrayList<String>();
        onOnePage(() -> ids.add(begun().getId()));
        database.deleteById(ids.getFirst());
        onOnePage(() -> assertThat(sessions.findById(ids.getFirst())).isNull());
    }

    @Test
    void norOnThePageThatEndedIt() {
        onOnePage(() -> {
            var session = begun();
            sessions.deleteById(session.getId());
            assertThat(sessions.findById(session.getId())).isNull();
        });
    }

    private PageSession<MapSession> begun() {
        var session = sessions.createSession();
        sessions.save(session);
        return session;
    }

    private void onOnePage(Runnable page) {
        FilterChain chain = (_, _) -> page.run();
        try {
            sessions.ofOnePage().doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static final class Kept implements FindByIndexNameSessionRepository<MapSession> {
        private final Map<String, MapSession> rows = new HashMap<>();
        private final List<Instant> saved = new ArrayList<>();
        private int reads;

        @Override
        public MapSession createSession() {
            var session = new MapSession();
            session.setMaxInactiveInterval(Duration.ofDays(1));
            return session;
        }

        @Override
        public void save(MapSession session) {
            saved.add(session.getLastAccessedTime());
            rows.put(session.getId(), session);
        }

        @Override
        public @Nullable MapSession findById(String id) {
            reads++;
            return rows.get(id);
        }

        @Override
        public void deleteById(String id) {
            rows.remove(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
            return Map.of();
        }
    }
}
