package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reachable.foundation.govuk.Link;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page to sign in, why somebody is not, and the way on when they sign out. What is sent from it goes to Spring Security. */
@Controller
class SignInController {

    private final AgencyProviders providers;

    SignInController(AgencyProviders providers) {
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean refused,
            @RequestParam(defaultValue = "false") boolean often,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean out) {
        Optional<Refused> because = Refused.of(why);
        if (because.isPresent()) {
            var page = new ModelAndView(
                    "access/refused",
                    "page",
                    new RefusedPage(because.get().title(), because.get().meaning()));
            page.setStatus(HttpStatus.FORBIDDEN);
            return page;
        }
        Optional<String> on = out ? SignOutThere.taken(request.getSession(false)) : Optional.empty();
        if (on.isPresent()) {
            return new ModelAndView(
                    "access/goOn",
                    "page",
                    new GoOnPage(
                            "You are signed out here",
                            "Your agency’s sign-in is asked to sign you out, too.",
                            on.get(),
                            "Go on"));
        }
        String problem = often
                ? "Too many wrong passwords: wait a quarter of an hour, then try again"
                : refused ? "No account has this name and password" : null;
        List<Link> agencies = providers.all().stream()
                .sorted(Comparator.comparing(AgencyProvider::called))
                .map(provider -> new Link("Sign in with " + provider.called(), provider.begin()))
                .toList();
        return new ModelAndView("access/sign-in", "page", new SignInPage(problem, name, agencies));
    }
}
