package org.reachable.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page to sign in. What is sent from it goes to Spring Security. */
@Controller
class SignInController {

    @GetMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "false") boolean refused,
            @RequestParam(defaultValue = "false") boolean often,
            @RequestParam(defaultValue = "") String name) {
        String problem = often
                ? "Too many wrong passwords: wait a quarter of an hour, then try again"
                : refused ? "No account has this name and password" : null;
        return new ModelAndView("access/sign-in", "page", new SignInPage(problem, name));
    }
}
