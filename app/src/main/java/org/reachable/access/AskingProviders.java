package org.reachable.access;

import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** As Spring Security asks a provider, but nobody waits for one for ever. */
final class AskingProviders {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private AskingProviders() {}

    static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(patience())
                .configureMessageConverters(all -> all.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    static OidcUserService people() {
        var rest = new RestTemplate(patience());
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var told = new DefaultOAuth2UserService();
        told.setRestOperations(rest);
        var people = new OidcUserService();
        people.setOauth2UserService(told);
        return people;
    }

    private static ClientHttpRequestFactory patience() {
        var calls = new SimpleClientHttpRequestFactory();
        calls.setConnectTimeout(TO_CONNECT);
        calls.setReadTimeout(TO_ANSWER);
        return calls;
    }
}
