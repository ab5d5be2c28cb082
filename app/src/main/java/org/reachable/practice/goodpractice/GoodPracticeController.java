package org.reachable.practice.goodpractice;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What worked for one child, and for any. */
@Controller
class GoodPracticeController {

    private static final String NOTICE = "goodPracticeNotice";

    private final GoodPractices practices;

    GoodPracticeController(GoodPractices practices) {
        this.practices = practices;
    }

    @GetMapping(GoodPractices.ALL)
    ModelAndView all(Actor actor) {
        return new ModelAndView("goodpractice/found", "page", practices.found(actor, ""));
    }

    /** Sent and not linked: what somebody looks for may name a child, and addresses are kept by others. */
    @PostMapping(GoodPractices.ALL)
    ModelAndView found(Actor actor, @RequestParam(defaultValue = "") String words) {
        return new ModelAndView("goodpractice/found", "page", practices.found(actor, words));
    }

    @GetMapping("/children/{id}/what-worked")
    ModelAndView one(Actor actor, @PathVariable UUID id, Model model) {
        var child = new PersonId(id);
        return page(actor, child, GoodPracticeForm.of(Map.of()), (String) model.getAttribute(NOTICE));
    }

    @PostMapping("/children/{id}/what-worked")
    ModelAndView add(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        var child = new PersonId(id);
        GoodPracticeForm sent = GoodPracticeForm.of(fields)
                .looked(practices.everybody().stream().map(Practitioner::id).toList());
        if (!sent.sent().isWhole()) {
            ModelAndView again = page(actor, child, sent, null);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        name(actor, child);
        practices.keep(actor, child, sent);
        next.addFlashAttribute(NOTICE, "It is kept, and stands on the child’s page.");
        return new ModelAndView("redirect:" + GoodPractices.href(child));
    }

    private ModelAndView page(Actor actor, PersonId child, GoodPracticeForm sent, @Nullable String notice) {
        return new ModelAndView(
                "goodpractice/child", "page", practices.page(actor, child, name(actor, child), sent, notice));
    }

    private String name(Actor actor, PersonId child) {
        return practices.name(actor, child).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
