package org.reachable.pages.entry;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.LookedFor;
import org.reachable.access.LookedFor.Words;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.records.chronology.NotWritten;
import org.reachable.records.corrections.Corrections;
import org.reachable.records.corrections.EntryWords;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.records.surroundings.SubjectLinks;
import org.reachable.work.choosing.ChildChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files an entry under the child it is about, where it was filed under another. */
@Controller
@RequestMapping(SubjectAddresses.ENTRIES + "/{row}")
class MoveController {

    private static final int LONGEST = 2000;

    private final Corrections corrections;
    private final EntryPages pages;
    private final ChildChoices choices;
    private final People people;
    private final SubjectLinks links;
    private final LookedFor lookedFor;

    MoveController(
            Corrections corrections,
            EntryPages pages,
            ChildChoices choices,
            People people,
            SubjectLinks links,
            LookedFor lookedFor) {
        this.corrections = corrections;
        this.pages = pages;
        this.choices = choices;
        this.people = people;
        this.links = links;
        this.lookedFor = lookedFor;
    }

    @GetMapping("/move")
    ModelAndView choose(
            Actor actor,
            @PathVariable UUID row,
            HttpSession session,
            @RequestParam(required = false) @Nullable String words) {
        return page(actor, movable(actor, row), lookedFor.find(session, words), SentForm.empty());
    }

    @PostMapping("/moved")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID row,
            HttpSession session,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        EntryWords entry = movable(actor, row);
        SentForm sent = SentForm.of(fields);
        Optional<Person> to = chosen(actor, entry, sent);
        String because = sent.need(SentForm.BECAUSE, "Write why it is filed elsewhere", LONGEST);
        if (to.filter(one -> NamedInWords.isNamed(
                        one, links.to(actor, entry.subject()).text(), because))
                .isPresent()) {
            sent.wrong(
                    SentForm.BECAUSE,
                    "Leave out what the child is called whom it is about: who reads this record may not know them. Write “It was about another child”, and how it came about");
        }
        if (sent.isWhole() && to.isPresent()) {
            try {
                corrections.move(actor, entry, to.get().id().subject(), because);
                next.addFlashAttribute(
                        EntryController.NOTICE,
                        "It is filed under %s. Under the other record it is taken back, with why."
                                .formatted(to.get().name()));
                return new ModelAndView("redirect:" + EntryPages.href(entry));
            } catch (NotWritten refused) {
                sent.wrong("child", String.valueOf(refused.getMessage()));
            }
        }
        ModelAndView again = page(actor, entry, lookedFor.find(session, sent.text("words")), sent);
        again.setStatus(BAD_REQUEST);
        return again;
    }

    /** Whoever the actor may not know of is not found; under whom it stands it is not filed again. */
    private Optional<Person> chosen(Actor actor, EntryWords entry, SentForm sent) {
        Optional<Person> to = parsed(sent.text("child"))
                .flatMap(id -> people.person(actor, new PersonId(id)))
                .filter(one -> !one.id().equals(entry.stands().person())
                        && !one.sameAs().contains(entry.stands().person()));
        if (to.isEmpty()) {
            sent.wrong("child", "Choose the child it is about");
        }
        return to;
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private ModelAndView page(Actor actor, EntryWords entry, @Nullable Words looked, SentForm sent) {
        String href = EntryPages.href(entry);
        List<Choice> found = looked == null
                ? List.of()
                : choices.found(actor, looked.text()).stream()
                        .filter(one -> !one.id().equals(entry.stands().person()))
                        .map(one -> Choice.of(one.id().toString(), one.name()).withHint(one.about()))
                        .toList();
        return new ModelAndView(
                "entry/move",
                "page",
                new MovePage(
                        new Link(entry.stands().entry().type().name(), href),
                        href + "/move",
                        href + "/moved",
                        links.to(actor, entry.subject()).text(),
                        looked,
                        sent.field("child", "Whom is it about?", null),
                        found,
                        sent.field(
                                SentForm.BECAUSE,
                                "Why was it filed under the other?",
                                "It is read where the entry stood. Name nobody whom it is about now: who reads that record may not know them.")));
    }

    private EntryWords movable(Actor actor, UUID row) {
        return corrections
                .of(actor, row)
                .filter(entry -> corrections.mayMend(actor, entry) && !entry.isTakenBack() && pages.isOfAChild(entry))
                .orElseThrow(EntryController::notFound);
    }
}
