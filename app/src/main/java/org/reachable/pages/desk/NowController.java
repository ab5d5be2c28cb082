package org.reachable.pages.desk;

import org.reachable.access.Actor;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What needs me now. */
@Controller
class NowController {

    static final String NOW = "/now";

    private final Desk desk;
    private final Elsewhere elsewhere;
    private final YourWork work;

    NowController(Desk desk, Elsewhere elsewhere, YourWork work) {
        this.desk = desk;
        this.elsewhere = elsewhere;
        this.work = work;
    }

    @GetMapping(NOW)
    ModelAndView now(Actor actor, Practitioner reader, Model model) {
        NowPage page = desk.of(actor, reader, (Notice) model.getAttribute(Notice.KEY));
        var now = new ModelAndView("desk/now", "page", page);
        now.addObject("work", work.of(actor, reader, page));
        elsewhere.of(reader).ifPresent(words -> now.addObject("elsewhere", words));
        return now;
    }
}
