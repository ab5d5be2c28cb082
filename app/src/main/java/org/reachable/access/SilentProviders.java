package org.reachable.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reachable.platform.audit.AuditContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Somebody says, in the name of a provider, that somebody signed out there. Where that provider does not answer, nobody can
 * look whether it signed that: it is refused, and is no fault of ours. It may say so again.
 */
final class SilentProviders extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(AgencyProvider.HEARD + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FewAtAProvider.gotNoPlace(request)) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException ours) {
            throw ours;
        } catch (RuntimeException unanswered) {
            refuse(response);
            return;
        }
        if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        AuditContext.detail("refused", "its provider does not answer");
        response.reset();
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
