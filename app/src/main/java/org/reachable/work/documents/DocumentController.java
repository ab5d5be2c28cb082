package org.reachable.work.documents;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.work.documents.DocumentPages.Read;
import org.reachable.work.documents.DocumentReading.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A document about a child, or a place: the version that stands opens, a draft is one press away. */
@Controller
@RequestMapping({DocumentController.OF_A_CHILD, DocumentController.OF_A_THING})
class DocumentController {

    static final String OF_A_CHILD = "/children/{id}/documents/{kind}";
    static final String OF_A_THING = "/subjects/{id}/documents/{kind}";
    static final String VERSION = "/{number}";
    static final String NOTICE = "documentNotice";

    private static final int LONGEST = 2000;

    private final DocumentReading reading;
    private final Documents documents;
    private final DocumentPages pages;

    DocumentController(DocumentReading reading, Documents documents, DocumentPages pages) {
        this.reading = reading;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView document(Actor actor, @PathVariable UUID id, @PathVariable String kind, Model model) {
        Read read = reading.read(actor, id, kind);
        List<Version> versions = reading.versions(read);
        return versions.stream()
                .filter(Version::stands)
                .findFirst()
                .or(() -> versions.stream().filter(one -> one.may().read()).findFirst())
                .map(version -> page(reading.opened(read, versions, version), SentForm.empty(), model))
                .orElseGet(() -> new ModelAndView("documents/none", "page", pages.none(read, versions)));
    }

    @PostMapping
    ModelAndView begin(Actor actor, @PathVariable UUID id, @PathVariable String kind) {
        Read read = reading.read(actor, id, kind);
        if (!documents.mayBegin(actor, read.child(), read.kind())) {
            throw DocumentReading.notThere();
        }
        return to(read.href() + "/" + documents.begin(actor, read.child(), read.kind()));
    }

    @GetMapping(VERSION)
    ModelAndView version(
            Actor actor, @PathVariable UUID id, @PathVariable String kind, @PathVariable int number, Model model) {
        return page(reading.version(actor, id, kind, number), SentForm.empty(), model);
    }

    @PostMapping(VERSION + "/shared")
    ModelAndView share(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            RedirectAttributes next) {
        Opened of = reading.version(actor, id, kind, number);
        Read read = of.read();
        Version version = of.version();
        if (!version.may().share()) {
            throw DocumentReading.notThere();
        }
        documents.share(actor, version);
        next.addFlashAttribute(
                NOTICE,
                "It is shared: whoever works %s reads it now, and writes in it."
                        .formatted(read.kind().isOfAChild() ? "with " + read.name() : "for an agency"));
        return to(read.href(version));
    }

    @PostMapping(VERSION + "/position")
    ModelAndView position(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable int number,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next) {
        Opened of = reading.version(actor, id, kind, number);
        Read read = of.read();
        Version version = of.version();
        if (!version.may().position()) {
            throw DocumentReading.notThere();
        }
        SentForm sent = reading.sent(read, fields);
        var stance = sent.one("stance", Position.Stance.class, "Choose whether your agency agrees");
        String words = sent.limit("words", LONGEST);
        if (stance.filter(said -> said != Position.Stance.AGREES && EmptyWords.are(words))
                .isPresent()) {
            sent.wrong("words", "Write what it depends on, or what is seen differently");
        }
        if (!sent.isWhole() || stance.isEmpty()) {
            ModelAndView again = page(of, sent, model);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        if (!fields.getOrDefault("stands", "").equals(WhatStands.stands(read, documents.positions(actor, version)))) {
            sent.wrong(
                    "words",
                    "Somebody of your agency said something since you opened this: read it beside this, and say what is so now");
            ModelAndView others = page(of, sent, model);
            others.setStatus(CONFLICT);
            return others;
        }
        documents.position(actor, version, stance.get(), words);
        next.addFlashAttribute(NOTICE, "It is written down what your agency says.");
        return to(read.href(version));
    }

    private ModelAndView page(Opened of, SentForm sent, Model model) {
        return new ModelAndView(
                "documents/document", "page", pages.page(of, sent, (String) model.getAttribute(NOTICE)));
    }

    static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
