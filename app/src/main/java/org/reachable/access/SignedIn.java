package org.reachable.access;

import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a controller whoever is signed in, where it asks for a {@link Practitioner}, a
 * {@link FamilyMember} or an {@link Actor}.
 */
@Component
class SignedIn implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> HANDED = Set.of(Practitioner.class, FamilyMember.class, Actor.class);

    private final Partnership partnership;

    SignedIn(Partnership partnership) {
        this.partnership = partnership;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return HANDED.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Principal principal =
                Objects.requireNonNull(request.getUserPrincipal(), "This page is public: nobody signed in");
        Class<?> asked = parameter.getParameterType();
        if (request.isUserInRole(FamilyMember.ROLE)) {
            FamilyMember member = partnership.familyMember(principal.getName()).orElseThrow();
            return asked == Actor.class ? Actor.of(member) : member;
        }
        Practitioner practitioner = partnership.signedInAs(principal.getName());
        return asked == Actor.class ? Actor.of(practitioner) : practitioner;
    }
}
