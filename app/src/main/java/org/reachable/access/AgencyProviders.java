package org.reachable.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.CannotStart;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The identity providers that the settings name. What a provider says of itself is asked when somebody first signs in
 * there: one agency's provider that is down keeps nobody else out, and no server from starting.
 */
@Component
public class AgencyProviders implements ClientRegistrationRepository, InitializingBean {

    private static final String SETTINGS = "reachable.sign-in";

    private final OAuth2ClientProperties clients;
    private final Map<String, AgencyProvider> providers = new LinkedHashMap<>();
    private final Map<String, ClientRegistration> made = new ConcurrentHashMap<>();
    private final Partnership partnership;
    private final Policy policy;

    AgencyProviders(Environment environment, Partnership partnership, Policy policy) {
        this.partnership = partnership;
        this.policy = policy;
        Binder binder = Binder.get(environment);
        clients = binder.bind("spring.security.oauth2.client", OAuth2ClientProperties.class)
                .orElseGet(OAuth2ClientProperties::new);
        Map<String, Settings> settings = binder.bind(SETTINGS, Bindable.mapOf(String.class, Settings.class))
                .orElseGet(Map::of);
        clients.getRegistration().forEach((id, client) -> providers.put(id, provider(id, client, settings.get(id))));
    }

    /** What we ask of an operator beside the usual settings of a client. */
    record Settings(
            @DefaultValue("") String agency,
            @DefaultValue("email") String personClaim,
            @DefaultValue("groups") String rolesClaim,
            Map<String, List<String>> duties,
            @DefaultValue("") String strength) {}

    private AgencyProvider provider(
            String id, OAuth2ClientProperties.Registration client, @Nullable Settings settings) {
        OAuth2ClientProperties.Provider where =
                clients.getProvider().get(client.getProvider() == null ? id : client.getProvider());
        if (where == null
                || where.getIssuerUri() == null
                || where.getIssuerUri().isBlank()) {
            throw new CannotStart(
                    "The identity provider %s has no issuer, so anybody could speak in its name.".formatted(id),
                    "Maybe set spring.security.oauth2.client.provider.%s.issuer-uri.".formatted(id));
        }
        if (settings == null || settings.agency().isBlank()) {
            throw new CannotStart(
                    "The identity provider %s belongs to no agency.".formatted(id),
                    "Maybe set %s.%s.agency to the code of the agency whose people it signs in."
                            .formatted(SETTINGS, id));
        }
        return new AgencyProvider(
                id,
                client.getClientName() == null ? id : client.getClientName(),
                settings.agency(),
                settings.personClaim(),
                settings.rolesClaim(),
                settings.duties() == null ? Map.of() : settings.duties(),
                settings.strength());
    }

    /** Refuses to start where a provider would sign in people of an agency, or give a role, that is not there. */
    @Override
    public void afterPropertiesSet() {
        for (AgencyProvider provider : providers.values()) {
            provider.duties().keySet().stream()
                    .filter(role -> !policy.roles().containsKey(role))
                    .findFirst()
                    .ifPresent(role -> {
                        throw new CannotStart(
                                "The identity provider %s gives a role that there is not: %s."
                                        .formatted(provider.registration(), role),
                                "Maybe name one of policy/roles.yaml.");
                    });
            if (partnership.id().isPresent()
                    && partnership.agencies().stream().map(Agency::code).noneMatch(provider.agency()::equals)) {
                throw new CannotStart(
                        "The identity provider %s belongs to an agency that there is not: %s."
                                .formatted(provider.registration(), provider.agency()),
                        "Maybe name the code of an agency of this partnership.");
            }
        }
    }

    /** All, as the settings name them. */
    Collection<AgencyProvider> all() {
        return providers.values();
    }

    AgencyProvider called(String registration) {
        return Optional.ofNullable(providers.get(registration)).orElseThrow();
    }

    /** What the provider of an agency is called; empty where its people have passwords of ours. */
    public Optional<String> of(String agency) {
        return providers.values().stream()
                .filter(provider -> provider.agency().equals(agency))
                .map(AgencyProvider::called)
                .findFirst();
    }

    /** Whether the people of an agency sign in at their own provider, and so with no password of ours. */
    boolean signInPeopleOf(String agency) {
        return providers.values().stream()
                .anyMatch(provider -> provider.agency().equals(agency));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registration) {
        return providers.containsKey(registration) ? made.computeIfAbsent(registration, this::make) : null;
    }

    private ClientRegistration make(String registration) {
        var alone = new OAuth2ClientProperties();
        alone.getRegistration().put(registration, clients.getRegistration().get(registration));
        alone.getProvider().putAll(clients.getProvider());
        ClientRegistration told =
                new OAuth2ClientPropertiesMapper(alone).asClientRegistrations().get(registration);
        return ClientRegistration.withClientRegistration(told)
                .redirectUri("{baseUrl}" + AgencyProvider.BACK + "/{registrationId}")
                .userNameAttributeName("sub")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
