package org.reachable.access;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes {@link SignedIn} known to every controller, who asks to every page, and whom it is about to the audit. */
@Configuration
class WebArguments implements WebMvcConfigurer {

    private final SignedIn signedIn;
    private final WhoAsks whoAsks;
    private final AsSeen asSeen;
    private final NamedInTheAudit named;

    WebArguments(SignedIn signedIn, WhoAsks whoAsks, AsSeen asSeen, NamedInTheAudit named) {
        this.signedIn = signedIn;
        this.whoAsks = whoAsks;
        this.asSeen = asSeen;
        this.named = named;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(whoAsks);
        interceptors.addInterceptor(asSeen);
        interceptors.addInterceptor(named);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(signedIn);
    }
}
