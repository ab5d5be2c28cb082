package org.reachable.pages.desk;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.reachable.work.contributions.Contributions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ways to answer an ask. What lacks something, or came second, is shown again with what was typed. */
@Controller
class AnswerController {

    private static final String UNREAD =
            "Not accepted: you may read nothing of what it rests on. Ask whoever offers it to pass the words on to you first.";

    private final Answers answers;
    private final Going going;
    private final Watch watch;
    private final AskPages pages;
    private final EarlierAsks earlier;
    private final WhomToHandTo whom;
    private final Contributions contributions;

    AnswerController(
            Answers answers,
            Going going,
            Watch watch,
            AskPages pages,
            EarlierAsks earlier,
            WhomToHandTo whom,
            Contributions contributions) {
        this.answers = answers;
        this.going = going;
        this.watch = watch;
        this.pages = pages;
        this.earlier = earlier;
        this.whom = whom;
        this.contributions = contributions;
    }

    @PostMapping("/asks/{id}/taken")
    ModelAndView taken(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            RedirectAttributes next) {
        var answered = answers.take(actor, reader, id, version);
        var answering = new Answering(actor, reader, id, next);
        return going.isAsked(answering.found())
                ? answering.staysOn(answered, AnswerForm.of(Way.TAKEN), "You are on it. Say where you go, and when.")
                : answering.shows(answered, AnswerForm.of(Way.TAKEN), "You are on it.");
    }

    @PostMapping("/asks/{id}/put-down")
    ModelAndView putDown(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            RedirectAttributes next) {
        var answered = answers.putDown(actor, reader, id, version);
        return new Answering(actor, reader, id, next)
                .staysOn(
                        answered, AnswerForm.of(Way.TAKEN), "You are not on it any more. It is still yours to answer.");
    }

    @PostMapping("/asks/{id}/offer-taken-back")
    ModelAndView offerTakenBack(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            RedirectAttributes next) {
        var answered = answers.takeBackOffer(actor, id, version);
        return new Answering(actor, reader, id, next)
                .staysOn(
                        answered,
                        AnswerForm.of(Way.HANDED_OVER),
                        "It is offered to nobody any more. It stays whose it is.");
    }

    @PostMapping("/asks/{id}/accepted")
    ModelAndView accepted(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            RedirectAttributes next) {
        if (whom.readsNone(actor, id, reader)) {
            next.addFlashAttribute(Notice.KEY, new Notice(UNREAD, ""));
            return new ModelAndView("redirect:" + NowController.NOW);
        }
        return new Answering(actor, reader, id, next)
                .answersAnOffer(answers.accept(actor, reader, id, version), Way.ACCEPTED, "It is yours now.");
    }

    @PostMapping("/asks/{id}/declined")
    ModelAndView declined(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String because,
            RedirectAttributes next) {
        return new Answering(actor, reader, id, next)
                .answersAnOffer(
                        answers.decline(actor, id, version, because.strip()),
                        Way.DECLINED,
                        "Declined. It stays whose it is.");
    }

    @PostMapping("/asks/{id}/done")
    ModelAndView done(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String different,
            @RequestParam(defaultValue = "false") boolean likewise,
            RedirectAttributes next) {
        var answering = new Answering(actor, reader, id, next);
        var typed = new AnswerForm(Way.DONE, different, "", likewise);
        return EmptyWords.are(different)
                ? answering.again(typed, Shown.REFUSED, BAD_REQUEST)
                : answering.settles(
                        version,
                        typed,
                        (ask, seen) -> answers.done(actor, ask, seen, different.strip()),
                        "Answered. It is in the child’s story.");
    }

