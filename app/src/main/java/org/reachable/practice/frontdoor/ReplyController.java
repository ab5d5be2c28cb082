package org.reachable.practice.frontdoor;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.frontdoor.ReplyChecks.Typed;
import org.reachable.practice.frontdoor.ReplyPages.Answer;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.work.actions.Actions;
import org.reachable.work.contributions.Contributions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who waits to hear from us, and the reply. */
@Controller
class ReplyController {

    private static final String NOTICE = "replyNotice";
    private static final String IN_TRUST = "Keep what you promised in a reply";

    private final Chronology chronology;
    private final Replying replying;
    private final ReplyPages pages;
    private final WaitingPages waiting;
    private final ReplyForm form;
    private final Contributions contributions;
    private final ReplyChecks checks;
    private final Actions actions;

    ReplyController(
            Chronology chronology,
            Replying replying,
            ReplyPages pages,
            WaitingPages waiting,
            ReplyForm form,
            Contributions contributions,
            ReplyChecks checks,
            Actions actions) {
        this.checks = checks;
        this.actions = actions;
        this.contributions = contributions;
        this.chronology = chronology;
        this.replying = replying;
        this.pages = pages;
        this.waiting = waiting;
        this.form = form;
    }

    @GetMapping("/replies")
    ModelAndView waiting(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean ours,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return new ModelAndView(
                "frontdoor/waiting", "page", waiting.waiting(actor, ours, page, (String) model.getAttribute(NOTICE)));
    }

    @GetMapping("/replies/{id}")
    ModelAndView reply(Actor actor, @PathVariable UUID id, Model model) {
        String notice = (String) model.getAttribute(NOTICE);
        LoggedEntry report = report(actor, id);
        return page(actor, report, pages.reply(actor, report, Answer.NOTHING, Map.of(), notice));
    }

    /** The page of a report by the name that files give it. */
    @GetMapping("/replies/to")
    String ofEntry(Actor actor, @RequestParam String entry) {
        return chronology
                .stands(actor, EntryId.reference(entry, ""))
                .filter(pages::isOwed)
                .map(report -> "redirect:" + ReplyPages.href(report))
                .orElseThrow(ReplyController::notFound);
    }

    @PostMapping("/replies/{id}")
    ModelAndView say(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID sent,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String reached,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam Map<String, String> all,
            Practitioner replier,
            RedirectAttributes next) {
        LoggedEntry report = report(actor, id);
        if (pages.isToldByUs(actor, report)) {
            throw new ResponseStatusException(FORBIDDEN);
        }
        Map<String, String> typed = form.typed(report, all);
        Map<String, String> besides = form.answered(report, typed);
        Map<String, String> errors =
                checks.errors(actor, report, new Typed(reply, how, reached, besides), all::containsKey);
        if (!errors.isEmpty()) {
            ModelAndView again = again(actor, report, new Answer(sent, reply, how, reached, typed, "", ""), errors);
            again.addObject("mine", mine);
            return again;
        }
        replying.reply(actor, report, sent, reply.strip(), how, reached.equals("yes"), besides);
        next.addFlashAttribute(
                NOTICE,
                (reached.equals("yes")
                                ? "They have been told. It is in the child’s story."
                                : "Your try is kept. They stay on the list until it reaches them.")
                        + (mine ? onDesk(replier, report, besides) : ""));
        return new ModelAndView("redirect:" + ReplyPages.href(report));
    }

    /** Puts what was promised on the desk of whoever promised it, and says so. An action is read by more than what was told in trust: then its words are not said. */
    private String onDesk(Practitioner replier, LoggedEntry report, Map<String, String> besides) {
        return form.promised(besides)
                .filter(promise -> actions.promised(
                        Actor.of(replier),
                        report.person(),
                        replier,
                        report.entry().handling().equals(Handling.OPEN.code())
                                ? "Promised to whoever told us: " + promise.what()
                                : IN_TRUST,
                        promise.until()))
                .map(promise -> " What was promised is on your desk, to be done by %s."
                        .formatted(Dates.fullDay(promise.until())))
                .orElse("");
    }

    @PostMapping("/replies/{id}/helped")
    ModelAndView helped(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID sent,
            @RequestParam(defaultValue = "") String helped,
            @RequestParam(name = "helped-words", defaultValue = "") String words,
            RedirectAttributes next) {
        LoggedEntry report = report(actor, id);
        if (!Set.of("yes", "no").contains(helped)) {
            return again(
                    actor,
                    report,
                    new Answer(sent, "", "", "", Map.of(), helped, words),
                    Map.of("helped", "Choose whether it helped"));
        }
        replying.helped(actor, report, sent, helped, words.strip());
        next.addFlashAttribute(NOTICE, "Thank you. What they said is kept.");
        return new ModelAndView("redirect:" + ReplyPages.href(report));
    }

    private ModelAndView again(Actor actor, LoggedEntry report, Answer typed, Map<String, String> errors) {
        ModelAndView page = page(actor, report, pages.reply(actor, report, typed, errors, null));
        page.setStatus(BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Actor actor, LoggedEntry report, ReplyPage reply) {
        var page = new ModelAndView("frontdoor/reply", "page", reply);
        page.addObject("warnings", contributions.warningsEverywhere(actor, report.person()));
        page.addObject("setting", actions.setting(actor, report.person(), false).orElse(null));
        return page;
    }

    /** As it stands now, whichever row of it the address names: it may have been filed under another child since. */
    private LoggedEntry report(Actor actor, UUID id) {
        return chronology
                .logged(actor, id)
                .flatMap(row -> chronology.stands(actor, row.named()))
                .filter(pages::isOwed)
                .orElseThrow(ReplyController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
