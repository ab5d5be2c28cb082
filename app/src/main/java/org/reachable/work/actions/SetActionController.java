package org.reachable.work.actions;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets an action for a child. */
@Controller
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

    @GetMapping(ActionController.ALL + "/new")
    ModelAndView setting(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        return setting(actor, child, settable(actor, child), SentForm.empty());
    }

    @PostMapping(ActionController.ALL + "/new")
    ModelAndView set(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        var child = new PersonId(id);
        String name = settable(actor, child);
        SentForm sent = SentForm.of(fields);
        Deed deed = deeds.read(actor, child, name, sent);
        if (!sent.isWhole()) {
            ModelAndView again = setting(actor, child, name, sent);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        actions.set(actor, child, deed);
        return ActionController.done(child, "It is set, and on the desk of whoever does it.", next);
    }

    private ModelAndView setting(Actor actor, PersonId child, String name, SentForm sent) {
        return new ModelAndView("actions/set", "page", pages.setting(actor, child, name, sent));
    }

    private String settable(Actor actor, PersonId child) {
        String name = reading.name(actor, child);
        if (!actions.maySet(actor, child)) {
            throw ActionReading.notThere();
        }
        return name;
    }
}
