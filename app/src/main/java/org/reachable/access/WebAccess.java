package org.reachable.access;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

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

    private static final String SIGN_IN = "/sign-in";

    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=()";

    /** Public whoever asks. Everything else asks to sign in, so that a new page cannot be left open. */
    private static final String[] PUBLIC = {"/", SIGN_IN, "/reachable.css", "/reachable.js", "/fonts/*"};

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("name")
                        .defaultSuccessUrl("/now")
                        .failureUrl(SIGN_IN + "?refused=true"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES)))
                .build();
    }

    /** Each hash names its algorithm, so a stronger one can come without new passwords. */
    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
