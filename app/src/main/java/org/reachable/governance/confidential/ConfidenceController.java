package org.reachable.governance.confidential;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** What a child said in confidence, and how it is passed on. For whoever may not see it, there is no such page. */
@Controller
@RequestMapping("/children/{id}/in-confidence")
class ConfidenceController {

    private static final String PAGE = "page";
    private static final String NOTICE = "confidenceNotice";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Confidences confidences;
    private final ConfidencePages pages;

    ConfidenceController(Confidences confidences, ConfidencePages pages) {
        this.confidences = confidences;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView all(Actor actor, @PathVariable UUID id, Model model) {
        var child = new PersonId(id);
        name(actor, child);
        return new ModelAndView("confidential/said", PAGE, pages.said(actor, child, said(actor, child), (String)
                model.getAttribute(NOTICE)));
    }

    @GetMapping("/{row}")
    ModelAndView form(Actor actor, Practitioner reader, @PathVariable UUID id, @PathVariable UUID row) {
        var child = new PersonId(id);
        String name = nameToPassOn(actor, child);
        return new ModelAndView(
                "confidential/passOn", PAGE, pages.one(reader, child, name, one(actor, child, row), Answers.none()));
    }

    @PostMapping("/{row}")
    ModelAndView passOn(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        String name = nameToPassOn(actor, child);
        LoggedEntry said = one(actor, child, row);
        Answers answers = Answers.of(fields).looked(name);
        Optional<UUID> whom = answers.one(
                confidences.everybodyBut(reader).stream().map(Practitioner::id).toList());
        if (!answers.isWhole()) {
            return again(pages.one(reader, child, name, said, answers));
        }
        confidences.passOn(reader, said, whom.orElseThrow(), answers);
        next.addFlashAttribute(NOTICE, "It is passed on, to the one you named. It stands on their desk.");
        return new ModelAndView("redirect:" + Confidences.href(child));
    }

    @GetMapping("/file")
    ModelAndView file(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        String name = nameToPassOn(actor, child);
        return new ModelAndView(
                "confidential/passOn",
                PAGE,
                pages.file(child, name, said(actor, child).size(), Answers.none()));
    }

    /** The answers are kept, and the file is given: either both or neither. */
    @PostMapping("/file")
    Object take(Actor actor, Practitioner reader, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
        var child = new PersonId(id);
        String name = nameToPassOn(actor, child);
        List<LoggedEntry> said = said(actor, child);
        Answers answers = Answers.of(fields).looked(name);
        if (!answers.isWhole()) {
            return again(pages.file(child, name, said.size(), answers));
        }
        AuditContext.export("chronology, with what was said in confidence");
        confidences.takeAway(reader, said, answers);
        var attached = ContentDisposition.attachment()
                .filename("chronology-in-confidence.csv")
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(confidences.chronology(actor, child));
    }

    private LoggedEntry one(Actor actor, PersonId child, UUID row) {
        return said(actor, child).stream()
                .filter(logged -> logged.id().equals(row))
                .findFirst()
                .orElseThrow(ConfidenceController::notFound);
    }

    private List<LoggedEntry> said(Actor actor, PersonId child) {
        @Nullable List<LoggedEntry> said = confidences.said(actor, child);
        if (said == null) {
            throw notFound();
        }
        return said;
    }

    private String nameToPassOn(Actor actor, PersonId child) {
        if (!confidences.mayPassOn(actor, child)) {
            throw notFound();
        }
        return name(actor, child);
    }

    private String name(Actor actor, PersonId child) {
        String name = confidences.name(actor, child);
        if (name.isEmpty()) {
            throw notFound();
        }
        return name;
    }

    private static ModelAndView again(PassOnPage page) {
        var again = new ModelAndView("confidential/passOn", PAGE, page);
        again.setStatus(BAD_REQUEST);
        return again;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
