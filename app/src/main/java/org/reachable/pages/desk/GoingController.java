package org.reachable.pages.desk;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.desk.AnswerForm.Way;
import org.reachable.pages.desk.AskPages.Shown;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Answered;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.reachable.watch.Going;
import org.reachable.watch.Watch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says that somebody goes to a child, and why it did not happen; and who else does what is asked, and when. */
@Controller
class GoingController {

    private final Watch watch;
    private final Going going;
    private final Answers answers;
    private final AskPages pages;

    GoingController(Watch watch, Going going, Answers answers, AskPages pages) {
        this.watch = watch;
        this.going = going;
        this.answers = answers;
        this.pages = pages;
    }

    @PostMapping("/asks/{id}/going")
    ModelAndView goes(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String when,
            RedirectAttributes next) {
        Asked asked = found(actor, id);
        Optional<LocalDateTime> hour = going.hours().stream()
                .filter(one -> one.toString().equals(when))
                .findFirst();
        var typed = new AnswerForm(Way.GOING, where.strip(), hour.isPresent() ? when : "");
        if (EmptyWords.are(where) || hour.isEmpty()) {
            return again(actor, reader, asked, typed, Shown.REFUSED, BAD_REQUEST);
        }
        return kept(
                actor,
                reader,
                typed,
                asked,
                going.goes(actor, reader, asked, version, GoingForm.words(reader, where, hour.get()), hour.get()),
                "You are going. Whoever else was asked or told reads where and when.",
                next);
    }

    @PostMapping("/asks/{id}/missed")
    ModelAndView missed(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String missed,
            RedirectAttributes next) {
        Asked asked = found(actor, id);
        return said(
                actor,
                reader,
                asked,
                new AnswerForm(Way.MISSED, missed.strip(), ""),
                words -> going.missed(actor, asked, version, words),
                "Written down. The next chance is open: say who goes, and when.",
                next);
    }

    /** Who does it and when, or what somebody said: what is asked waits on. */
    @PostMapping("/asks/{id}/arranged")
    ModelAndView arranged(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String arranged,
            RedirectAttributes next) {
        return said(
                actor,
                reader,
                found(actor, id),
                new AnswerForm(Way.ARRANGED, arranged.strip(), ""),
                words -> answers.arranged(actor, reader, id, version, words),
                "Written down, and in the child’s story. What was asked stays open until it is done.",
                next);
    }

    /** What is nothing but words is asked for again where there are none, or they say nothing. */
    private ModelAndView said(
            Actor actor,
            Practitioner reader,
            Asked asked,
            AnswerForm typed,
            Function<String, Answered> keep,
            String notice,
            RedirectAttributes next) {
        return EmptyWords.are(typed.words())
                ? again(actor, reader, asked, typed, Shown.REFUSED, BAD_REQUEST)
                : kept(actor, reader, typed, asked, keep.apply(typed.words()), notice, next);
    }

    private ModelAndView kept(
            Actor actor,
            Practitioner reader,
            AnswerForm typed,
            Asked asked,
            Answered answered,
            String notice,
            RedirectAttributes next) {
        return switch (answered) {
            case Answered.Kept _ -> {
                next.addFlashAttribute(Notice.KEY, new Notice(notice, ""));
                yield new ModelAndView(
                        "redirect:" + SubjectAddresses.ask(asked.finding().id()));
            }
            case Answered.ChangedMeanwhile _ ->
                again(actor, reader, found(actor, asked.finding().id()), typed, Shown.CHANGED_MEANWHILE, CONFLICT);
            case Answered.NotFound _ -> throw notFound();
        };
    }

    private ModelAndView again(
            Actor actor, Practitioner reader, Asked asked, AnswerForm typed, Shown shown, HttpStatus status) {
        var page = new ModelAndView("desk/ask", "page", pages.page(actor, reader, asked, typed, shown, null));
        page.setStatus(status);
        return page;
    }

    private Asked found(Actor actor, String id) {
        return watch.one(actor, id).orElseThrow(GoingController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
