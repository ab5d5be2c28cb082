package org.reachable.practice.frontdoor;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.form.Decides;
import org.reachable.engine.form.Forms;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.frontdoor.DecisionReading.Read;
import org.reachable.practice.frontdoor.DecisionReplies.Waiting;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.work.actions.Actions;
import org.reachable.work.contributions.Contributions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decision at the front door. It is not kept before whoever decides has seen all that was told; what is needed at once is. */
@Controller
class DecisionController {

    private static final String AT = "/children/{id}/decision";
    private static final String NOTICE = "decisionNotice";
    private static final String MINE = "mine";

    private final DecisionReading reading;
    private final DecisionPages pages;
    private final DecisionReplies replies;
    private final Deciding deciding;
    private final ReplyForm form;
    private final Contributions contributions;
    private final Actions actions;
    private final Decides decides;

    DecisionController(
            DecisionReading reading,
            DecisionPages pages,
            DecisionReplies replies,
            Deciding deciding,
            ReplyForm form,
            Contributions contributions,
            Actions actions,
            Forms forms) {
        this.reading = reading;
        this.pages = pages;
        this.replies = replies;
        this.deciding = deciding;
        this.form = form;
        this.contributions = contributions;
        this.actions = actions;
        this.decides = forms.decides();
    }

    @GetMapping(AT)
    ModelAndView decision(Actor actor, Practitioner reader, @PathVariable UUID id, Model model) {
        Read read = reading.read(actor, reader, id);
        return page(read, pages.page(read, List.of(), Map.of(), Map.of(), (String) model.getAttribute(NOTICE)), OK);
    }

    @PostMapping(AT)
    ModelAndView decide(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam UUID sent,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam Map<String, String> all,
            RedirectAttributes next) {
        Read read = reading.read(actor, reader, id);
        Map<String, String> answered = form.answered(pages.questions(), ReplyForm.typed(pages.questions(), all));
        List<Waiting> waiting = replies.waiting(read);
        Map<String, String> errors = new LinkedHashMap<>(ReplyForm.missing(pages.questions(), answered));
        for (Waiting one : waiting) {
            replies.errors(read, one, all, answered)
                    .forEach((field, wrong) -> errors.put(one.key() + field, ofTheirs(wrong, one)));
        }
        if (!read.aside().danger().isEmpty()
                && !all.getOrDefault(DecisionPages.DANGER_READ, "").equals("yes")) {
            errors.put(
                    DecisionPages.DANGER_READ,
                    "Danger to %s is asked about and not answered. Read it above, and tick that you decide knowing it"
                            .formatted(read.child().name()));
        }
        List<LoggedEntry> came = DecisionReading.since(read, seen);
        if (!came.isEmpty()) {
            return page(read, pages.page(read, came, all, Map.of(), null), CONFLICT)
                    .addObject(MINE, mine);
        }
        if (!errors.isEmpty()) {
            return page(read, pages.page(read, came, all, errors, null), BAD_REQUEST)
                    .addObject(MINE, mine);
        }
        deciding.decide(read, sent, answered);
        for (Waiting one : waiting) {
            deciding.reply(actor, one, sent, replies.typed(one, all, answered));
        }
        boolean onDesk = mine
                && form.promised(answered)
                        .filter(promise ->
                                actions.promised(actor, read.child().id(), reader, promise.what(), promise.until()))
                        .isPresent();
        next.addFlashAttribute(
                NOTICE,
                "It is decided, and names all that stood here."
                        + (waiting.isEmpty() ? "" : " What we say to whoever told us is kept with it.")
                        + (onDesk ? " What happens next is on your desk." : ""));
        return new ModelAndView("redirect:" + DecisionPages.href(read.child().id()));
    }

    /** Nothing else is asked first, and nothing that was told is decided on by it. */
    @PostMapping(AT + "/at-once")
    ModelAndView atOnce(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam UUID sent,
            @RequestParam String need,
            RedirectAttributes next) {
        Read read = reading.read(actor, reader, id);
        if (!decides.atOnce().containsKey(need)) {
            throw DecisionReading.notThere();
        }
        deciding.atOnce(read, sent, need);
        next.addFlashAttribute(
                NOTICE,
                "It is kept: %s. Ring now: nobody is called for you. What was told is decided on below, after that."
                        .formatted(pages.need(need)));
        return new ModelAndView("redirect:" + DecisionPages.href(read.child().id()));
    }

    /** Two replies ask the same: whoever mends one reads which. What only marks that it was asked has no words. */
    private static String ofTheirs(String wrong, Waiting one) {
        return wrong.isEmpty() ? wrong : "%s (reply to %s)".formatted(wrong, one.name());
    }

    private ModelAndView page(Read read, DecisionPage page, HttpStatus status) {
        var view = new ModelAndView("frontdoor/decision", new HashMap<>(Map.of("page", page)));
        view.addObject(
                "warnings",
                contributions.warningsEverywhere(read.actor(), read.child().id()));
        view.addObject(
                "settable",
                actions.setting(read.actor(), read.child().id(), false).isPresent());
        view.setStatus(status);
        return view;
    }
}
