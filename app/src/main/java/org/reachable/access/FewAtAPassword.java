package org.reachable.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * To look at a password takes a processor a tenth of a second and more, and whoever signs in holds a connection to the database
 * meanwhile. Where many sign in at once, ten of them would have all connections, and everybody else be told that the database
 * is away. So as few are at it at one time as there are processors, and others wait here, where they hold nothing.
 */
final class FewAtAPassword extends OncePerRequestFilter {

    private static final Set<String> PASSWORDS = Set.of(WebAccess.SIGN_IN, PasswordController.HREF);

    private static final String NO_PLACE = FewAtAPassword.class.getName();

    private static final int TOO_MANY_REQUESTS = 429;

    private final Duration patience;
    private final int mostWaiting;
    private final Semaphore places;

    /**
     * In the order in which they came.
     *
     * @param places how many are at it at one time
     * @param mostWaiting how many wait; whoever comes after them is refused at once, so that pages find a thread
     * @param patience how long somebody waits until they are refused
     */
    FewAtAPassword(int places, int mostWaiting, Duration patience) {
        this.patience = patience;
        this.mostWaiting = mostWaiting;
        this.places = new Semaphore(places, true);
    }

    /** Stands where what is refused leaves a row of the audit: whoever got no place is told to come again. */
    static Filter whoGotNone() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getAttribute(NO_PLACE) == null) {
                    chain.doFilter(request, response);
                } else {
                    response.sendError(TOO_MANY_REQUESTS);
                }
            }
        };
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !PASSWORDS.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isIn = places.tryAcquire() || (places.getQueueLength() < mostWaiting && waits());
        try {
            if (!isIn) {
                request.setAttribute(NO_PLACE, true);
            }
            chain.doFilter(request, response);
        } finally {
            if (isIn) {
                places.release();
            }
        }
    }

    private boolean waits() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
