package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Set;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Demonstration;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells every page whom it is for, and that it is a demonstration where it is one. Files need to know neither. */
@Component
class WhoAsks implements HandlerInterceptor {

    /** Where somebody may be before they changed the password that they were given. */
    private static final Set<String> FIRST =
            Set.of(PasswordController.HREF, "/sign-ins", "/sign-in", "/told/leave", "/help", "/");

    private final Partnership partnership;
    private final Clock clock;

    WhoAsks(Partnership partnership, Clock clock) {
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod) {
            Principal principal = request.getUserPrincipal();
            if (principal != null && EndedAccounts.mustChange(request) && !FIRST.contains(request.getServletPath())) {
                response.sendRedirect(PasswordController.HREF);
                return false;
            }
            if (principal != null) {
                (request.isUserInRole(FamilyMember.ROLE)
                                ? member(principal.getName())
                                : inWords(partnership.signedInAs(principal.getName())))
                        .tell(request);
            }
            if (partnership.isDemonstration()) {
                new Demonstration(Dates.fullDay(Dates.day(clock.instant()))).tell(request);
            }
        }
        return true;
    }

    private org.reachable.foundation.govuk.SignedIn member(String name) {
        return org.reachable.foundation.govuk.SignedIn.toTell(
                partnership.familyMember(name).orElseThrow().name(), Dates.full(clock.instant()));
    }

    private org.reachable.foundation.govuk.SignedIn inWords(Practitioner practitioner) {
        String role = partnership.roleOf(practitioner.signInName());
        return new org.reachable.foundation.govuk.SignedIn(
                practitioner.name(),
                role.isEmpty() ? practitioner.agencyName() : role + ", " + practitioner.agencyName(),
                true,
                AccessPolicy.onlyReads(practitioner.agencyKind()),
                Dates.full(clock.instant()));
    }
}
