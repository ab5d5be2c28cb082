package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.reachable.platform.audit.AuditContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Whoever asks for a page about a child, or writes to one, is noted with that child, though no door told the audit: the address did. Where the
 * answer refuses, the row says so, and whose record it was that they tried.
 */
@Component
class NamedInTheAudit implements HandlerInterceptor {

    private final WhosePage page;

    NamedInTheAudit(WhosePage page) {
        this.page = page;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        page.named(request).ifPresent(AuditContext::person);
    }
}
