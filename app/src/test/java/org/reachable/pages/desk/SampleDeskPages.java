package org.reachable.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.reachable.foundation.govuk.Demonstration;
import org.reachable.foundation.govuk.SampleNavigation;
import org.reachable.foundation.govuk.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The desk over invented data, for tests alone. */
@Controller
class SampleDeskPages {

    @GetMapping("/sample/now/{state}")
    ModelAndView now(@PathVariable String state, HttpServletRequest request) {
        signIn(request);
        NowPage page = switch (state) {
            case "usual" -> SampleDesk.usual();
            case "reachable" -> SampleDesk.reachable();
            case "quiet" -> SampleDesk.quiet();
            case "many" -> SampleDesk.many();
            default -> SampleLongDesk.longWords();
        };
        return new ModelAndView("desk/now", "page", page);
    }

    private static void signIn(HttpServletRequest request) {
        new SignedIn("Maya Osei", "Team manager, Wealdshire").tell(request);
        SampleNavigation.tell(request);
        new Demonstration("Friday 17 June 2022").tell(request);
    }
}
