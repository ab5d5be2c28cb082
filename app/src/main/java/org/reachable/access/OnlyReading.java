package org.reachable.access;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reachable.platform.partnership.Partnership;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Whoever belongs to an agency that only reads sends no form, whatever page it is of: a form that comes later needs no
 * rule of its own. To sign in and out, to change one's password and to search is decided before this is asked.
 */
@Component
class OnlyReading implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Partnership partnership;

    OnlyReading(Partnership partnership) {
        this.partnership = partnership;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        if (!READING.contains(asked.getRequest().getMethod()) && !mayWrite(who.get())) {
            throw new OnlyReads();
        }
        return new AuthorizationDecision(true);
    }

    /** That is why it is refused, and not because there is no such page for them. */
    static final class OnlyReads extends AccessDeniedException {
        private static final long serialVersionUID = 1;

        OnlyReads() {
            super("Whoever belongs to an agency that only reads sends no form.");
        }
    }

    private boolean mayWrite(@Nullable Authentication who) {
        return who != null
                && !AccessPolicy.onlyReads(partnership.signedInAs(who.getName()).agencyKind());
    }
}
