package org.reachable.pages.entry;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.pdf.CaseNoteFiles;
import org.reachable.records.corrections.Corrections;
import org.reachable.records.corrections.EntryWords;
import org.reachable.watch.Watch;
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
    private final EntryPages pages;
    private final EntryNotes notes;
    private final CaseNoteFiles files;
    private final Watch watch;

    EntryController(Corrections corrections, EntryPages pages, EntryNotes notes, CaseNoteFiles files, Watch watch) {
        this.corrections = corrections;
        this.pages = pages;
        this.notes = notes;
        this.files = files;
        this.watch = watch;
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
        EntryWords entry = found(actor, row);
        if (!corrections.mayMend(actor, entry) || entry.isTakenBack()) {
            throw notFound();
        }
        SentForm sent = SentForm.of(fields);
        String because = sent.need(SentForm.BECAUSE, "Write why it is taken back", LONGEST);
        if (!sent.isWhole()) {
            return again(actor, entry, sent);
        }
        corrections.takeBack(actor, entry, because);
        return done(entry, "It is taken back. What it said stays here to be read, with why.", next);
    }

    @PostMapping("/wrong")
    ModelAndView wrong(
            Actor actor, @PathVariable UUID row, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        EntryWords entry = found(actor, row);
        if (!corrections.mayDispute(actor, entry)) {
            throw notFound();
        }
        SentForm sent = SentForm.of(fields);
        String what = sent.need(EntryPages.WRONG, "Write what is wrong", LONGEST);
        if (!sent.isWhole()) {
            return again(actor, entry, sent);
        }
        corrections.dispute(actor, entry, what);
        return done(entry, "Whoever wrote it is asked. You hear what came of it, on your first page.", next);
    }

    @PostMapping("/stands")
    ModelAndView stands(
            Actor actor, @PathVariable UUID row, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        EntryWords entry = found(actor, row);
        if (!corrections.isTheirs(actor, entry)) {
            throw notFound();
        }
        SentForm sent = SentForm.of(fields);
        String because = sent.need(EntryPages.STANDS, "Write why it stands", LONGEST);
        if (!sent.isWhole()) {
            return again(actor, entry, sent);
        }
        corrections.stands(actor, entry, because);
        return done(entry, "It stands, and whoever said that it is wrong hears why.", next);
    }

    private ModelAndView page(Actor actor, EntryWords entry, SentForm sent, @Nullable String notice) {
        return new ModelAndView("entry/entry", "page", pages.page(actor, entry, sent, notice));
    }

    private ModelAndView again(Actor actor, EntryWords entry, SentForm sent) {
        ModelAndView again = page(actor, entry, sent, null);
        again.setStatus(BAD_REQUEST);
        return again;
    }

    private ModelAndView done(EntryWords entry, String words, RedirectAttributes next) {
        watch.upToDate(entry.subject());
        next.addFlashAttribute(NOTICE, words);
        return new ModelAndView("redirect:" + EntryPages.href(entry));
    }

    private EntryWords found(Actor actor, UUID row) {
        return corrections.of(actor, row).orElseThrow(EntryController::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
