package org.reachable.govuk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the database is gone nobody can be told who is signed in, so this stands before everything that asks: it says in
 * plain words that nothing is shown just now. Once the database is back so is everything else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WithoutDatabase extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(WithoutDatabase.class);

    /** What the filters that did not come to run would have said. */
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Retry-After", "30",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");

    /** PostgreSQL's own names for that a connection is gone, and that the server goes. */
    private static final String[] GONE = {"08", "57P"};

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.app");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException fault) {
            if (response.isCommitted() || !isGone(fault)) {
                throw fault;
            }
            log.error("Nothing is shown, because the database cannot be reached: {}", fault.getMessage());
            say(response);
        }
    }

    private static boolean isGone(Throwable fault) {
        return Stream.<Throwable>iterate(fault, WithoutDatabase::isThere, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException problem && isGone(problem.getSQLState())));
    }

    private static boolean isThere(@Nullable Throwable cause) {
        return cause != null;
    }

    /** Every refusal of the server has a state; a connection that the pool has given up has none. */
    private static boolean isGone(@Nullable String state) {
        return state == null || Stream.of(GONE).anyMatch(state::startsWith);
    }

    private void say(HttpServletResponse response) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("frame", new Frame(null, null, null, null));
        model.put("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render("error.jte", model, page);
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        HEADERS.forEach(response::setHeader);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
