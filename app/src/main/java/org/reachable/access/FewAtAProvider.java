package org.reachable.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever signs in at a provider holds a connection to the database while we wait for it. A provider that takes the call and
 * says nothing must not have all of them: a few are at it at one time, and others wait here, where they hold nothing.
 */
final class FewAtAProvider extends OncePerRequestFilter {

    /** A provider that is well answers ten times a second and more. */
    private static final int AT_ONE_TIME = 2;

    /** Out to one, back from it, and what it says of somebody's signing out, which is looked at with a key that it gives. */
    private static final Set<String> WAYS = Set.of(AgencyProvider.BEGIN, AgencyProvider.BACK, AgencyProvider.HEARD);

    private static final String NO_PLACE = FewAtAProvider.class.getName();

    private final Duration patience;

    /** Of those that there are, and of no other that an address may name. */
    private final Map<String, Semaphore> places;

    FewAtAProvider(Duration patience, Collection<String> providers) {
        this.patience = patience;
        this.places = providers.stream()
                .collect(Collectors.toUnmodifiableMap(provider -> provider, _ -> new Semaphore(AT_ONE_TIME)));
    }

    /** Whether this one waited for nothing, and is to be told so instead of asking the provider. */
    static boolean gotNoPlace(HttpServletRequest request) {
        return request.getAttribute(NO_PLACE) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return place(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore place = Objects.requireNonNull(place(request));
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

    private @Nullable Semaphore place(HttpServletRequest request) {
        String path = request.getServletPath();
        int end = path.lastIndexOf('/');
        return end > 0 && WAYS.contains(path.substring(0, end)) ? places.get(path.substring(end + 1)) : null;
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
