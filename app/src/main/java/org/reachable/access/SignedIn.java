package org.reachable.access;

import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.partnership.Partnership;
import org.reachable.partnership.Practitioner;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller whoever is signed in, where it asks for a {@link Practitioner} or an {@link Actor}. */
@Component
class SignedIn implements HandlerMethodArgumentResolver {

    private final Partnership partnership;

    SignedIn(Partnership partnership) {
        this.partnership = partnership;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Practitioner.class || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Principal principal =
                Objects.requireNonNull(request.getUserPrincipal(), "This page is public: nobody signed in");
        Practitioner practitioner = partnership.signedInAs(principal.getName());
        return parameter.getParameterType() == Actor.class ? Actor.of(practitioner) : practitioner;
    }
}
