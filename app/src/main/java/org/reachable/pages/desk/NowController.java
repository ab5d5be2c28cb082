package org.reachable.pages.desk;

import org.reachable.access.Actor;
import org.reachable.governance.confidential.Confidences;
import org.reachable.governance.meetingaccess.Meetings;
import org.reachable.governance.sanitised.SanitisedSummaries;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What needs me now. */
@Controller
class NowController {

    private final Desk desk;
    private final Elsewhere elsewhere;
    private final Confidences confidences;
    private final SanitisedSummaries lines;
    private final Meetings meetings;

    NowController(
            Desk desk, Elsewhere elsewhere, Confidences confidences, SanitisedSummaries lines, Meetings meetings) {
        this.desk = desk;
        this.elsewhere = elsewhere;
        this.confidences = confidences;
        this.lines = lines;
        this.meetings = meetings;
    }

    @GetMapping(Addresses.NOW)
    ModelAndView now(Actor actor, Practitioner reader, Model model) {
        var now = new ModelAndView("desk/now", "page", desk.of(actor, reader, (Notice) model.getAttribute(Notice.KEY)));
        elsewhere.of(reader).ifPresent(words -> now.addObject("elsewhere", words));
        now.addObject("confided", confidences.passedOnTo(actor));
        now.addObject("lines", lines.due(actor));
        now.addObject("meetings", meetings.of(actor));
        return now;
    }
}
