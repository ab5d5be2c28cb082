package org.reachable.work.actions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.reachable.access.Actor;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** What the people of an agency said they would do. */
@Controller
class AgencyActionsController {

    private final ActionPages pages;
    private final Partnership partnership;

    AgencyActionsController(ActionPages pages, Partnership partnership) {
        this.pages = pages;
        this.partnership = partnership;
    }

    static String href(String agency) {
        return "/agencies/" + UriUtils.encodePathSegment(agency, UTF_8) + "/actions";
    }

    @GetMapping("/agencies/{agency}/actions")
    ModelAndView agency(Actor actor, @PathVariable String agency) {
        Agency its = partnership.agency(agency).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return new ModelAndView("actions/agency", "page", pages.agency(actor, its));
    }
}
