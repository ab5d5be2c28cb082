package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.reachable.partnership.FamilyMember;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After signing in: the page somebody wanted; else a practitioner's desk, or what a child or a family told us. */
final class HomeAfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        boolean family = authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(role -> FamilyMember.AUTHORITY.equals(role.getAuthority()));
        return family ? "/told" : "/now";
    }
}
