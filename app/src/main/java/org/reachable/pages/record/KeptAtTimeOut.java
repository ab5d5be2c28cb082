package org.reachable.pages.record;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Somebody wrote for so long that they were signed out: what their form sends is kept all the same, without a script too,
 * and they find it when they have signed in again. The form's own key says whose it is; nothing is shown in return, and
 * nothing is handed in. The row in the audit is the writer's, and says so.
 */
@Component
@Order(KeptAtTimeOut.BEFORE_SECURITY)
class KeptAtTimeOut extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -101;

    private static final Logger log = LoggerFactory.getLogger(KeptAtTimeOut.class);

    private static final Pattern A_DRAFT = Pattern.compile("/record/([0-9a-f-]{36})");
    private static final String SIGNED_IN = "SPRING_SECURITY_CONTEXT";

    private final Drafts drafts;
    private final Filter headers;

    KeptAtTimeOut(Drafts drafts, SecurityFilterChain pages) {
        this.drafts = drafts;
        this.headers = pages.getFilters().stream()
                .filter(HeaderWriterFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || id(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSignedIn(request)) {
            chain.doFilter(request, new Refused(request, response));
        } else {
            headers.doFilter(
                    request,
                    response,
                    (sent, answer) -> keepAndShow((HttpServletRequest) sent, (HttpServletResponse) answer));
        }
    }

    private void keepAndShow(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID draft = id(request).orElseThrow();
        try {
            keep(draft, request);
        } catch (DataAccessException | TransactionException unwritten) {
            log.error("Nothing was kept at a time-out, because it or the audit could not be written", unwritten);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.sendRedirect(request.getRequestURI());
    }

    /** Whose form it is: that of this room has it in its address, that of another beside its words. */
    private static Optional<UUID> id(HttpServletRequest request) {
        Optional<UUID> ours = draft(request);
        if (ours.isPresent() || !isAForm(request)) {
            return ours;
        }
        try {
            return key(request.getParameter("draft"));
        } catch (IllegalStateException unreadable) {
            return Optional.empty(); // whoever is to answer it says so
        }
    }

    private static boolean isAForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static Optional<UUID> draft(HttpServletRequest request) {
        Matcher draft = A_DRAFT.matcher(request.getRequestURI());
        return draft.matches() ? key(draft.group(1)) : Optional.empty();
    }

    /** They signed in again elsewhere, and the form's token is of the session before. */
    private final class Refused extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Refused(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            if (status == SC_FORBIDDEN) {
                keepAndShow(request, (HttpServletResponse) getResponse());
            } else {
                super.sendError(status);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (status == SC_FORBIDDEN) {
                sendError(status);
            } else {
                super.sendError(status, message);
            }
        }
    }

    private void keep(UUID draft, HttpServletRequest request) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, Arrays.asList(values)));
        drafts.keep(
                draft,
                key(request.getParameter("key")).orElse(null),
                draft(request).isPresent() ? EntryForm.of(sent) : EntryForm.ofAnother(sent));
    }

    private static Optional<UUID> key(@Nullable String sent) {
        try {
            return sent == null ? Optional.empty() : Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SIGNED_IN) != null;
    }
}
