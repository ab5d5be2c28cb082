package org.reachable.governance.involvement;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.governance.involvement.InvolvementPage.Asked;
import org.reachable.governance.involvement.InvolvementPage.Feed;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody close to a child, or somebody who answers for their agency, says whether an agency is involved. */
@Controller
class InvolvementController {

    private static final String NOTICE = "involvementNotice";

    private final Involvements involvements;
    private final Clock clock;

    InvolvementController(Involvements involvements, Clock clock) {
        this.involvements = involvements;
        this.clock = clock;
    }

    @GetMapping("/children/{id}/involvement")
    ModelAndView ofAChild(Actor actor, @PathVariable UUID id, Model model) {
        var child = new PersonId(id);
        asked(actor, child);
        List<Question> waiting = involvements.waiting(actor, child);
        return page(new InvolvementPage(
                Involvements.href(child),
                "Is their agency involved?",
                "If you say yes, the agency reads what is open to agencies that work with the child. If you say no, whoever"
                        + " wrote keeps reading what they wrote and what became of it, and nothing else. It stands here who said so.",
                new Link(involvements.name(actor, child), SubjectAddresses.child(child)),
                waiting.stream()
                        .map(one -> asked(one, involvements.agency(one), involvements.wrote(one)))
                        .toList(),
                List.of(),
                List.of(),
                (String) model.getAttribute(NOTICE)));
    }

    @PostMapping("/children/{id}/involvement")
    String answerOfAChild(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String involved,
            RedirectAttributes next) {
        var child = new PersonId(id);
        asked(actor, child);
        answer(reader, involvements.waiting(actor, child), null, agency, involved, next);
        return "redirect:" + Involvements.href(child);
    }

    @GetMapping(Involvements.KNOWN)
    ModelAndView ofAnAgency(Actor actor, Model model) {
        if (!involvements.confirms(actor)) {
            throw notFound();
        }
        List<Question> waiting = involvements.waiting(actor);
        return page(new InvolvementPage(
                Involvements.KNOWN,
                "Does your agency know them?",
                "A file says that your agency wrote about these children. If you say yes, your agency reads what is open to"
                        + " agencies that work with them. If you say no, it reads nothing of them because of the file.",
                new Link("Now", "/now"),
                waiting.stream()
                        .map(one -> asked(one, involvements.name(actor, one.child()), "From " + one.sourceName() + "."))
                        .toList(),
                feeds(waiting),
                involvements.vouched(actor).stream()
                        .map(one -> one.name() + ", since " + Dates.near(one.since(), clock.instant()))
                        .toList(),
                (String) model.getAttribute(NOTICE)));
    }

    @PostMapping(Involvements.KNOWN)
    String answerOfAnAgency(
            Actor actor,
            Practitioner reader,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "") String involved,
            RedirectAttributes next) {
        if (!involvements.confirms(actor)) {
            throw notFound();
        }
        answer(reader, involvements.waiting(actor), child, null, involved, next);
        return "redirect:" + Involvements.KNOWN;
    }

    @PostMapping(Involvements.KNOWN + "/vouched")
    String vouch(
            Actor actor, Practitioner reader, @RequestParam(defaultValue = "") String source, RedirectAttributes next) {
        if (!involvements.confirms(actor)) {
            throw notFound();
        }
        boolean waits = involvements.waiting(actor).stream()
                .anyMatch(one -> one.source().equals(source));
        if (waits) {
            involvements.vouch(reader, source);
        }
        next.addFlashAttribute(
                NOTICE,
                waits
                        ? "Kept: what it says of your agency holds, now and from now on."
                        : "Nothing of that source waits for your word.");
        return "redirect:" + Involvements.KNOWN;
    }

    private static List<Feed> feeds(List<Question> waiting) {
        Map<String, List<Question>> bySource = waiting.stream()
                .collect(Collectors.groupingBy(Question::source, LinkedHashMap::new, Collectors.toList()));
        return bySource.entrySet().stream()
                .map(feed -> new Feed(
                        feed.getKey(),
                        feed.getValue().getFirst().sourceName(),
                        Words.count(feed.getValue().size(), "child", "children")))
                .toList();
    }

    /** What was answered by somebody else meanwhile is answered. */
    private void answer(
            Practitioner reader,
            List<Question> waiting,
            @Nullable String child,
            @Nullable String agency,
            String involved,
            RedirectAttributes next) {
        List<Question> meant = waiting.stream()
                .filter(one -> child == null || one.child().toString().equals(child))
                .filter(one -> agency == null || one.agency().equals(agency))
                .toList();
        if (!List.of("yes", "no").contains(involved)) {
            next.addFlashAttribute(NOTICE, "Nothing was kept: choose yes or no.");
        } else if (meant.isEmpty()) {
            next.addFlashAttribute(NOTICE, "Somebody else has answered this.");
        } else {
            meant.forEach(one -> involvements.answer(reader, one, involved.equals("yes")));
            next.addFlashAttribute(
                    NOTICE,
                    involved.equals("yes") ? "Kept: the agency is involved." : "Kept: the agency is not involved.");
        }
    }

    /** For others there is no such page. */
    private void asked(Actor actor, PersonId child) {
        if (!involvements.isAsked(actor, child)) {
            throw notFound();
        }
    }

    private Asked asked(Question question, String who, String words) {
        return new Asked(
                question.child().toString(),
                question.agency(),
                who,
                words + " " + Dates.near(question.saidAt(), clock.instant()));
    }

    private static ModelAndView page(InvolvementPage page) {
        return new ModelAndView("involvement/involvement", "page", page);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
