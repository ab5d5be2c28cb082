package org.reachable.governance.retention;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holds a record, has one erased whose time has ended, or takes either back. For whoever may not, there is no such page. */
@Controller
class RetentionController {

    static final String ALL = "/retention";

    private static final String ONE = "/children/{id}/retention";

    private static final String NOTICE = "retentionNotice";

    private final Retention retention;
    private final RetentionPages pages;

    RetentionController(Retention retention, RetentionPages pages) {
        this.retention = retention;
        this.pages = pages;
    }

    static String href(PersonId child) {
        return SubjectAddresses.child(child, "retention");
    }

    @GetMapping(ALL)
    ModelAndView due(Actor actor, Model model) {
        if (!retention.keeps(actor)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return new ModelAndView("retention/due", "page", pages.due(actor, (String) model.getAttribute(NOTICE)));
    }

    @GetMapping(ONE)
    ModelAndView one(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, found(actor, id), SentForm.empty(), (String) model.getAttribute(NOTICE));
    }

    @PostMapping(ONE + "/held")
    ModelAndView hold(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Person child = found(actor, id);
        SentForm sent = SentForm.of(fields);
        String because = because(sent, RetentionPages.HOLD);
        Optional<LocalDate> until =
                sent.dayOrNone(RetentionPages.UNTIL, retention.today().plusDays(1), "Write a day to come, or none");
        if (!sent.isWhole()) {
            return again(actor, child, sent, BAD_REQUEST);
        }
        if (retention.hold(child.id()).isPresent()) {
            return meanwhile(actor, child, because);
        }
        retention.hold(reader, child.id(), because, until.orElse(null));
        return done(href(child.id()), "The record is held.", next);
    }

    @PostMapping(ONE + "/lifted")
    ModelAndView lift(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Person child = found(actor, id);
        SentForm sent = SentForm.of(fields);
        String because = because(sent, RetentionPages.LIFT);
        if (!sent.isWhole()) {
            return again(actor, child, sent, BAD_REQUEST);
        }
        if (retention.hold(child.id()).isEmpty()) {
            return meanwhile(actor, child, because);
        }
        retention.lift(reader, child.id(), because);
        return done(href(child.id()), "Nothing holds the record now.", next);
    }

    @PostMapping(ONE + "/wished")
    ModelAndView wish(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Person child = found(actor, id);
        SentForm sent = SentForm.of(fields);
        String because = because(sent, RetentionPages.WISH);
        if (!sent.isWhole()) {
            return again(actor, child, sent, BAD_REQUEST);
        }
        if (!mayBeErased(child) || retention.wish(child.id()).isPresent()) {
            return meanwhile(actor, child, because);
        }
        retention.wish(reader, child.id(), because);
        return done(href(child.id()), "Kept. Somebody else must agree.", next);
    }

    @PostMapping(ONE + "/dropped")
    ModelAndView drop(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Person child = found(actor, id);
        SentForm sent = SentForm.of(fields);
        String because = because(sent, RetentionPages.DROP);
        if (!sent.isWhole()) {
            return again(actor, child, sent, BAD_REQUEST);
        }
        retention.drop(reader, child.id(), because);
        return done(href(child.id()), "The record stays.", next);
    }

    @PostMapping(ONE + "/erased")
    ModelAndView erase(Actor actor, Practitioner reader, @PathVariable UUID id, RedirectAttributes next) {
        Person child = found(actor, id);
        boolean wishedByAnother = retention
                .wish(child.id())
                .filter(wish -> !wish.stated().by().equals(actor.code()))
                .isPresent();
        if (!wishedByAnother || !mayBeErased(child)) {
            return again(actor, child, SentForm.empty(), CONFLICT);
        }
        retention.erase(reader, child.id());
        return done(ALL, "The record is erased. That there was one, and who decided so, is kept.", next);
    }

    private boolean mayBeErased(Person child) {
        return retention.isOver(child.id()) && retention.hold(child.id()).isEmpty();
    }

    private static String because(SentForm sent, String name) {
        return sent.need(name, "Write why");
    }

    private Person found(Actor actor, UUID id) {
        return retention.child(actor, new PersonId(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private ModelAndView page(Actor actor, Person child, SentForm sent, @Nullable String notice) {
        return new ModelAndView("retention/one", "page", pages.page(actor, child, sent, notice));
    }

    private ModelAndView again(Actor actor, Person child, SentForm sent, HttpStatus status) {
        ModelAndView again = page(actor, child, sent, null);
        again.setStatus(status);
        return again;
    }

    /** Somebody was quicker: what they did stands on the page, beside what was written here. */
    private ModelAndView meanwhile(Actor actor, Person child, String because) {
        ModelAndView again = page(
                actor,
                child,
                SentForm.empty(),
                "Somebody was quicker: what stands is below. You wrote: “" + because + "”");
        again.setStatus(CONFLICT);
        return again;
    }

    private static ModelAndView done(String href, String words, RedirectAttributes next) {
        next.addFlashAttribute(NOTICE, words);
        return new ModelAndView("redirect:" + href);
    }
}
