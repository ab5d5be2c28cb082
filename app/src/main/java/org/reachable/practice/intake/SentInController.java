package org.reachable.practice.intake;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.forms.FirstSent;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.intake.SentIn.Child;
import org.reachable.records.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The front door reads what was sent in, looks whether the children are safe, and says whose it is. */
@Controller
class SentInController {

    static final String AT = "/sent-in";

    private static final String ONE = AT + "/{id}";
    private static final String NOTICE = "sentInNotice";
    private static final int LONGEST = 4000;

    private final FrontDoor frontDoor;
    private final Settling settling;
    private final SentInPages pages;
    private final People people;

    SentInController(FrontDoor frontDoor, Settling settling, SentInPages pages, People people) {
        this.frontDoor = frontDoor;
        this.settling = settling;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping(AT)
    ModelAndView all(Actor actor, Practitioner reader) {
        if (!frontDoor.isAt(reader)) {
            throw notThere();
        }
        return new ModelAndView("intake/all", "page", pages.all(frontDoor.open(actor), frontDoor.settledLately(actor)));
    }

    @GetMapping(ONE)
    ModelAndView one(Actor actor, Practitioner reader, @PathVariable UUID id, Model model) {
        return page(actor, found(actor, reader, id), SentForm.empty(), OK)
                .addObject("notice", model.getAttribute(NOTICE));
    }

    @PostMapping(ONE + "/look")
    ModelAndView look(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        SentIn one = found(actor, reader, id);
        SentForm sent = SentForm.of(fields);
        String safe = sent.text(SentInPages.SAFE_NOW);
        if (!Set.of("yes", "no", "unknown").contains(safe)) {
            sent.wrong(SentInPages.SAFE_NOW, "Choose whether the child is safe now");
        }
        String found = sent.need(
                SentInPages.FOUND,
                "Write what you found out and from whom, and who goes to the child where that is needed",
                LONGEST);
        if (!sent.isWhole()) {
            return page(actor, one, sent, BAD_REQUEST);
        }
        frontDoor.looked(actor, one, safe, found);
        return back(
                next,
                id,
                safe.equals("yes")
                        ? "It is kept, and the first look is done."
                        : "It is kept. Nobody is called for you: ring now whoever goes to the child.");
    }

    @PostMapping(ONE + "/children/{child}")
    ModelAndView settle(
            HttpServletRequest request,
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable UUID child,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "false") boolean lookFor,
            RedirectAttributes next) {
        SentIn one = found(actor, reader, id);
        Child which = one.children().stream()
                .filter(candidate -> candidate.id().equals(child))
                .findFirst()
                .orElseThrow(SentInController::notThere);
        SentForm sent = SentForm.of(fields);
        if (lookFor) {
            FirstSent.didNothing(request);
            return page(actor, one, sent, OK);
        }
        if (which.settled() != null) {
            return gone(actor, one, sent);
        }
        String whose = sent.text(SentInPages.WHOSE);
        return switch (whose) {
            case SentInPages.NEW -> {
                PersonId begun = settling.aboutSomebodyNew(actor, one, which);
                yield begun == null ? gone(actor, one, sent) : settled(next, id, begun);
            }
            case SentInPages.NOBODY -> {
                String because = sent.because();
                if (!sent.isWhole()) {
                    yield page(actor, one, sent, BAD_REQUEST);
                }
                yield settling.aboutNobody(actor, which, because)
                        ? back(next, id, "It is kept why it is of no child here.")
                        : gone(actor, one, sent);
            }
            default -> {
                PersonId person = known(actor, whose);
                if (person == null) {
                    sent.wrong(
                            SentInPages.WHOSE,
                            "Choose whose it is: a child we know, a child nobody has written about, or nobody here");
                    yield page(actor, one, sent, BAD_REQUEST);
                }
                yield settling.about(actor, one, which, person) ? settled(next, id, person) : gone(actor, one, sent);
            }
        };
    }

    @PostMapping(ONE + "/reply")
    ModelAndView reply(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        SentIn one = found(actor, reader, id);
        SentForm sent = SentForm.of(fields);
        String words = sent.need(SentInPages.REPLY, "Write what they are told", LONGEST);
        one.children().stream()
                .flatMap(child -> Arrays.stream(child.name().split("\\P{L}+")))
                .filter(name -> name.length() > 2 && words.matches("(?siu).*\\b" + name + "\\b.*"))
                .findFirst()
                .ifPresent(name -> sent.wrong(
                        SentInPages.REPLY,
                        "It names %s. Whoever finds the reference reads it: write it without who the child is"
                                .formatted(name)));
        if (!sent.isWhole()) {
            return page(actor, one, sent, BAD_REQUEST);
        }
        frontDoor.reply(actor, one, words);
        return back(next, id, "Whoever has the reference can read it now.");
    }

    private @Nullable PersonId known(Actor actor, String whose) {
        try {
            var person = new PersonId(UUID.fromString(whose));
            return people.reference(actor, person).isPresent() ? person : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static ModelAndView settled(RedirectAttributes next, UUID id, PersonId person) {
        next.addFlashAttribute("sentInChild", SubjectAddresses.child(person, "decision"));
        return back(next, id, "It is in the child’s story now, as of when it was sent.");
    }

    private static ModelAndView back(RedirectAttributes next, UUID id, String notice) {
        next.addFlashAttribute(NOTICE, notice);
        return new ModelAndView("redirect:" + AT + "/" + id);
    }

    /** What two said at once: the first stands, and the second reads it. */
    private ModelAndView gone(Actor actor, SentIn one, SentForm sent) {
        sent.wrong(SentInPages.WHOSE, "Somebody else said whose it is while you read it: it stands below");
        return page(actor, frontDoor.one(actor, one.id()).orElse(one), sent, CONFLICT);
    }

    private ModelAndView page(Actor actor, SentIn one, SentForm sent, HttpStatus status) {
        var page = new ModelAndView("intake/one", "page", pages.one(actor, one, frontDoor.replies(one), sent));
        page.setStatus(status);
        return page;
    }

    private SentIn found(Actor actor, Practitioner reader, UUID id) {
        if (!frontDoor.isAt(reader)) {
            throw notThere();
        }
        return frontDoor.one(actor, id).orElseThrow(SentInController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
