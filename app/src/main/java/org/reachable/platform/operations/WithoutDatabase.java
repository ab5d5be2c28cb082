package org.reachable.platform.operations;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.reachable.foundation.govuk.Frame;
import org.reachable.foundation.kernel.DatabaseThere;
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

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.app");

    private final DatabaseThere database;

    WithoutDatabase(DatabaseThere database) {
        this.database = database;
    }

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
            if (response.isCommitted() || !DatabaseThere.isAway(fault)) {
                throw fault;
            }
            if (!database.isAway()) {
                log.error("Nothing is shown, because the database did not answer", fault);
            }
            say(response);
        }
    }

    private void say(HttpServletResponse response) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("frame", Frame.NOBODY);
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
