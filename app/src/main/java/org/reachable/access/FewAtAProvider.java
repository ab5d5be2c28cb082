package org.reachable.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever signs in at a provider holds a connection to the database while we wait for it. A provider that takes the call and
 * says nothing must not have all of them: a few are at it at one time, and others wait here, where they hold nothing.
 */
final class FewAtAProvider extends OncePerRequestFilter {

    /** A provider that is well answers ten times a second and more. */
    private static final int AT_ONE_TIME = 2;

    private static final String NO_PLACE = FewAtAProvider.class.getName();

    private final Duration patience;

    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    FewAtAProvider(Duration patience) {
        this.patience = patience;
    }

    /** Whether this one waited for nothing, and is to be told so instead of asking the provider. */
    static boolean gotNoPlace(HttpServletRequest request) {
        return request.getAttribute(NO_PLACE) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith(AgencyProvider.BEGIN + "/") && !path.startsWith(AgencyProvider.BACK + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        Semaphore place =
                places.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), _ -> new Semaphore(AT_ONE_TIME));
        boolean isIn = waits(place);
        try {
            if (!isIn) {
                request.setAttribute(NO_PLACE, true);
            }
            chain.doFilter(request, response);
        } finally {
            if (isIn) {
                place.release();
            }
        }
    }

    private boolean waits(Semaphore place) {
        try {
            return place.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
