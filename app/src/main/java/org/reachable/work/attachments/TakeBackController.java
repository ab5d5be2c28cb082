package org.reachable.work.attachments;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was attached by mistake is taken back. */
@Controller
@RequestMapping("/children/{id}/attachments/{attachment}/taken-back")
class TakeBackController {

    private final Attachments attachments;
    private final ObjectProvider<AttachedTo> holders;
    private final People people;

    TakeBackController(Attachments attachments, ObjectProvider<AttachedTo> holders, People people) {
        this.attachments = attachments;
        this.holders = holders;
        this.people = people;
    }

    /**
     * What is taken back, and where it is read.
     *
     * @param name the child's
     * @param notice under which name the page there reads what came of it
     */
    private record Mistaken(PersonId child, String name, Attachment it, Link to, String notice) {}

    @GetMapping
    ModelAndView asked(Actor actor, @PathVariable UUID id, @PathVariable UUID attachment) {
        return page(actor, mistaken(actor, id, attachment), SentForm.empty());
    }

    @PostMapping
    ModelAndView takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID attachment,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Mistaken mistaken = mistaken(actor, id, attachment);
        SentForm sent = SentForm.of(fields);
        String because = sent.because();
        if (!sent.isWhole()) {
            ModelAndView again = page(actor, mistaken, sent);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        attachments.takeBack(actor, mistaken.child(), mistaken.it(), because);
        next.addFlashAttribute(mistaken.notice(), "It is taken back. Nobody opens it any more.");
        return new ModelAndView("redirect:" + mistaken.to().href());
    }

    private ModelAndView page(Actor actor, Mistaken mistaken, SentForm sent) {
        return new ModelAndView(
                "attachments/take-back",
                "page",
                new TakeBackPage(
                        mistaken.to(),
                        mistaken.name(),
                        AttachmentPages.takeBack(mistaken.child(), mistaken.it().id()),
                        mistaken.it().name(),
                        sent.field("because", "Why is it taken back?", "Name nobody whose letter it was.")));
    }

    private Mistaken mistaken(Actor actor, UUID id, UUID attachment) {
        var child = new PersonId(id);
        AuditContext.person(child);
        Attachment it = attachments.toTakeBack(actor, child, attachment).orElseThrow(TakeBackController::notThere);
        String name = people.name(actor, child).orElseThrow(TakeBackController::notThere);
        return holders.stream()
                .flatMap(holder -> holder.page(actor, child, it.of()).stream()
                        .map(to -> new Mistaken(child, name, it, to, holder.notice())))
                .findFirst()
                .orElseGet(() -> new Mistaken(child, name, it, new Link(name, SubjectAddresses.child(child)), ""));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
