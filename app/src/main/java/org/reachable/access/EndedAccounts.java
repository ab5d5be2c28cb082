package org.reachable.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.reachable.platform.partnership.Account;
import org.reachable.platform.partnership.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever left is signed in no more from their next request on, on whichever server and however they signed in. It comes
 * before anything asks who they are.
 */
final class EndedAccounts extends OncePerRequestFilter {

    private static final String MUST_CHANGE = EndedAccounts.class.getName() + ".mustChange";

    private final Accounts accounts;

    EndedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether whoever asks must change their first password before they see anything else. */
    static boolean mustChange(HttpServletRequest request) {
        return request.getAttribute(MUST_CHANGE) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication who =
                session == null ? null : SecurityContextHolder.getContext().getAuthentication();
        if (session != null && who != null) {
            Account account = accounts.of(who.getName());
            if (account.over()) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (account.firstPassword() && !(who.getPrincipal() instanceof AgencyUser)) {
                request.setAttribute(MUST_CHANGE, true);
            }
        }
        chain.doFilter(request, response);
    }
}
