package org.reachable.access;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;
import static org.springframework.security.authorization.SingleResultAuthorizationManager.permitAll;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.reachable.platform.audit.Audit;
import org.reachable.platform.partnership.Accounts;
import org.reachable.platform.partnership.FamilyMember;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The public pages, signing in and out, and the headers of every answer. */
@Configuration
class WebAccess {

    /** Everything comes from us, nothing is inline, and nobody frames us: a page shows children's lives. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    static final String SIGN_IN = "/sign-in";

    /** Nobody who was here over HTTPS comes over HTTP again for a year, whatever link or network leads them. */
    private static final Duration ONLY_OVER_HTTPS = Duration.ofDays(365);

    /** Each keeps a processor busy; and as many as half of the connections are always there for pages. */
    private static final int AT_A_PASSWORD = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 5);

    /** Half of the server's threads. */
    private static final int WAITING = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=()";

    /**
     * Looks back on a file that is kept nowhere: nothing is read of us and nothing is changed, so it leaves no row of the audit.
     * Whoever works for an agency may, also where they only read; in a demonstration, anybody.
     */
    private static final String HINDSIGHT = "/would-it-have-changed";

    /** Whoever tells the front door of a child needs no account. */
    private static final String WORRIED = "/worried";

    /** Public whoever asks. Everything else asks to sign in, so that a new page cannot be left open. */
    private static final String[] PUBLIC = {
        "/",
        SIGN_IN,
        "/help",
        "/slides",
        "/tour",
        "/who-sees-what",
        "/file-format",
        "/file-format/**",
        WORRIED,
        WORRIED + "/received",
        "/styles/*",
        "/reachable.js",
        "/words-to-avoid.json",
        "/fonts/*"
    };

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            Audit audit,
            Accounts accounts,
            OnlyReading onlyReading,
            AgencySignIn agencies,
            SignOutThere signOutThere,
            @Value("${reachable.demonstration:false}") boolean demonstration) {
        agencies.to(http);
        return http.addFilterAfter(new EndedAccounts(accounts), SecurityContextHolderFilter.class)
                .addFilterBefore(new FewAtAPassword(AT_A_PASSWORD, WAITING, PATIENCE), CsrfFilter.class)
                .addFilterBefore(audit.ofEveryRequestBut(open()), CsrfFilter.class)
                .addFilterBefore(audit.ofPublicPages(), CsrfFilter.class)
                .addFilterBefore(FewAtAPassword.whoGotNone(), CsrfFilter.class)
                .addFilterBefore(new SilentProviders(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/error")
                        .denyAll()
                        .requestMatchers(WORRIED, WORRIED + "/received")
                        .access(anyOf(not(hasRole(LocalAccounts.PRACTITIONER)), onlyReading))
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(HINDSIGHT)
                        .access(demonstration ? permitAll() : hasRole(LocalAccounts.PRACTITIONER))
                        .requestMatchers("/sign-out", PasswordController.HREF)
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/looked-for")
                        .hasRole(LocalAccounts.PRACTITIONER)
                        .requestMatchers("/told/**")
                        .hasRole(FamilyMember.ROLE)
                        .anyRequest()
                        .access(allOf(hasRole(LocalAccounts.PRACTITIONER), onlyReading)))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(WebAccess::notFound))
                .csrf(forged -> forged.ignoringRequestMatchers(WebAccess::tellsInNobodysName))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("name")
                        .successHandler(new HomeAfterSignIn())
                        .failureHandler(WebAccess::refused))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(signOutThere))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .httpStrictTransportSecurity(secure -> secure.maxAgeInSeconds(ONLY_OVER_HTTPS.toSeconds())
                                .includeSubDomains(true))
                        .referrerPolicy(referrer -> referrer.policy(SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES)))
                .build();
    }

    /**
     * Who has no account is nobody whose name could be borrowed; and what they wrote for half an hour is not lost for a token that is over.
     */
    private static boolean tellsInNobodysName(HttpServletRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return request.getServletPath().startsWith(WORRIED)
                && (signedIn == null || signedIn instanceof AnonymousAuthenticationToken);
    }

    /** Which of the two was wrong is nobody's business; that they must wait is theirs. */
    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(SIGN_IN + (refusal instanceof LockedException ? "?often=true" : "?refused=true"));
    }

    /** What is for others is not found. A form whose token is old is refused: it may be kept and sent again. */
    private static void notFound(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        response.sendError(
                refusal instanceof CsrfException || refusal instanceof OnlyReading.OnlyReads
                        ? HttpServletResponse.SC_FORBIDDEN
                        : HttpServletResponse.SC_NOT_FOUND);
    }

    /** To read a public page is nobody's business; whatever is sent to one is, where anything of it is kept. */
    private static RequestMatcher open() {
        PathPatternRequestMatcher.Builder reading = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Stream.concat(
                        Stream.of(reading.matcher(HINDSIGHT)),
                        Stream.of(PUBLIC).map(page -> reading.matcher(HttpMethod.GET, page)))
                .map(RequestMatcher.class::cast)
                .toList());
    }

    /**
     * A session that a page ends is ended in the page's own transaction. On a connection beside the page's, many who sign
     * out at once would each hold one and wait for another, until everybody is told that the database is away.
     */
    @Bean
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    /** What two pages of one person keep in their session at one time is kept twice over, and neither page fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfSeveralPages() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Each hash names its algorithm, so a stronger one can come without new passwords. */
    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
