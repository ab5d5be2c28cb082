package org.reachable.governance.limits;

import java.util.UUID;
import org.reachable.access.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever is told that somebody was kept out of a record reads it, and says that they have. */
@Controller
class ToldOfLimitsController {

    static final String PAGE = "/told-of-limits";

    private final ToldOfLimits told;

    ToldOfLimitsController(ToldOfLimits told) {
        this.told = told;
    }

    @GetMapping(PAGE)
    ModelAndView look(Actor actor) {
        return new ModelAndView("limits/told", "page", new ToldOfLimitsPage(told.rows(actor)));
    }

    @PostMapping(PAGE + "/seen")
    String seen(Actor actor, @RequestParam UUID told) {
        this.told.seen(actor, told);
        return "redirect:" + PAGE;
    }
}
