package org.reachable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Lets a test's browser see the pages that only tests have, under the policy of real ones. */
@Configuration
class SamplePagesAreOpen {

    @Bean
    @Order(0)
    SecurityFilterChain samplePages(HttpSecurity http) {
        return http.securityMatcher("/sample/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; form-action 'self'")))
                .build();
    }
}
