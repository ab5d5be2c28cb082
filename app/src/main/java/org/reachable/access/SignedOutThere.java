package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ProviderPeople;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * An agency's provider says that somebody signed out there, or may sign in no more: their sessions here end at once. Spring
 * Security has looked at its signature, at whom it is for and at what it must say before it comes here.
 */
@Component
class SignedOutThere implements LogoutHandler {

    private static final String SESSION_THERE = "sid";

    private final AgencyProviders providers;
    private final ProviderPeople people;
    private final Partnership partnership;
    private final Sessions sessions;
    private final SaidOnce saidOnce;
    private final Transactions transactions;

    SignedOutThere(
            AgencyProviders providers,
            ProviderPeople people,
            Partnership partnership,
            Sessions sessions,
            SaidOnce saidOnce,
            Transactions transactions) {
        this.providers = providers;
        this.people = people;
        this.partnership = partnership;
        this.sessions = sessions;
        this.saidOnce = saidOnce;
        this.transactions = transactions;
    }

    void to(HttpSecurity http) {
        http.oidcLogout(
                out -> out.oidcSessionRegistry(new KeepsNoSession()).backChannel(heard -> heard.logoutHandler(this)));
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcLogoutToken said)) {
            throw new IllegalStateException("Spring Security heard nothing from a provider");
        }
        String path = request.getServletPath();
        AgencyProvider provider = providers.called(path.substring(path.lastIndexOf('/') + 1));
        AuditContext.detail("said by the provider", provider.registration());
        if (!saidOnce.take(said)) {
            AuditContext.detail("refused", "said before, or too long ago");
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        transactions.continueAs("provider:" + provider.registration());
        int ended = 0;
        for (String name : namesOf(said, provider)) {
            int theirs = sessions.endWhere(name, one -> isMeant(one, said, provider));
            if (theirs > 0 || said.getSubject() != null) {
                AuditContext.of(partnership.signedInAs(name));
            }
            ended += theirs;
        }
        AuditContext.detail("sign-ins ended", Integer.toString(ended));
    }

    /** Somebody of the provider's own agency; where it names but a session of its own, whoever is signed in may have it. */
    private Collection<String> namesOf(OidcLogoutToken said, AgencyProvider provider) {
        return said.getSubject() == null
                ? sessions.everybody()
                : people.bound(said.getIssuer().toString(), said.getSubject()).stream()
                        .filter(who -> who.agency().equals(provider.agency()))
                        .map(Practitioner::signInName)
                        .toList();
    }

    /** All of theirs, unless it names a session there: then the one that began with it, and any that may have. */
    private static boolean isMeant(Session here, OidcLogoutToken said, AgencyProvider provider) {
        if (said.getSessionId() == null) {
            return true;
        }
        return sessionThere(here, provider).map(said.getSessionId()::equals).orElse(said.getSubject() != null);
    }

    private static Optional<String> sessionThere(Session here, AgencyProvider provider) {
        SecurityContext context = here.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return Optional.ofNullable(context)
                .map(SecurityContext::getAuthentication)
                .map(Authentication::getPrincipal)
                .filter(AgencyUser.class::isInstance)
                .map(AgencyUser.class::cast)
                .filter(user -> user.registration().equals(provider.registration()))
                .map(user -> user.getIdToken().getClaimAsString(SESSION_THERE));
    }

    /** Whose session is whose stands in the sessions themselves, for every server alike; a list in memory would only grow. */
    private static final class KeepsNoSession implements OidcSessionRegistry {

        @Override
        public void saveSessionInformation(OidcSessionInformation session) {
            // It is kept already.
        }

        @Override
        public @Nullable OidcSessionInformation removeSessionInformation(String session) {
            return null;
        }

        @Override
        public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken said) {
            return List.of();
        }
    }
}
