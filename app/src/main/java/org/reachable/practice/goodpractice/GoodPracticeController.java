package org.reachable.practice.goodpractice;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SentForm;
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
        name(actor, child);
        if (!practices.mayAdd(actor, child)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        GoodPracticeForm sent = GoodPracticeForm.of(fields)
                .looked(practices.everybody().stream().map(Practitioner::id).toList());
        if (!sent.sent().isWhole()) {
            return again(page(actor, child, sent, null));
        }
        practices.keep(actor, child, sent);
        return done(child, "It is kept, and stands on the child’s page.", next);
    }

    @GetMapping("/children/{id}/what-worked/{row}")
    ModelAndView mending(Actor actor, @PathVariable UUID id, @PathVariable UUID row) {
        var child = new PersonId(id);
        String name = name(actor, child);
        return mending(child, name, mine(actor, child, row), SentForm.empty(), SentForm.empty());
    }

    @PostMapping("/children/{id}/what-worked/{row}")
    ModelAndView putRight(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        String name = name(actor, child);
        if (practices.stoodOnce(actor, child, row)) {
            return meanwhile(actor, child, SentForm.of(fields));
        }
        GoodPractice stands = mine(actor, child, row);
        GoodPracticeForm sent = GoodPracticeForm.of(fields)
                .looked(practices.everybody().stream().map(Practitioner::id).toList());
        if (!sent.sent().isWhole()) {
            return again(mending(child, name, stands, sent.sent(), SentForm.empty()));
        }
        practices.putRight(actor, stands, sent);
        return done(child, "It is put right. What stood before is read as earlier words.", next);
    }

    @PostMapping("/children/{id}/what-worked/{row}/taken-back")
    ModelAndView takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        String name = name(actor, child);
        SentForm sent = SentForm.of(fields);
        if (practices.stoodOnce(actor, child, row)) {
            return meanwhile(actor, child, sent);
        }
        GoodPractice stands = mine(actor, child, row);
        String because = sent.because();
        if (!sent.isWhole()) {
            return again(mending(child, name, stands, SentForm.empty(), sent));
        }
        practices.takeBack(actor, stands, because);
        return done(child, "It is taken back. It stands nowhere but below, with why.", next);
    }

    private ModelAndView mending(PersonId child, String name, GoodPractice stands, SentForm sent, SentForm taking) {
        return new ModelAndView("goodpractice/mend", "page", practices.mending(child, name, stands, sent, taking));
    }

    /** Somebody was quicker: what they did stands on the page, beside what was written here. */
    private ModelAndView meanwhile(Actor actor, PersonId child, SentForm sent) {
        ModelAndView now = page(
                actor,
                child,
                GoodPracticeForm.of(Map.of()),
                "Somebody was quicker: what stands is below. You wrote: " + GoodPracticeForm.inWords(sent));
        now.setStatus(CONFLICT);
        return now;
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(BAD_REQUEST);
        return page;
    }

    private static ModelAndView done(PersonId child, String words, RedirectAttributes next) {
        next.addFlashAttribute(NOTICE, words);
        return new ModelAndView("redirect:" + GoodPractices.href(child));
    }

    private GoodPractice mine(Actor actor, PersonId child, UUID row) {
        return practices.mine(actor, child, row).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private ModelAndView page(Actor actor, PersonId child, GoodPracticeForm sent, @Nullable String notice) {
        return new ModelAndView(
                "goodpractice/child", "page", practices.page(actor, child, name(actor, child), sent, notice));
    }

    private String name(Actor actor, PersonId child) {
        return practices.name(actor, child).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
