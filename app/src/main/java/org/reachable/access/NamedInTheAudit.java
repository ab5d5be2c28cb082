package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.reachable.platform.audit.AuditContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whoever is shown a page about a child is noted with that child, though no door told the audit: the address did. Where the answer
 * refuses, nothing of anybody was shown.
 */
@Component
class NamedInTheAudit implements HandlerInterceptor {

    private final WhosePage page;

    NamedInTheAudit(WhosePage page) {
        this.page = page;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        boolean refused = HttpStatus.resolve(response.getStatus()) instanceof HttpStatus status && status.isError()
                || shown != null
                        && shown.getStatus() != null
                        && shown.getStatus().isError();
        if (!refused) {
            page.named(request).ifPresent(AuditContext::person);
        }
    }
}
