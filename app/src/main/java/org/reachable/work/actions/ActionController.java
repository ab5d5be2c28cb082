package org.reachable.work.actions;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.action.ActionStep;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.actions.Actions.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was to be done for a child, or about a place, and what becomes of each of it. */
@Controller
@RequestMapping({ActionController.OF_A_CHILD, ActionController.OF_A_THING})
class ActionController {

    static final String OF_A_CHILD = "/children/{id}/actions";
    static final String OF_A_THING = "/subjects/{id}/actions";
    private static final String ONE = "/{action}";
    static final String NOTICE = "actionNotice";
    private static final String SEEN = "seen";
    /** Of what nobody says that anything was done. */
    private static final Pattern NOTHING_YET =
            Pattern.compile("(?i)\\W*(nothing|not|none)( (yet|so far|for now|at all|done))*\\W*");

    private final Actions actions;
    private final ActionPages pages;
    private final DeedForm deeds;
    private final SetBecauseOf because;
    private final Named named;
    private final ActionReading reading;
    private final Clock clock;

    ActionController(
            Actions actions,
            ActionPages pages,
            DeedForm deeds,
            SetBecauseOf because,
            Named named,
            ActionReading reading,
            Clock clock) {
        this.actions = actions;
        this.pages = pages;
        this.deeds = deeds;
        this.because = because;
        this.named = named;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor, @PathVariable UUID id, Model model) {
        return new ModelAndView("actions/child", "page", pages.child(actor, reading.of(actor, id), (String)
                model.getAttribute(NOTICE)));
    }

    @GetMapping(ONE)
    ModelAndView one(Actor actor, @PathVariable UUID id, @PathVariable UUID action) {
        ActionsOf of = reading.of(actor, id);
        return page(actor, reading.action(actor, of.id(), action), of.name(), Sent.NOTHING, false, HttpStatus.OK);
    }

    @PostMapping(ONE + "/done")
    ModelAndView done(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID action,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return said(actor, id, action, ActionStep.OVER, fields, next, (seen, _, sent) -> {
            String came = sent.need("came", "Write what was done, and what came of it so far", DeedForm.LONGEST);
            if (NOTHING_YET.matcher(came).matches()) {
                sent.wrong(
                        "came",
                        "Write what was done, and then that nothing is different yet. Where it is not done yet, give it another day");
            }
            return sent.isWhole() ? actions.done(actor, seen, came) : null;
        });
    }

    @PostMapping(ONE + "/not-done")
    ModelAndView notDone(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID action,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return said(actor, id, action, ActionStep.DROPPED, fields, next, (seen, name, sent) -> {
            String because = because(sent, "Write why it was not done");
            String instead = sent.limit("instead", DeedForm.LONGEST);
            Optional<UUID> owner = named.read(actor, seen.child(), name, sent, DeedForm.WHOSE);
            String day = sent.dayOrNone("day", Dates.day(clock.instant()), deeds.last(), deeds.whichDay())
                    .map(LocalDate::toString)
                    .orElse("");
            if (!instead.isEmpty() && EmptyWords.are(instead)) {
                sent.wrong("instead", "Write what is done instead in words that say something, or leave it blank");
            }
            if (instead.isEmpty() && (owner.isPresent() || !day.isEmpty())) {
                sent.wrong("instead", "Write what is done instead, or leave who and when blank, too");
            }
            return !sent.isWhole()
                    ? null
                    : actions.notDone(
                            actor,
                            seen,
                            because,
                            instead.isEmpty()
                                    ? null
                                    : new Deed(
                                            instead,
                                            seen.what().need(),
                                            seen.what().aim(),
                                            owner.orElse(null),
                                            day,
                                            "",
                                            ""));
        });
    }

    @PostMapping(ONE + "/handed-over")
    ModelAndView handOver(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID action,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return said(actor, id, action, ActionStep.HANDED_OVER, fields, next, (seen, name, sent) -> {
            Optional<Practitioner> to =
                    named.read(actor, seen.child(), name, sent, "to").flatMap(pages::practitioner);
            if (to.isEmpty() && !sent.errors().containsKey("to")) {
                sent.wrong("to", "Choose whom to hand it over to");
            } else if (to.isPresent() && seen.isOwnedBy(to.get().id().toString())) {
                sent.wrong("to", "It is theirs already");
            }
            String because = because(sent, "Write why it goes to them");
            return sent.isWhole() ? actions.handOver(actor, seen, to.orElseThrow(), because) : null;
        });
    }

