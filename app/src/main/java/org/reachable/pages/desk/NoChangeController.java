package org.reachable.pages.desk;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Answered;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.reachable.watch.NoChange;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signs that nothing changes. For whoever does not sign it there is no such page. */
@Controller
class NoChangeController {

    private static final int LONGEST = 2000;

    private final Watch watch;
    private final Answers answers;
    private final NoChange noChange;
    private final NoChangePages pages;

    NoChangeController(Watch watch, Answers answers, NoChange noChange, NoChangePages pages) {
        this.watch = watch;
        this.answers = answers;
        this.noChange = noChange;
        this.pages = pages;
    }

    @GetMapping("/asks/{id}/no-change")
    ModelAndView toSign(Actor actor, Practitioner reader, @PathVariable String id) {
        Asked asked = found(actor, id);
        return page(actor, reader, asked, terms(actor, reader, asked), SentForm.empty());
    }

    @PostMapping("/asks/{id}/no-change-signed")
    ModelAndView signed(
            Actor actor,
            Practitioner reader,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Asked asked = found(actor, id);
        NoChange.Terms terms = terms(actor, reader, asked);
        SentForm sent = SentForm.of(fields);
        String why = sent.need(SentForm.BECAUSE, "Write why nothing changes", LONGEST);
        Optional<LocalDate> until = sent.day(
                NoChangePages.UNTIL, terms.first(), terms.last(), "Choose a day from " + NoChangePages.within(terms));
        if (!sent.isWhole() || until.isEmpty()) {
            ModelAndView again = page(actor, reader, asked, terms, sent);
            again.setStatus(BAD_REQUEST);
            return again;
        }
        String notice = switch (noChange.sign(
                actor, reader, asked, version, NoChangePages.words(reader, why, until.get()), until.get())) {
            case Answered.Kept _ -> "Signed. It is asked again when the day comes, and something still happens.";
            case Answered.ChangedMeanwhile _ -> "Somebody answered while you wrote. Read what they said, then decide.";
            case Answered.NotFound _ -> throw notFound();
        };
        next.addFlashAttribute(Notice.KEY, new Notice(notice, ""));
        return new ModelAndView("redirect:" + SubjectAddresses.ask(id));
    }

    private ModelAndView page(Actor actor, Practitioner reader, Asked asked, NoChange.Terms terms, SentForm sent) {
        return new ModelAndView("desk/noChange", "page", pages.page(actor, reader, asked, terms, sent));
    }

    private Asked found(Actor actor, String id) {
        return watch.one(actor, id)
                .filter(asked -> answers.mayAnswer(actor, asked))
                .orElseThrow(NoChangeController::notFound);
    }

    private NoChange.Terms terms(Actor actor, Practitioner reader, Asked asked) {
        return noChange.of(actor, asked).filter(terms -> terms.isFor(reader)).orElseThrow(NoChangeController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
