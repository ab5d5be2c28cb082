package org.reachable.pages.desk;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.reachable.access.Actor;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.desk.AnswerForm.Way;
import org.reachable.pages.desk.AskPages.Shown;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.AnswersTakenBack;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an answer back that was a mistake: it is asked again. */
@Controller
class AnswerTakenBackController {

    private final AnswersTakenBack takenBack;
    private final Watch watch;
    private final AskPages pages;

    AnswerTakenBackController(AnswersTakenBack takenBack, Watch watch, AskPages pages) {
        this.takenBack = takenBack;
        this.watch = watch;
        this.pages = pages;
    }

    @PostMapping("/asks/{id}/answer-taken-back")
    ModelAndView answerTakenBack(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String mistake,
            RedirectAttributes next) {
        Asked asked = watch.one(actor, id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        var typed = new AnswerForm(Way.TAKEN_BACK, mistake, "");
        if (EmptyWords.are(mistake)) {
            return again(actor, reader, asked, typed, Shown.REFUSED, BAD_REQUEST);
        }
        if (!takenBack.takeBack(actor, asked, mistake.strip())) {
            return again(actor, reader, asked, typed, Shown.CHANGED_MEANWHILE, CONFLICT);
        }
        next.addFlashAttribute(
                Notice.KEY, new Notice("The answer is taken back. It is asked again, by when it was first.", ""));
        return new ModelAndView("redirect:" + SubjectAddresses.ask(id));
    }

    private ModelAndView again(
            Actor actor, Practitioner reader, Asked asked, AnswerForm typed, Shown shown, HttpStatus status) {
        var page = new ModelAndView("desk/ask", "page", pages.page(actor, reader, asked, typed, shown, null));
        page.setStatus(status);
        return page;
    }
}
