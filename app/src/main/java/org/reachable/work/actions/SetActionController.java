package org.reachable.work.actions;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets an action for a child, or about a place. */
@Controller
@RequestMapping({ActionController.OF_A_CHILD, ActionController.OF_A_THING})
class SetActionController {

    private final Actions actions;
    private final ActionPages pages;
    private final ActionReading reading;
    private final DeedForm deeds;

    SetActionController(Actions actions, ActionPages pages, ActionReading reading, DeedForm deeds) {
        this.actions = actions;
        this.pages = pages;
        this.reading = reading;
        this.deeds = deeds;
    }

    /** @param meeting the one that set it, where whoever sets it comes from there */
    @GetMapping("/new")
    ModelAndView setting(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String meeting) {
        return setting(actor, settable(actor, id), SentForm.of(Map.of(DeedForm.MEETING, meeting)));
    }

    @PostMapping("/new")
    ModelAndView set(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        ActionsOf of = settable(actor, id);
        SentForm sent = reading.sent(actor, of, fields);
        Deed deed = deeds.read(actor, of.id(), of.name(), sent);
        if (!sent.isWhole()) {
            ModelAndView again = setting(actor, of, sent);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        actions.set(actor, of.id(), deed);
        return ActionController.done(of, "It is set, and on the desk of whoever does it.", next);
    }

    private ModelAndView setting(Actor actor, ActionsOf of, SentForm sent) {
        return new ModelAndView("actions/set", "page", pages.setting(actor, of, sent));
    }

    private ActionsOf settable(Actor actor, UUID id) {
        ActionsOf of = reading.of(actor, id);
        if (!actions.maySet(actor, of.id())) {
            throw ActionReading.notThere();
        }
        return of;
    }
}
