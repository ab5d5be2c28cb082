package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whoever signed in at their agency's provider is signed out there too. A form of ours leads nowhere but to us, so a page
 * of ours leads on.
 */
@Component
class SignOutThere implements LogoutSuccessHandler {

    private static final String ON = SignOutThere.class.getName() + ".on";

    private final AgencyProviders providers;

    SignOutThere(AgencyProviders providers) {
        this.providers = providers;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        Optional<String> on = authentication != null && authentication.getPrincipal() instanceof AgencyUser user
                ? address(request, user)
                : Optional.empty();
        on.ifPresent(address -> request.getSession().setAttribute(ON, address));
        response.sendRedirect(on.isPresent() ? WebAccess.SIGN_IN + "?out=true" : "/");
    }

    /** Where to go on to, once. */
    static Optional<String> taken(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(ON) instanceof String address)) {
            return Optional.empty();
        }
        session.invalidate();
        return Optional.of(address);
    }

    private Optional<String> address(HttpServletRequest request, AgencyUser user) {
        ClientRegistration there = providers.findByRegistrationId(user.registration());
        Object end = there == null
                ? null
                : there.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return end == null
                ? Optional.empty()
                : Optional.of(UriComponentsBuilder.fromUriString(end.toString())
                        .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                        .queryParam(
                                "post_logout_redirect_uri",
                                ServletUriComponentsBuilder.fromContextPath(request)
                                        .path("/")
                                        .toUriString())
                        .encode()
                        .toUriString());
    }
}
