package org.reachable.governance.emergencyaccess;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.governance.emergencyaccess.ReviewPages.Typed;
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

/** Whether it was justified to open a record: asked of somebody else, answered once, in words. */
@Controller
@RequestMapping(ReviewController.ALL)
class ReviewController {

    static final String ALL = "/openings";

    private static final String NOTICE = "reviewNotice";

    private final Openings openings;
    private final ReviewPages pages;

    ReviewController(Openings openings, ReviewPages pages) {
        this.openings = openings;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView all(Actor actor, Model model) {
        return new ModelAndView(
                "emergencyaccess/reviews", "page", pages.all(actor, (String) model.getAttribute(NOTICE)));
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return page(actor, found(id), Typed.NOTHING);
    }

    @PostMapping("/{id}")
    ModelAndView review(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String justified,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        Opening opening = found(id);
        if (opening.review() == null && !openings.mayReview(actor, opening)) {
            throw new ResponseStatusException(FORBIDDEN);
        }
        Map<String, String> errors = new LinkedHashMap<>();
        if (!Set.of(ReviewPages.YES, ReviewPages.NO).contains(justified)) {
            errors.put("justified", "Choose whether it was justified");
        }
        if (EmptyWords.are(words)) {
            errors.put("words", "Write what happens now");
        }
        if (!errors.isEmpty()) {
            ModelAndView again = page(actor, opening, new Typed(justified, words, errors));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        if (!openings.review(actor, opening, justified.equals(ReviewPages.YES), words.strip())) {
            ModelAndView theirs = page(actor, found(id), new Typed(justified, words, Map.of()));
            theirs.setStatus(CONFLICT);
            return theirs;
        }
        next.addFlashAttribute(
                NOTICE,
                "Your review is kept. Whoever opened the record and those who work with the child can read it.");
        return new ModelAndView("redirect:" + ALL);
    }

    private Opening found(UUID id) {
        return openings.one(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private ModelAndView page(Actor actor, Opening opening, Typed typed) {
        return new ModelAndView("emergencyaccess/review", "page", pages.one(actor, opening, typed));
    }
}
