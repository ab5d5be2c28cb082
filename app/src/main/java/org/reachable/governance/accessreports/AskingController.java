package org.reachable.governance.accessreports;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.governance.accessreports.AskingForm.Asking;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes down that somebody asks who looked. Whoever may know of the child may: a child asks whom they trust. */
@Controller
@RequestMapping("/children/{id}/who-asked")
class AskingController {

    private final LookRequests requests;

    AskingController(LookRequests requests) {
        this.requests = requests;
    }

    @GetMapping
    ModelAndView asking(Actor actor, @PathVariable UUID id) {
        return page(found(actor, id), AskingForm.of(Map.of()), true);
    }

    @PostMapping
    ModelAndView take(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Person child = found(actor, id);
        AskingForm form = AskingForm.of(fields);
        Optional<Asking> asking = form.whole(today());
        if (asking.isEmpty()) {
            return again(child, form, BAD_REQUEST);
        }
        Optional<WhoAsked> taken = requests.take(reader, child.id(), asking.get());
        if (taken.isEmpty()) {
            form.wrong("Nobody is on duty who could answer. Ring your data protection officer");
            return again(child, form, CONFLICT);
        }
        next.addFlashAttribute(
                AnsweringController.NOTICE,
                "The request is taken down. %s answers it by %s."
                        .formatted(
                                requests.who(taken.get().owner().toString()),
                                Dates.near(taken.get().due(), requests.now())));
        return new ModelAndView("redirect:" + AnsweringController.ALL);
    }

    private Person found(Actor actor, UUID id) {
        return requests.child(actor, new PersonId(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private LocalDate today() {
        return Dates.day(requests.now());
    }

    private ModelAndView page(Person child, AskingForm form, boolean fresh) {
        String href = SubjectAddresses.child(child.id());
        return new ModelAndView(
                "accessreports/asking",
                "page",
                new AskingPage(
                        href + "/who-asked",
                        href,
                        child.name(),
                        requests.owner(child.id())
                                .map(owner -> "%s, %s, answers it within one month."
                                        .formatted(owner.name(), owner.agencyName()))
                                .orElse("Nobody is on duty who could answer it."),
                        new AskingPage.Questions(
                                form.by(),
                                AskedBy.choices(),
                                form.name(),
                                form.identity(),
                                form.view(),
                                form.day(today(), fresh))));
    }

    private ModelAndView again(Person child, AskingForm form, HttpStatus status) {
        ModelAndView again = page(child, form, false);
        again.setStatus(status);
        return again;
    }
}
