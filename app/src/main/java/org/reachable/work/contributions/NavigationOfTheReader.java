package org.reachable.work.contributions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.reachable.foundation.govuk.Navigation;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells every page which entries of the main navigation its reader has. */
@Configuration
class NavigationOfTheReader implements WebMvcConfigurer {

    private final Contributions contributions;
    private final Partnership partnership;

    NavigationOfTheReader(Contributions contributions, Partnership partnership) {
        this.contributions = contributions;
        this.partnership = partnership;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                Principal principal = request.getUserPrincipal();
                if (handler instanceof HandlerMethod && principal != null && !request.isUserInRole(FamilyMember.ROLE)) {
                    of(partnership.signedInAs(principal.getName())).tell(request);
                }
                return true;
            }
        });
    }

    private Navigation of(Practitioner reader) {
        return new Navigation(contributions.navigation().stream()
                .filter(item -> item.isFor(reader))
                .map(item -> new Navigation.Item(
                        item.name(), item.link().text(), item.link().href(), item.isForWriting()))
                .toList());
    }
}
