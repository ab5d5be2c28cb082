package org.reachable.resending;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every form passes {@link OneEffect}, the last before its own capability. */
@Configuration
class ResendingOnTheWeb implements WebMvcConfigurer {

    private static final int LAST = 1_000;

    private final OneEffect oneEffect;

    ResendingOnTheWeb(OneEffect oneEffect) {
        this.oneEffect = oneEffect;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(oneEffect).order(LAST);
    }
}
