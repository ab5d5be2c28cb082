package org.reachable.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/** An agency's own identity provider: Spring's authorization server at a port of its own, whose people and claims a test names. */
final class OwnProvider implements AutoCloseable {

    static final String CLIENT = "reachable";
    static final String SECRET = "of-the-client";
    static final String PASSWORD = "at-their-agency";

    private final Tomcat tomcat = new Tomcat();
    private final AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
    private final People people = new People();
    private final InMemoryRegisteredClientRepository clients =
            new InMemoryRegisteredClientRepository(client(List.of("http://127.0.0.1/unused"), "http://127.0.0.1/"));

    OwnProvider() throws IOException, LifecycleException {
        tomcat.setBaseDir(Files.createTempDirectory("provider").toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "nothing", new HttpServlet() {});
        context.addServletMappingDecoded("/", "nothing");
        spring.setServletContext(context.getServletContext());
        spring.register(Configured.class);
        spring.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("people", people);
            beans.registerSingleton("clients", clients);
        });
        context.addServletContainerInitializer(
                (_, servlets) -> {
                    spring.setServletContext(servlets);
                    servlets.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, spring);
                    spring.refresh();
                },
                null);
        var filter = new FilterDef();
        filter.setFilterName("security");
        filter.setFilter(new DelegatingFilterProxy("springSecurityFilterChain", spring));
        context.addFilterDef(filter);
        var everywhere = new FilterMap();
        everywhere.setFilterName("security");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
        tomcat.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    /** Where it may send people back to. */
    void serves(String application, List<String> registrations) {
        clients.save(client(
                registrations.stream()
                        .map(one -> application + AgencyProvider.BACK + "/" + one)
                        .toList(),
                application + "/"));
    }

    /** Somebody it knows, and what it says of them. */
    void says(String name, Map<String, Object> claims) {
        people.claims.put(name, claims);
    }

    /** What it says of how long ago they signed in, beside the truth. */
    void saysTheySignedInBefore(Duration longAgo) {
        people.longAgo = longAgo;
    }

    /** Its own session in which somebody signed in last, as its ID token names it. */
    String sessionOf(String name) {
        return Objects.requireNonNull(people.sessions.get(name));
    }

    /** What it says where somebody signs out there, signed with its key; a claim that is null is left out. */
    String saysSignedOut(Map<String, @Nullable Object> claims) {
        return signedOut(spring.getBean(Configured.class).keys, claims);
    }

    /** The same by somebody who has another key of that name. */
    String forgesSignedOut(Map<String, @Nullable Object> claims) {
        return signedOut(keys(), claims);
    }

    private String signedOut(JWKSource<SecurityContext> keys, Map<String, @Nullable Object> claims) {
        Instant now = Clock.systemUTC().instant();
        var all = new HashMap<String, @Nullable Object>(Map.of(
                "iss",
                issuer(),
                "aud",
                List.of(CLIENT),
                "iat",
                now,
                "exp",
                now.plusSeconds(120),
                "jti",
                UUID.randomUUID().toString(),
                "events",
                Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
        all.putAll(claims);
        all.values().removeIf(Objects::isNull);
        return new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256)
                                .type("logout+jwt")
                                .build(),
                        JwtClaimsSet.builder().claims(told -> told.putAll(all)).build()))
                .getTokenValue();
    }

    private static JWKSource<SecurityContext> keys() {
        try {
            var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("the-key")
                    .build()));
        } catch (NoSuchAlgorithmException neverWithJava) {
            throw new IllegalStateException(neverWithJava);
        }
    }

    private static RegisteredClient client(List<String> back, String afterwards) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(all -> all.addAll(back))
                .postLogoutRedirectUri(afterwards)
                .scope("openid")
                .scope("email")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
        spring.close();
    }

    /** Whom it knows, and when each signed in last. */
    static final class People implements UserDetailsService, OAuth2TokenCustomizer<JwtEncodingContext> {

        private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
        private final Map<String, Instant> since = new ConcurrentHashMap<>();
        private final Map<String, String> sessions = new ConcurrentHashMap<>();
        private Duration longAgo = Duration.ZERO;

        @Override
        public UserDetails loadUserByUsername(String name) {
            if (!claims.containsKey(name)) {
                throw new UsernameNotFoundException(name);
            }
            return User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("PERSON")
                    .build();
        }

        @Override
        public void customize(JwtEncodingContext token) {
            if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                String name = token.getPrincipal().getName();
                var said = new HashMap<>(claims.get(name));
                said.put(
                        "auth_time",
                        Objects.requireNonNull(since.get(name)).minus(longAgo).getEpochSecond());
                said.forEach(token.getClaims()::claim);
                token.getClaims()
                        .claims(all -> sessions.put(
                                name, Objects.requireNonNull(all.get("sid")).toString()));
            }
        }
    }

    @EnableWebSecurity
    static class Configured {

        private final JWKSource<SecurityContext> keys = keys();

        @org.springframework.context.annotation.Bean
        SecurityFilterChain everything(HttpSecurity http, People people) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(form -> form.successHandler((request, response, who) -> {
                        people.since.put(who.getName(), Clock.systemUTC().instant());
                        request.getSession()
                                .setAttribute("asked", request.getSession().getAttribute("asking"));
                        new org.springframework.security.web.authentication
                                        .SavedRequestAwareAuthenticationSuccessHandler()
                                .onAuthenticationSuccess(request, response, who);
                    }))
                    .addFilterBefore(
                            (request, response, chain) -> {
                                if (asksAgain((HttpServletRequest) request)) {
                                    new org.springframework.security.web.savedrequest.HttpSessionRequestCache()
                                            .saveRequest((HttpServletRequest) request, (HttpServletResponse) response);
                                    ((HttpServletResponse) response).sendRedirect("/login");
                                } else {
                                    chain.doFilter(request, response);
                                }
                            },
                            org.springframework.security.web.context.SecurityContextHolderFilter.class)
                    .build();
        }

        /** A request that says {@code prompt=login} is answered only after signing in for that request. */
        private static boolean asksAgain(HttpServletRequest request) {
            String state = request.getParameter("state");
            if (!"login".equals(request.getParameter("prompt"))
                    || state.equals(request.getSession().getAttribute("asked"))) {
                return false;
            }
            request.getSession().setAttribute("asking", state);
            return true;
        }

        @org.springframework.context.annotation.Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @org.springframework.context.annotation.Bean
        JwtDecoder reader() {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @org.springframework.context.annotation.Bean
        JWKSource<SecurityContext> published() {
            return keys;
        }
    }
}
