package org.reachable.pages.subject;

import jakarta.servlet.http.HttpServletRequest;
import org.reachable.foundation.govuk.SampleNavigation;
import org.reachable.foundation.govuk.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The child's page over invented data, for tests alone. */
@Controller
class SampleChildPages {

    @GetMapping("/sample/child/long")
    ModelAndView child(HttpServletRequest request) {
        new SignedIn("Maya Osei", "Team manager, Wealdshire").tell(request);
        SampleNavigation.tell(request);
        return new ModelAndView("subject/glance", "page", SampleChild.longWords());
    }
}
