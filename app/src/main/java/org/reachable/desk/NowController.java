package org.reachable.desk;

import org.reachable.access.Actor;
import org.reachable.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What needs me now. */
@Controller
class NowController {

    private final Desk desk;

    NowController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping(Addresses.NOW)
    ModelAndView now(Actor actor, Practitioner reader, Model model) {
        return new ModelAndView("desk/now", "page", desk.of(actor, reader, (Notice) model.getAttribute(Notice.KEY)));
    }
}
