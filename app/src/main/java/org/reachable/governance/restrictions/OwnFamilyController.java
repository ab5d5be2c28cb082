package org.reachable.governance.restrictions;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Anybody may say that a child is their own family, and sees no more of the record from then on. */
@Controller
@RequestMapping("/children/{id}/own-family")
class OwnFamilyController {

    private final Restrictions restrictions;
    private final RestrictionPages pages;

    OwnFamilyController(Restrictions restrictions, RestrictionPages pages) {
        this.restrictions = restrictions;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        return new ModelAndView(
                "restrictions/form", "page", pages.ownFamily(child, name(actor, child), RestrictionForm.of(Map.of())));
    }

    @PostMapping
    ModelAndView said(
            Actor actor, Practitioner reader, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var child = new PersonId(id);
        String name = name(actor, child);
        RestrictionForm sent = RestrictionForm.of(fields);
        String because = sent.because();
        if (!sent.isWhole()) {
            var again = new ModelAndView("restrictions/form", "page", pages.ownFamily(child, name, sent));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        restrictions.keepOut(reader, child, reader.id(), because);
        return new ModelAndView("redirect:/children");
    }

    private String name(Actor actor, PersonId child) {
        return restrictions.name(actor, child).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
