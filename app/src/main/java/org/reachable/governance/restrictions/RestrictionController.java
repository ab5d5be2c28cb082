package org.reachable.governance.restrictions;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Locks a record, keeps somebody out of it, and lifts either. For whoever may not, there is no such page. */
@Controller
@RequestMapping("/children/{id}/restrictions")
class RestrictionController {

    private static final String NOTICE = "limitNotice";

    private final Restrictions restrictions;
    private final RestrictionPages pages;

    RestrictionController(Restrictions restrictions, RestrictionPages pages) {
        this.restrictions = restrictions;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView all(Actor actor, @PathVariable UUID id, Model model) {
        var child = new PersonId(id);
        return new ModelAndView("restrictions/all", "page", pages.all(actor, child, name(actor, child), (String)
                model.getAttribute(NOTICE)));
    }

    @GetMapping("/lock")
    ModelAndView lock(Actor actor, Practitioner reader, @PathVariable UUID id) {
        var child = new PersonId(id);
        return form(pages.lock(child, nameToLock(actor, child), reader, RestrictionForm.of(Map.of())));
    }

    @PostMapping("/lock")
    ModelAndView locked(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        String name = nameToLock(actor, child);
        RestrictionForm sent = RestrictionForm.of(fields);
        List<UUID> others =
                pages.others(reader, child).stream().map(Practitioner::id).toList();
        Optional<UUID> other = sent.who(others, "Choose who else can lift the lock");
        String because = sent.because();
        var reviewOn = sent.reviewOn(pages.today());
        pages.compare(child, sent);
        if (!sent.isWhole()) {
            return again(pages.lock(child, name, reader, sent));
        }
        restrictions.lock(reader, child, because, reviewOn.orElseThrow(), sent.isFound(), other.orElseThrow());
        return done(child, "The record is locked.", next);
    }

    @GetMapping("/unlock")
    ModelAndView unlock(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        return form(pages.unlock(child, name(actor, child), RestrictionForm.of(Map.of())));
    }

    @PostMapping("/unlock")
    ModelAndView unlocked(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        String name = name(actor, child);
        RestrictionForm sent = RestrictionForm.of(fields);
        String because = sent.because();
        if (!sent.isWhole()) {
            return again(pages.unlock(child, name, sent));
        }
        restrictions.unlock(reader, child, because);
        // Whom only the lock let see that there is a record may see nothing now.
        return restrictions.mayLimit(actor, child)
                ? done(child, "The lock is lifted.", next)
                : new ModelAndView("redirect:" + RestrictionPages.child(child));
    }

    @GetMapping("/kept-out")
    ModelAndView keepOut(Actor actor, Practitioner reader, @PathVariable UUID id) {
        var child = new PersonId(id);
        return form(pages.keepOut(child, name(actor, child), reader, RestrictionForm.of(Map.of())));
    }

    @PostMapping("/kept-out")
    ModelAndView keptOut(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        String name = name(actor, child);
        RestrictionForm sent = RestrictionForm.of(fields);
        Optional<UUID> who = sent.who(restrictions.mayKeepOut(reader, child), "Choose who is kept out");
        who.filter(one -> restrictions.isKeptOut(child, one))
                .ifPresent(_ -> sent.wrong(RestrictionForm.WHO, "They are kept out already"));
        String because = sent.because();
        if (!sent.isWhole()) {
            return again(pages.keepOut(child, name, reader, sent));
        }
        restrictions.keepOut(reader, child, who.orElseThrow(), because);
        return done(child, "They are kept out, from now on.", next);
    }

    @GetMapping("/kept-out/{practitioner}")
    ModelAndView letIn(Actor actor, @PathVariable UUID id, @PathVariable UUID practitioner) {
        var child = new PersonId(id);
        return form(pages.letIn(child, nameOf(actor, child, practitioner), practitioner, RestrictionForm.of(Map.of())));
    }

    @PostMapping("/kept-out/{practitioner}")
    ModelAndView letIn(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable UUID practitioner,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        String name = nameOf(actor, child, practitioner);
        RestrictionForm sent = RestrictionForm.of(fields);
        String because = sent.because();
        if (!sent.isWhole()) {
            return again(pages.letIn(child, name, practitioner, sent));
        }
        restrictions.letIn(reader, child, practitioner, because);
        return done(child, "They are kept out no more.", next);
    }

    private String name(Actor actor, PersonId child) {
        return restrictions
                .name(actor, child)
                .filter(_ -> restrictions.mayLimit(actor, child))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private String nameToLock(Actor actor, PersonId child) {
        String name = name(actor, child);
        if (!restrictions.mayLock(actor, child)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return name;
    }

    private String nameOf(Actor actor, PersonId child, UUID practitioner) {
        String name = name(actor, child);
        if (!restrictions.isKeptOut(child, practitioner) || !restrictions.mayLetIn(actor, child, practitioner)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return name;
    }

    private static ModelAndView form(RestrictionFormPage page) {
        return new ModelAndView("restrictions/form", "page", page);
    }

    private static ModelAndView again(RestrictionFormPage page) {
        ModelAndView again = form(page);
        again.setStatus(BAD_REQUEST);
        return again;
    }

    private static ModelAndView done(PersonId child, String words, RedirectAttributes next) {
        next.addFlashAttribute(NOTICE, words);
        return new ModelAndView("redirect:" + RestrictionPages.href(child));
    }
}
