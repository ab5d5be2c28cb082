package org.reachable.pages.desk;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.engine.policy.Rule;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Answered;
import org.reachable.watch.GivenBack;
import org.reachable.watch.TakenOver;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was taken over goes back, with a reason. For whom it does not concern there is no such page. */
@Controller
class GiveBackController {

    private static final int LONGEST = 2000;

    private final GivenBack givenBack;
    private final Watch watch;
    private final Children children;
    private final Partnership partnership;
    private final Clock clock;

    GiveBackController(GivenBack givenBack, Watch watch, Children children, Partnership partnership, Clock clock) {
        this.givenBack = givenBack;
        this.watch = watch;
        this.children = children;
        this.partnership = partnership;
        this.clock = clock;
    }

    static String href(String finding) {
        return SubjectAddresses.ask(finding) + "/give-back";
    }

    /** "Give it back", "Take it from them". */
    static String title(Actor actor, TakenOver over) {
        return isTaker(actor, over) ? "Give it back" : "Take it from them";
    }

    @GetMapping("/asks/{id}/give-back")
    ModelAndView look(Actor actor, @PathVariable String id) {
        return page(actor, found(actor, id), SentForm.empty());
    }

    @PostMapping("/asks/{id}/given-back")
    ModelAndView givenBack(
            Actor actor,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        TakenOver over = found(actor, id);
        SentForm sent = SentForm.of(fields);
        String because = sent.need(
                SentForm.BECAUSE,
                isTaker(actor, over) ? "Write why you give it back" : "Write why you take it",
                LONGEST);
        if (!sent.isWhole()) {
            ModelAndView again = page(actor, over, sent);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        String notice = switch (givenBack.giveBack(actor, id, version, because)) {
            case Answered.Kept _ -> "It is with %s again.".formatted(within(actor, over));
            case Answered.ChangedMeanwhile _ -> "Somebody answered while you wrote. It has changed hands or closed.";
            case Answered.NotFound _ -> throw notFound();
        };
        next.addFlashAttribute(Notice.KEY, new Notice(notice, ""));
        return new ModelAndView("redirect:" + NowController.NOW);
    }

    private ModelAndView page(Actor actor, TakenOver over, SentForm sent) {
        String taker =
                partnership.practitioner(over.taker()).map(one -> one.name()).orElse("They");
        boolean mine = isTaker(actor, over);
        Optional<String> question = watch.one(actor, over.finding())
                .map(asked -> asked.finding().rule().ask());
        Field because = Field.of(SentForm.BECAUSE, mine ? "Why do you give it back?" : "Why do you take it from them?")
                .withHint("%s reads it. It goes into the child’s story, too.".formatted(mine ? name(over) : taker))
                .withValue(sent.text(SentForm.BECAUSE))
                .withError(sent.errors().get(SentForm.BECAUSE));
        return new ModelAndView(
                "desk/giveBack",
                "page",
                new GiveBackPage(
                        title(actor, over),
                        children.named(actor, over.child()).link(),
                        question.orElse(Rule.UNTOLD),
                        mine
                                ? "%s offered it to you, and you took it over, %s."
                                        .formatted(partnership.who(over.giver()), at(over))
                                : "%s took it over, %s. %s offered it."
                                        .formatted(partnership.who(over.taker()), at(over), offering(actor, over)),
                        mine
                                ? "It is %s’s again, due when it was before. What you read of this child by it you read no more."
                                        .formatted(name(over))
                                : "It is with %s again, due when it was before. What %s read of this child by it, they read no more."
                                        .formatted(within(actor, over), taker),
                        SubjectAddresses.ask(over.finding()) + "/given-back",
                        over.version(),
                        because));
    }

    private String at(TakenOver over) {
        return Dates.near(over.at(), clock.instant());
    }

    private String offering(Actor actor, TakenOver over) {
        return actor.code().equals(over.giver().toString()) ? "You" : partnership.who(over.giver());
    }

    private String within(Actor actor, TakenOver over) {
        return actor.code().equals(over.backTo().toString()) ? "you" : partnership.whoWithin(over.backTo());
    }

    private String name(TakenOver over) {
        return partnership.practitioner(over.backTo()).map(one -> one.name()).orElse("They");
    }

    private static boolean isTaker(Actor actor, TakenOver over) {
        return actor.code().equals(over.taker().toString());
    }

    private TakenOver found(Actor actor, String id) {
        return givenBack.mayBe(actor, id).orElseThrow(GiveBackController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