    @PostMapping("/asks/{id}/not-needed")
    ModelAndView notNeeded(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "false") boolean likewise,
            RedirectAttributes next) {
        var answering = new Answering(actor, reader, id, next);
        var typed = new AnswerForm(Way.NOT_NEEDED, because, "", likewise);
        return EmptyWords.are(because)
                ? answering.again(typed, Shown.REFUSED, BAD_REQUEST)
                : answering.settles(
                        version,
                        typed,
                        (ask, seen) -> answers.notNeeded(actor, ask, seen, because.strip()),
                        "Closed as not needed. Why is in the child’s story.");
    }

    @PostMapping("/asks/{id}/handed-over")
    ModelAndView handedOver(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean knowingly,
            RedirectAttributes next) {
        var answering = new Answering(actor, reader, id, next);
        Asked asked = answering.answeredHere();
        if (!answers.mayOffer(actor, asked)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        Optional<Practitioner> other = whom.chosen(to, asked.child(), knowingly);
        boolean couldBe = whom.chosen(to, asked.child(), true).isPresent();
        var typed = new AnswerForm(Way.HANDED_OVER, why, couldBe ? to : "", false, knowingly);
        return other.isEmpty() || EmptyWords.are(why) || whom.readsNone(actor, id, other.get())
                ? answering.again(typed, Shown.REFUSED, BAD_REQUEST)
                : answering.shows(
                        answers.handOver(actor, other.get(), id, version, why.strip()),
                        typed,
                        "Offered to " + other.get().name() + ". It stays whose it is until they accept.");
    }

    /** An answer that closes an ask, as its version was seen. */
    private interface Settling {
        Answered settle(String ask, int version);
    }

    /** One answer on its way. */
    private final class Answering {

        private final Actor actor;
        private final Practitioner reader;
        private final String id;
        private final RedirectAttributes next;

        Answering(Actor actor, Practitioner reader, String id, RedirectAttributes next) {
            this.actor = actor;
            this.reader = reader;
            this.id = id;
            this.next = next;
        }

        ModelAndView shows(Answered answered, AnswerForm typed, String kept) {
            return switch (answered) {
                case Answered.Kept _ -> toTheDesk(kept);
                case Answered.ChangedMeanwhile _ -> again(typed, Shown.CHANGED_MEANWHILE, CONFLICT);
                case Answered.NotFound _ -> throw new ResponseStatusException(NOT_FOUND);
            };
        }

        /** What is asked still waits: they are shown it again. */
        ModelAndView staysOn(Answered answered, AnswerForm typed, String kept) {
            if (answered instanceof Answered.Kept) {
                next.addFlashAttribute(Notice.KEY, new Notice(kept, ""));
                return new ModelAndView("redirect:" + SubjectAddresses.ask(id));
            }
            return shows(answered, typed, kept);
        }

        /** Whoever may not read what was offered, and offered to them it is no more, is told so on their desk. */
        ModelAndView answersAnOffer(Answered answered, Way way, String kept) {
            if (answered instanceof Answered.Kept) {
                next.addFlashAttribute(Notice.KEY, new Notice(kept, noteOf(way)));
                return new ModelAndView("redirect:" + NowController.NOW);
            }
            return again(AnswerForm.of(way), Shown.CHANGED_MEANWHILE, CONFLICT);
        }

        private String noteOf(Way way) {
            return way == Way.ACCEPTED ? SubjectAddresses.ask(id) + "/case-note" : "";
        }

        /** Closes the ask, and the earlier ones like it where the writer says the same of them. */
        ModelAndView settles(int version, AnswerForm typed, Settling settling, String kept) {
            Asked asked = answeredHere();
            List<Asked> others = typed.likewise() ? earlier.like(actor, asked) : List.of();
            Answered answered = settling.settle(id, version);
            if (answered instanceof Answered.Kept) {
                others.forEach(other -> settling.settle(
                        other.finding().id(),
                        Objects.requireNonNull(other.ask()).version()));
            }
            return shows(answered, typed, kept);
        }

        ModelAndView again(AnswerForm typed, Shown shown, HttpStatus status) {
            var page = new ModelAndView("desk/ask", "page", pages.page(actor, reader, found(), typed, shown, null));
            page.setStatus(status);
            return page;
        }

        Asked found() {
            return watch.one(actor, id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        }

        /** What a page of its own answers is answered there alone: here it would stay open. */
        Asked answeredHere() {
            Asked asked = found();
            if (contributions
                    .answeredElsewhere(actor, asked.child(), asked.finding())
                    .isPresent()) {
                throw new ResponseStatusException(CONFLICT);
            }
            return asked;
        }

        private ModelAndView toTheDesk(String kept) {
            next.addFlashAttribute(Notice.KEY, new Notice(kept, SubjectAddresses.ask(id) + "/case-note"));
            return new ModelAndView("redirect:" + NowController.NOW);
        }
    }
}
