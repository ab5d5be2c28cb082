package org.reachable.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reachable.platform.partnership.FamilyMember;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * After signing in: the page that the form led to, else the page somebody wanted; else a practitioner's desk, or what a
 * child or a family told us.
 */
final class HomeAfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String TO = "to";

    /** A page of ours, and no other's: what follows the first stroke is no second one, in either direction. */
    private static final Pattern OURS = Pattern.compile("/(?:[\\w-]+(?:/[\\w-]+)*)?");

    HomeAfterSignIn() {
        setTargetUrlParameter(TO);
    }

    /** The token of forms is made now: pages that are opened at once after this share it. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        String to = request.getParameter(TO);
        if (to != null && OURS.matcher(to).matches()) {
            return to;
        }
        boolean family = authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(role -> FamilyMember.AUTHORITY.equals(role.getAuthority()));
        return family ? "/told" : "/now";
    }
}
