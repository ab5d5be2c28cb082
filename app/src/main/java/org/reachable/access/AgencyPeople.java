package org.reachable.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Accounts;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ProviderPeople;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Who somebody is of whom an agency's provider told: the practitioner whom its issuer and subject were bound to; at the
 * first time whoever set-up named by what a verified claim says. Nobody comes into being by signing in.
 */
@Component
class AgencyPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String ROLES = "duties from the provider";

    private final AgencyProviders providers;
    private final ProviderPeople people;
    private final Accounts accounts;
    private final SignedInAgain again;
    private final Transactions transactions;
    private final Clock clock;
    private final OidcUserService asking = AskingProviders.people();

    AgencyPeople(
            AgencyProviders providers,
            ProviderPeople people,
            Accounts accounts,
            SignedInAgain again,
            Transactions transactions,
            Clock clock) {
        this.providers = providers;
        this.people = people;
        this.accounts = accounts;
        this.again = again;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest asked) {
        AgencyProvider provider = providers.called(asked.getClientRegistration().getRegistrationId());
        OidcUser told = asking.loadUser(asked);
        transactions.continueAs("provider:" + provider.registration());
        Practitioner who = bound(provider, told);
        if (!who.agency().equals(provider.agency())) {
            throw Refused.OTHER_AGENCY.refusal();
        }
        if (accounts.of(who.signInName()).over()) {
            throw Refused.LEFT.refusal();
        }
        again.check(who, told.getIdToken(), provider);
        follow(provider, told, who);
        return new AgencyUser(who.signInName(), provider.registration(), told.getIdToken());
    }

    private Practitioner bound(AgencyProvider provider, OidcUser told) {
        OidcIdToken token = told.getIdToken();
        String issuer = token.getIssuer().toString();
        return people.bound(issuer, token.getSubject())
                .or(() -> {
                    String name = verified(told, provider.personClaim());
                    return name == null
                            ? java.util.Optional.empty()
                            : people.bind(provider.agency(), name, issuer, token.getSubject());
                })
                .orElseThrow(Refused.UNKNOWN::refusal);
    }

    /** An address that the provider did not verify names nobody: anybody can write one down. */
    private static @Nullable String verified(OidcUser told, String claim) {
        if (claim.equals(StandardClaimNames.EMAIL) && !Boolean.TRUE.equals(told.getEmailVerified())) {
            return null;
        }
        return told.getClaims().get(claim) instanceof String name && !name.isBlank() ? name : null;
    }

    /** What the claim knows of begins and ends with it; everything else stays as set-up made it. */
    private void follow(AgencyProvider provider, OidcUser told, Practitioner who) {
        if (provider.duties().isEmpty()) {
            return;
        }
        Set<String> said = said(told.getClaims(), provider.rolesClaim());
        Set<String> held = provider.duties().entrySet().stream()
                .filter(duty -> duty.getValue().stream().anyMatch(said::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        // A duty is written by a job, and by no request: this one is what the provider signed.
        if (transactions.beside(
                "provider:" + provider.registration(),
                () -> people.follow(who, provider.duties().keySet(), held, now))) {
            AuditContext.detail(ROLES, held.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static Set<String> said(Map<String, Object> claims, String claim) {
        return switch (claims.get(claim)) {
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.toSet());
            case String one -> Set.copyOf(List.of(one.strip().split("\\s+")));
            case null, default -> Set.of();
        };
    }

    static @Nullable Authentication here() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