    @PostMapping(ONE + "/moved")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID action,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return said(actor, id, action, ActionStep.MOVED, fields, next, (seen, _, sent) -> {
            Optional<LocalDate> day = sent.day("moved", Dates.day(clock.instant()), deeds.last(), deeds.whichDay());
            String because = because(sent, "Write why it is moved");
            return sent.isWhole() ? actions.move(actor, seen, day.orElseThrow(), because) : null;
        });
    }

    @PostMapping(ONE + "/whole")
    ModelAndView complete(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID action,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return said(actor, id, action, ActionStep.SET, fields, next, (seen, name, sent) -> {
            Deed deed = deeds.read(actor, seen.child(), name, sent);
            return sent.isWhole() ? actions.complete(actor, seen, deed) : null;
        });
    }

    @PostMapping(ONE + "/taken-on")
    ModelAndView takeOn(
            Actor actor,
            Practitioner me,
            @PathVariable UUID id,
            @PathVariable UUID action,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return said(
                actor, id, action, ActionStep.TAKEN_ON, fields, next, (seen, _, _) -> actions.takeOn(actor, seen, me));
    }

    @PostMapping(ONE + "/not-taken-on")
    ModelAndView decline(
            Actor actor,
            Practitioner me,
            @PathVariable UUID id,
            @PathVariable UUID action,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return said(actor, id, action, ActionStep.DECLINED, fields, next, (seen, _, sent) -> {
            String because =
                    because(sent, seen.offer() == null ? "Write why you cannot" : "Write why you do not take it over");
            return sent.isWhole() ? actions.decline(actor, seen, me, because) : null;
        });
    }

    private interface Saying {
        /** What came of it; null where the form lacks something. */
        @Nullable
        Outcome say(Action seen, String name, SentForm sent);
    }

    private ModelAndView said(
            Actor actor,
            UUID id,
            UUID which,
            ActionStep step,
            Map<String, String> fields,
            RedirectAttributes next,
            Saying saying) {
        ActionsOf of = reading.of(actor, id);
        String name = of.name();
        Action stands = reading.action(actor, of.id(), which);
        SentForm sent = reading.sent(actor, of, fields);
        String seen = sent.text(SEEN).isEmpty() ? stands.last() : sent.text(SEEN);
        if (!actions.may(actor, stands, step) && seen.equals(stands.last())) {
            throw ActionReading.notThere();
        }
        Outcome outcome = saying.say(stands.asRead(seen), name, sent);
        return switch (outcome) {
            case null -> page(actor, stands, name, new Sent(step, sent), false, BAD_REQUEST);
            case Outcome.Other other -> page(actor, other.stands(), name, new Sent(step, sent), true, CONFLICT);
            case Outcome.Kept _ -> done(of, told(step, stands), next);
        };
    }

    private static String told(ActionStep step, Action stood) {
        return switch (step) {
            case SET -> "It is set, and on the desk of whoever does it.";
            case HANDED_OVER -> "It is offered to them, and stays whose it is until they accept.";
            case TAKEN_ON -> "It is yours from now on.";
            case DECLINED ->
                stood.offer() == null
                        ? "It is with whoever set it again, and they read why."
                        : "It stays whose it is, and they read why.";
            case MOVED -> "It has another day.";
            case OVER -> "It is done. What came of it stands below and in the timeline.";
            case DROPPED -> "It is written down that it was not done, and why.";
        };
    }

    private static String because(SentForm sent, String error) {
        return sent.need(SentForm.BECAUSE, error, DeedForm.LONGEST);
    }

    private ModelAndView page(Actor actor, Action action, String name, Sent sent, boolean quicker, HttpStatus status) {
        var page = new ModelAndView("actions/action", "page", pages.one(actor, action, name, sent, quicker))
                .addObject("rests", because.gone(actor, action));
        page.setStatus(status);
        return page;
    }

    static ModelAndView done(ActionsOf of, String words, RedirectAttributes next) {
        next.addFlashAttribute(NOTICE, words);
        return new ModelAndView("redirect:" + of.href());
    }
}
