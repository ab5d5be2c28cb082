package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.platform.audit.AuditContext;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;

/** Signing in at an agency's own provider, with OpenID Connect: out to it, back from it, and refused. */
@Component
class AgencySignIn {

    /** How long somebody waits until others have an answer from the same provider. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AgencyProviders providers;
    private final AgencyPeople people;
    private final SignedInAgain again;
    private final SignedOutThere signedOutThere;
    private final HomeAfterSignIn home = new HomeAfterSignIn();

    AgencySignIn(AgencyProviders providers, AgencyPeople people, SignedInAgain again, SignedOutThere signedOutThere) {
        this.providers = providers;
        this.people = people;
        this.again = again;
        this.signedOutThere = signedOutThere;
    }

    /** Adds nothing where the settings name no provider. */
    void to(HttpSecurity http) {
        if (providers.all().isEmpty()) {
            return;
        }
        http.addFilterBefore(
                new FewAtAProvider(
                        PATIENCE,
                        providers.all().stream()
                                .map(AgencyProvider::registration)
                                .toList()),
                CsrfFilter.class);
        http.oauth2Login(login -> {
            login.addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                @Override
                public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                    filter.setAuthenticationFailureHandler(AgencySignIn.this::refused);
                    return filter;
                }
            });
            login.loginPage(WebAccess.SIGN_IN)
                    .clientRegistrationRepository(providers)
                    .authorizedClientRepository(new KeepsNoToken())
                    .authorizationEndpoint(
                            out -> out.baseUri(AgencyProvider.BEGIN).authorizationRequestResolver(asking()))
                    .redirectionEndpoint(back -> back.baseUri(AgencyProvider.BACK + "/*"))
                    .tokenEndpoint(asked -> asked.accessTokenResponseClient(AskingProviders.tokens()))
                    .userInfoEndpoint(told -> told.oidcUserService(people))
                    .successHandler(this::signedIn)
                    .failureHandler(this::refused);
        });
        signedOutThere.to(http);
    }

    /** Whoever must sign in again is asked for it, whatever session they have there. */
    private OAuth2AuthorizationRequestResolver asking() {
        var usual = new DefaultOAuth2AuthorizationRequestResolver(providers, AgencyProvider.BEGIN);
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                if (FewAtAProvider.gotNoPlace(request)) {
                    throw Refused.PROVIDER.refusal();
                }
                return inTime(request, usual.resolve(request));
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return inTime(request, usual.resolve(request, registration));
            }
        };
    }

    private @Nullable OAuth2AuthorizationRequest inTime(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null || SignedInAgain.waiting(request.getSession(false)) == null) {
            return asked;
        }
        String strength =
                providers.called(asked.getAttribute("registration_id")).strength();
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> {
                    more.put("prompt", "login");
                    more.put("max_age", "0");
                    if (!strength.isEmpty()) {
                        more.put("acr_values", strength);
                    }
                })
                .build();
    }

    private void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, jakarta.servlet.ServletException {
        if (who.getPrincipal() instanceof AgencyUser user) {
            AuditContext.detail("provider", user.registration());
        }
        Optional<String> back = again.came(request.getSession());
        if (back.isPresent()) {
            response.sendRedirect(back.get());
        } else {
            home.onAuthenticationSuccess(request, response, who);
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        Refused why = Refused.because(refusal);
        AuditContext.detail("refused", why.code());
        HttpSession session = request.getSession(false);
        Optional<String> back = again.refused(session, why);
        if (back.isEmpty() && session != null) {
            session.invalidate();
        }
        response.sendRedirect(back.orElse(WebAccess.SIGN_IN + "?why=" + why.code()));
    }

    /** We ask nothing of a provider in somebody's name: there is no token to keep. */
    private static final class KeepsNoToken implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Forgotten.
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // There is none.
        }
    }
}
