package org.reachable.pages.desk;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.pdf.CaseNoteFiles;
import org.reachable.pages.desk.AskPages.Shown;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One ask, and its answer as a case note. What the reader may not see is not found, like what is not there. */
@Controller
class AskController {

    private final Watch watch;
    private final AskPages pages;
    private final CaseNotes caseNotes;
    private final CaseNoteFiles paper;

    AskController(Watch watch, AskPages pages, CaseNotes caseNotes, CaseNoteFiles paper) {
        this.watch = watch;
        this.pages = pages;
        this.caseNotes = caseNotes;
        this.paper = paper;
    }

    @GetMapping("/asks/{id}")
    ModelAndView ask(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        Notice notice = (Notice) model.getAttribute(Notice.KEY);
        Asked asked = found(actor, id);
        return new ModelAndView(
                "desk/ask", "page", pages.page(actor, reader, asked, AnswerForm.nothing(way, to), Shown.FRESH, notice));
    }

    @GetMapping("/asks/{id}/case-note")
    ModelAndView caseNote(Actor actor, @PathVariable String id) {
        return new ModelAndView("pdf/caseNote", "page", caseNotes.of(actor, found(actor, id)));
    }

    @GetMapping("/asks/{id}/case-note.txt")
    ResponseEntity<String> caseNoteToKeep(Actor actor, @PathVariable String id) {
        return paper.textOf(caseNotes.of(actor, found(actor, id)), id);
    }

    @GetMapping("/asks/{id}/case-note.pdf")
    ResponseEntity<byte[]> caseNoteOnPaper(Actor actor, @PathVariable String id) {
        return paper.pdfOf(caseNotes.of(actor, found(actor, id)), id);
    }

    @PostMapping("/asks/{id}/useful")
    String useful(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam boolean useful,
            RedirectAttributes next) {
        Ask ask = found(actor, id).ask();
        if (ask == null || !ask.practitioner().equals(reader.id())) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        watch.useful(actor, reader, id, useful);
        next.addFlashAttribute(Notice.KEY, new Notice("Thank you. That is counted.", ""));
        return "redirect:" + SubjectAddresses.ask(id);
    }

    private Asked found(Actor actor, String id) {
        return watch.one(actor, id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
