package org.reachable.platform.forms;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every form passes {@link IdempotentForms}, the last before its own capability. */
@Configuration
class ResendingOnTheWeb implements WebMvcConfigurer {

    private static final int LAST = 1_000;

    private final IdempotentForms oneEffect;

    ResendingOnTheWeb(IdempotentForms oneEffect) {
        this.oneEffect = oneEffect;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(oneEffect).order(LAST);
    }
}
