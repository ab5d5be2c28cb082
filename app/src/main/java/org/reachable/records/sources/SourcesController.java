package org.reachable.records.sources;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.http.HttpStatus;
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

/** The register of sources, for whoever looks after it; nobody else finds it. */
@Controller
@RequestMapping(SourcePages.HREF)
class SourcesController {

    private static final String NOTICE = "sourceNotice";
    private static final String DONE = "source";

    private final Sources sources;
    private final SourcePages pages;
    private final Partnership partnership;
    private final Vocabulary vocabulary;

    SourcesController(Sources sources, SourcePages pages, Partnership partnership, Vocabulary vocabulary) {
        this.sources = sources;
        this.pages = pages;
        this.partnership = partnership;
        this.vocabulary = vocabulary;
    }

    @GetMapping
    ModelAndView all(Practitioner reader, Model model) {
        keeper(reader);
        return new ModelAndView(
                "sources/sources", "page", pages.all(Actor.of(reader), (String) model.getAttribute(NOTICE)));
    }

    @GetMapping("/new")
    ModelAndView begin(Practitioner reader) {
        keeper(reader);
        return new ModelAndView("sources/register", "page", pages.register(SourceForm.NOTHING));
    }

    @PostMapping
    ModelAndView register(
            Practitioner reader,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable Set<String> words,
            RedirectAttributes next) {
        keeper(reader);
        var typed = new SourceForm(SentForm.of(fields), words == null ? Set.of() : words);
        boolean taken = sources.isTaken(Actor.of(reader), typed.get(SourceForm.CODE), typed.get(SourceForm.OWNER));
        SourceForm form = typed.checked(partnership.agencies(), partnership.practitioners(), vocabulary, taken);
        if (!form.sent().isWhole()) {
            var again = new ModelAndView("sources/register", "page", pages.register(form));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        UUID id = sources.register(reader, form.source(partnership.agencies(), partnership.practitioners()));
        AuditContext.detail(DONE, "registered " + form.get(SourceForm.CODE));
        next.addFlashAttribute(NOTICE, "It is registered. Somebody else who looks after the register must confirm it.");
        return new ModelAndView("redirect:" + SourcePages.href(id));
    }

    @GetMapping("/{id}")
    ModelAndView one(Practitioner reader, @PathVariable UUID id, Model model) {
        return new ModelAndView("sources/source", "page", pages.one(reader, source(reader, id), null, (String)
                model.getAttribute(NOTICE)));
    }

    @PostMapping("/{id}/confirmed")
    ModelAndView confirm(Practitioner reader, @PathVariable UUID id, RedirectAttributes next) {
        Source source = source(reader, id);
        if (!sources.confirm(reader, id)) {
            return again(
                    reader,
                    id,
                    null,
                    "It was not confirmed: whoever registered it cannot, and each only once.",
                    CONFLICT);
        }
        AuditContext.detail(DONE, "confirmed " + source.code());
        next.addFlashAttribute(NOTICE, "It is confirmed. Whoever is named can send for it now.");
        return new ModelAndView("redirect:" + SourcePages.href(id));
    }

    @PostMapping("/{id}/ended")
    ModelAndView end(
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String because,
            RedirectAttributes next) {
        Source source = source(reader, id);
        if (EmptyWords.are(because)) {
            return again(reader, id, "Say why, in a sentence", null, BAD_REQUEST);
        }
        if (!sources.end(reader, id, because.strip())) {
            return again(reader, id, null, "It had ended already.", CONFLICT);
        }
        AuditContext.detail(DONE, "ended " + source.code());
        next.addFlashAttribute(NOTICE, "It is ended. What came from it stays.");
        return new ModelAndView("redirect:" + SourcePages.href(id));
    }

    private ModelAndView again(
            Practitioner reader, UUID id, @Nullable String error, @Nullable String notice, HttpStatus status) {
        var page = new ModelAndView("sources/source", "page", pages.one(reader, source(reader, id), error, notice));
        page.setStatus(status);
        return page;
    }

    private Source source(Practitioner reader, UUID id) {
        keeper(reader);
        return sources.one(Actor.of(reader), id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private void keeper(Practitioner reader) {
        if (!sources.looksAfter(reader)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
    }
}
