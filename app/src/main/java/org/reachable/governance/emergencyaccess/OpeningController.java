package org.reachable.governance.emergencyaccess;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.UUID;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.access.PasswordAgain;
import org.reachable.access.Relationship;
import org.reachable.access.SignedInAgain;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Opens a child's record with a reason, and ends that. A child the reader may not know of is not found. */
@Controller
@RequestMapping("/children/{id}/opening")
class OpeningController {

    private final Openings openings;
    private final OpeningPages pages;
    private final PasswordAgain passwordAgain;
    private final SignedInAgain signedInAgain;

    OpeningController(Openings openings, OpeningPages pages, PasswordAgain passwordAgain, SignedInAgain signedInAgain) {
        this.openings = openings;
        this.pages = pages;
        this.passwordAgain = passwordAgain;
        this.signedInAgain = signedInAgain;
    }

    @GetMapping
    ModelAndView ask(Actor actor, Practitioner reader, @PathVariable UUID id, HttpSession session) {
        var child = new PersonId(id);
        Relationship to = known(actor, child);
        return Action.OPEN.isFor(to) || to == Relationship.BREAK_GLASS
                ? page(reader, child, typedBefore(session, child))
                : toTheChild(child);
    }

    /** Whoever was sent to sign in again finds what they typed, and why it did not count where it did not. */
    private OpeningForm typedBefore(HttpSession session, PersonId child) {
        OpeningForm before =
                session.getAttribute(typed(child)) instanceof OpeningForm form ? form : OpeningForm.empty();
        String problem = signedInAgain.problem(session);
        return problem == null ? before : before.wrong(OpeningForm.WHY, problem);
    }

    private static String typed(PersonId child) {
        return OpeningForm.class.getName() + "/" + child;
    }

    @PostMapping
    ModelAndView open(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpSession session) {
        var child = new PersonId(id);
        if (!Action.OPEN.isFor(known(actor, child))) {
            return toTheChild(child);
        }
        boolean atTheirAgency = signedInAgain.where().isPresent();
        OpeningForm form = OpeningForm.of(fields, !atTheirAgency);
        if (!form.isWhole()) {
            return again(reader, child, form, BAD_REQUEST);
        }
        if (atTheirAgency) {
            if (signedInAgain.taken(session, OpeningPages.form(child))) {
                session.removeAttribute(typed(child));
                return opened(reader, child, form);
            }
            session.setAttribute(typed(child), form);
            return signedInAgain.ask(session, OpeningPages.form(child));
        }
        return switch (passwordAgain.of(reader, fields.getOrDefault(OpeningForm.PASSWORD, ""))) {
            case WRONG ->
                again(
                        reader,
                        child,
                        form.wrong(OpeningForm.PASSWORD, "That is not your password. Try it again"),
                        BAD_REQUEST);
            case TOO_OFTEN ->
                again(
                        reader,
                        child,
                        form.wrong(
                                OpeningForm.PASSWORD,
                                "The password was wrong five times. Wait a quarter of an hour, or ring those named on the child’s page"),
                        TOO_MANY_REQUESTS);
            case RIGHT -> opened(reader, child, form);
        };
    }

    private ModelAndView opened(Practitioner reader, PersonId child, OpeningForm form) {
        boolean opened = openings.open(reader, child, form.chosen().orElseThrow(), form.why(), form.span());
        return opened
                ? toTheChild(child)
                : again(
                        reader,
                        child,
                        form.wrong(
                                OpeningForm.WHY,
                                "Nobody is on duty who could review it. Ring those named on the child’s page"),
                        CONFLICT);
    }

    @PostMapping("/ended")
    ModelAndView end(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        known(actor, child);
        openings.end(actor, child);
        return toTheChild(child);
    }

    private Relationship known(Actor actor, PersonId child) {
        if (pages.name(actor, child).isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return openings.standing(actor, child);
    }

    private ModelAndView page(Practitioner reader, PersonId child, OpeningForm form) {
        return new ModelAndView("emergencyaccess/open", "page", pages.page(reader, child, form));
    }

    private ModelAndView again(Practitioner reader, PersonId child, OpeningForm form, HttpStatus status) {
        ModelAndView page = page(reader, child, form);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView toTheChild(PersonId child) {
        return new ModelAndView("redirect:" + OpeningPages.child(child));
    }
}
