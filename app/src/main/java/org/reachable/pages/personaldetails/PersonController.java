package org.reachable.pages.personaldetails;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.reachable.work.contributions.Contributions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who somebody is, and the form of each part. Two who put the same row right never overwrite each other. */
@Controller
class PersonController {

    static final String NOTICE = "personNotice";

    private final People people;
    private final PersonPages pages;
    private final PartForms parts;
    private final Saving saving;
    private final Contributions contributions;
    private final Relationships relationships;

    PersonController(
            People people,
            PersonPages pages,
            PartForms parts,
            Saving saving,
            Contributions contributions,
            Relationships relationships) {
        this.contributions = contributions;
        this.relationships = relationships;
        this.people = people;
        this.pages = pages;
        this.parts = parts;
        this.saving = saving;
    }

    @GetMapping("/people/{id}")
    ModelAndView person(Actor actor, @PathVariable UUID id, Model model) {
        if (isOnlyPointedTo(actor, new PersonId(id))) {
            return new ModelAndView("redirect:" + SubjectAddresses.child(new PersonId(id)));
        }
        var page = new ModelAndView("personaldetails/person", "page", pages.page(actor, found(actor, id), (String)
                model.getAttribute(NOTICE)));
        page.addObject("warnings", contributions.warningsEverywhere(actor, new PersonId(id)));
        return page;
    }

    @GetMapping("/people/{id}/{part:names|numbers|homes|relations|trusted}/new")
    ModelAndView add(Actor actor, @PathVariable UUID id, @PathVariable String part) {
        Person person = found(actor, id);
        if (!PersonPages.adds(part(part), relationships.describing(actor, person.id()))) {
            return new ModelAndView(
                    "redirect:" + PersonPages.href(person.id())); // it says who does, and what they do instead
        }
        return form(parts.page(person, part(part), null, SentForm.empty(), null));
    }

    @GetMapping("/people/{id}/{part:names|numbers|homes|relations|trusted}/{row}")
    ModelAndView putRight(Actor actor, @PathVariable UUID id, @PathVariable String part, @PathVariable UUID row) {
        Person person = found(actor, id);
        UUID stands = people.standsFor(row);
        if (PersonPages.inWords(person, part(part), stands).isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        if (!PersonPages.putsRight(part(part), stands, relationships.describing(actor, person.id()))) {
            return new ModelAndView("redirect:" + PersonPages.href(person.id()));
        }
        return form(parts.page(
                person, part(part), stands, SentForm.of(PartForms.fields(person, part(part), stands)), null));
    }

    @PostMapping("/people/{id}/{part:names|numbers|homes|relations|trusted}/new")
    ModelAndView added(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return saved(actor, found(actor, id), part(part), null, SentForm.of(fields), next);
    }

    @PostMapping("/people/{id}/{part:names|numbers|homes|relations|trusted}/{row}")
    ModelAndView putRight(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String part,
            @PathVariable UUID row,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return saved(actor, found(actor, id), part(part), row, SentForm.of(fields), next);
    }

    private ModelAndView saved(
            Actor actor, Person person, Part part, @Nullable UUID row, SentForm sent, RedirectAttributes next) {
        if (row != null && PersonPages.inWords(person, part, row).isEmpty()) {
            return clash(actor, person, part, row, sent);
        }
        try {
            if (!saving.save(actor, person.id(), part, row, sent)) {
                ModelAndView again = form(parts.page(person, part, row, sent, null));
                again.setStatus(BAD_REQUEST);
                return again;
            }
        } catch (DuplicateKeyException atTheSameTime) {
            return clash(actor, person, part, row, sent);
        }
        next.addFlashAttribute(NOTICE, "It is kept. What stood there before can still be seen by those who look back.");
        return new ModelAndView("redirect:" + PersonPages.href(person.id()));
    }

    /** Somebody else put it right meanwhile: what they wrote stands beside what was typed. */
    private ModelAndView clash(Actor actor, Person person, Part part, @Nullable UUID row, SentForm sent) {
        UUID stands = row == null ? null : people.standsFor(row);
        Person now = found(actor, person.id().value());
        Optional<String> words = stands == null ? Optional.empty() : PersonPages.inWords(now, part, stands);
        ModelAndView page = form(parts.page(
                now,
                part,
                words.isEmpty() ? null : stands,
                sent,
                words.orElse("It is not there any more: what you typed would be added")));
        page.setStatus(CONFLICT);
        return page;
    }

    private static ModelAndView form(PartPage page) {
        return new ModelAndView("personaldetails/part", "page", page);
    }

    private static Part part(String path) {
        return Arrays.stream(Part.values())
                .filter(part -> part.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private Person found(Actor actor, UUID id) {
        return people.person(actor, new PersonId(id))
                .filter(person -> !isOnlyPointedTo(actor, person.id()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** Of a locked record that is found, whom to ask is all that they are shown: the child's own page says it. */
    private boolean isOnlyPointedTo(Actor actor, PersonId child) {
        return relationships.of(actor, child) == Relationship.LOCKED_POINTER;
    }
}
