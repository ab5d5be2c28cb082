package org.reachable.access;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.reachable.access.SignInsPage.SignIn;
import org.reachable.foundation.govuk.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is signed in, and the way to end it there. */
@Controller
class SignInsController {

    static final String NOTICE = "signInsNotice";

    private final Sessions sessions;

    SignInsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/sign-ins")
    ModelAndView signIns(Principal who, HttpSession here, Model model) {
        List<SignIn> all = sessions.of(who.getName()).stream()
                .map(one -> new SignIn(
                        one.getId().equals(here.getId()),
                        inWords(one.getCreationTime()),
                        inWords(one.getLastAccessedTime())))
                .toList();
        boolean hasPassword = SignedInAgain.providerOf(AgencyPeople.here()).isEmpty();
        return new ModelAndView(
                "access/signIns", "page", new SignInsPage(all, hasPassword, (String) model.getAttribute(NOTICE)));
    }

    @PostMapping("/sign-ins/end-others")
    String endOthers(Principal who, HttpSession here, RedirectAttributes next) {
        sessions.endOthers(who.getName(), here.getId());
        next.addFlashAttribute(NOTICE, "You are signed in nowhere else.");
        return "redirect:/sign-ins";
    }

    /** Sessions are counted by the machine's own time, which a demonstration's is not. */
    private static String inWords(Instant at) {
        return Dates.full(at);
    }
}
