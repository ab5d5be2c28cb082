package org.reachable.governance.limits;

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

    private final Limits limits;
    private final LimitPages pages;

    OwnFamilyController(Limits limits, LimitPages pages) {
        this.limits = limits;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        return new ModelAndView(
                "limits/form", "page", pages.ownFamily(child, name(actor, child), LimitForm.of(Map.of())));
    }

    @PostMapping
    ModelAndView said(
            Actor actor, Practitioner reader, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var child = new PersonId(id);
        String name = name(actor, child);
        LimitForm sent = LimitForm.of(fields);
        String because = sent.because();
        if (!sent.isWhole()) {
            var again = new ModelAndView("limits/form", "page", pages.ownFamily(child, name, sent));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        limits.keepOut(reader, child, reader.id(), because);
        return new ModelAndView("redirect:/children");
    }

    private String name(Actor actor, PersonId child) {
        return limits.name(actor, child).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
