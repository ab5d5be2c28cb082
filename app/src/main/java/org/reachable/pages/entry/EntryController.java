package org.reachable.pages.entry;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.pdf.CaseNoteFiles;
import org.reachable.records.corrections.Corrections;
import org.reachable.records.corrections.DangerPutRight;
import org.reachable.records.corrections.EntryWords;
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

/** One entry; whoever answers for it takes it back or says why it stands, and others say that a fact in it is wrong. */
@Controller
@RequestMapping(SubjectAddresses.ENTRIES + "/{row}")
class EntryController {

    static final String NOTICE = "entryNotice";

    private static final int LONGEST = 2000;

    private final Corrections corrections;
    private final DangerPutRight danger;
    private final EntryPages pages;
    private final EntryNotes notes;
    private final CaseNoteFiles files;

    EntryController(
            Corrections corrections, EntryPages pages, EntryNotes notes, CaseNoteFiles files, DangerPutRight danger) {
        this.danger = danger;
        this.corrections = corrections;
        this.pages = pages;
        this.notes = notes;
        this.files = files;
    }

    @GetMapping
    ModelAndView entry(Actor actor, @PathVariable UUID row, Model model) {
        return page(actor, found(actor, row), SentForm.empty(), (String) model.getAttribute(NOTICE));
    }

    @GetMapping("/case-note")
    ModelAndView caseNote(Actor actor, @PathVariable UUID row) {
        return new ModelAndView("pdf/caseNote", "page", notes.of(actor, found(actor, row)));
    }

    @GetMapping("/case-note.txt")
    ResponseEntity<String> caseNoteToKeep(Actor actor, @PathVariable UUID row) {
        return files.textOf(notes.of(actor, found(actor, row)), row.toString());
    }

    @GetMapping("/case-note.pdf")
    ResponseEntity<byte[]> caseNoteOnPaper(Actor actor, @PathVariable UUID row) {
        return files.pdfOf(notes.of(actor, found(actor, row)), row.toString());
    }

    @PostMapping("/taken-back")
    ModelAndView takeBack(
            Actor actor, @PathVariable UUID row, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        String other = fields.getOrDefault(EntryPages.OTHER, "");
        EntryWords entry = found(actor, row);
        if (!corrections.mayTakeBack(actor, entry)) {
            throw notFound();
        }
        boolean unsaid = !Set.of("yes", "no").contains(other) && danger.tellsOfDanger(actor, entry);
        if (unsaid) {
            SentForm sent = SentForm.of(fields);
            sent.need(SentForm.BECAUSE, "Write why it is taken back", LONGEST);
            sent.wrong(EntryPages.OTHER, "It told of danger: say whether it is about another child");
            return again(actor, entry, sent);
        }
        var takingBack = new Saying(
                SentForm.BECAUSE,
                "Write why it is taken back",
                (by, it, because) -> corrections.takeBack(by, it, because, other.equals("yes")),
                other.equals("yes")
                        ? "It is taken back. You are asked which child it was about: write it down about that child now."
                        : "It is taken back. What it said stays here to be read, with why.");
        return said(actor, row, corrections::mayTakeBack, takingBack, fields, next);
    }

    @PostMapping("/wrong")
    ModelAndView wrong(
            Actor actor, @PathVariable UUID row, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        var disputing = new Saying(
                EntryPages.WRONG,
                "Write what is wrong",
                corrections::dispute,
                pages.asked(found(actor, row)) + " You hear what came of it, on your first page.");
        return said(actor, row, corrections::mayDispute, disputing, fields, next);
    }

    @PostMapping("/stands")
    ModelAndView stands(
            Actor actor, @PathVariable UUID row, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        var standing = new Saying(
                EntryPages.STANDS,
                "Write why it stands",
                corrections::stands,
                "It stands, and whoever said that it is wrong hears why.");
        return said(actor, row, corrections::isTheirs, standing, fields, next);
    }

    private ModelAndView said(
            Actor actor,
            UUID row,
            BiPredicate<Actor, EntryWords> may,
            Saying saying,
            Map<String, String> fields,
            RedirectAttributes next) {
        EntryWords entry = found(actor, row);
        if (!may.test(actor, entry)) {
            throw notFound();
        }
        SentForm sent = SentForm.of(fields);
        String words = sent.need(saying.field(), saying.missing(), LONGEST);
        if (!sent.isWhole()) {
            return again(actor, entry, sent);
        }
        saying.kept().keep(actor, entry, words);
        next.addFlashAttribute(NOTICE, saying.then());
        return new ModelAndView("redirect:" + EntryPages.href(entry));
    }

    private ModelAndView again(Actor actor, EntryWords entry, SentForm sent) {
        ModelAndView again = page(actor, entry, sent, null);
        again.setStatus(BAD_REQUEST);
        return again;
    }

    /**
     * Something that is said of an entry in one field.
     *
     * @param missing what whoever left the field empty is told
     * @param then what whoever said it reads then
     */
    private record Saying(String field, String missing, Kept kept, String then) {}

    private interface Kept {
        void keep(Actor actor, EntryWords entry, String words);
    }

    private ModelAndView page(Actor actor, EntryWords entry, SentForm sent, @Nullable String notice) {
        return new ModelAndView("entry/entry", "page", pages.page(actor, entry, sent, notice));
    }

    private EntryWords found(Actor actor, UUID row) {
        return corrections.of(actor, row).orElseThrow(EntryController::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
