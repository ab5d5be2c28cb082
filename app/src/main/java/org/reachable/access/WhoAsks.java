package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import org.reachable.govuk.Dates;
import org.reachable.govuk.Demonstration;
import org.reachable.partnership.FamilyMember;
import org.reachable.partnership.Partnership;
import org.reachable.partnership.Practitioner;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells every page whom it is for, and that it is a demonstration where it is one. Files need to know neither. */
@Component
class WhoAsks implements HandlerInterceptor {

    private final Partnership partnership;
    private final Clock clock;

    WhoAsks(Partnership partnership, Clock clock) {
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            Principal principal = request.getUserPrincipal();
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

    private org.reachable.govuk.SignedIn member(String name) {
        return org.reachable.govuk.SignedIn.toTell(
                partnership.familyMember(name).orElseThrow().name());
    }

    private org.reachable.govuk.SignedIn inWords(Practitioner practitioner) {
        String role = partnership.roleOf(practitioner.signInName());
        return new org.reachable.govuk.SignedIn(
                practitioner.name(),
                role.isEmpty() ? practitioner.agencyName() : role + ", " + practitioner.agencyName(),
                true,
                AccessPolicy.ONLY_READ.contains(practitioner.agencyKind()));
    }
}
