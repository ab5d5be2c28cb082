package org.reachable.governance.retention;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.governance.retention.Retention.Whose;
import org.reachable.platform.partnership.Practitioner;
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

    /** After the address of whoever or whatever it is about. */
    static final String PAGE = "/retention";

    private static final String ONE = "/children/{id}" + PAGE;
    private static final String OTHER = "/subjects/{id}" + PAGE;

    private static final String NOTICE = "retentionNotice";

    /** In years. A hold that ends later is one without an end, and says so. */
    private static final int LONGEST_HOLD = 10;

    private final Retention retention;
    private final RetentionPages pages;

    RetentionController(Retention retention, RetentionPages pages) {
        this.retention = retention;
        this.pages = pages;
    }

    @GetMapping(ALL)
    ModelAndView due(Actor actor, Model model) {
        if (!retention.keeps(actor)) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return new ModelAndView("retention/due", "page", pages.due(actor, (String) model.getAttribute(NOTICE)));
    }

    @GetMapping({ONE, OTHER})
    ModelAndView one(Actor actor, @PathVariable UUID id, HttpServletRequest asked, Model model) {
        return page(actor, found(actor, id, asked), SentForm.empty(), (String) model.getAttribute(NOTICE));
    }

    @PostMapping({ONE + "/held", OTHER + "/held"})
    ModelAndView hold(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            HttpServletRequest asked,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Whose whose = found(actor, id, asked);
        SentForm sent = SentForm.of(fields);
        String because = because(sent, RetentionPages.HOLD);
        Optional<LocalDate> until = sent.dayOrNone(
                RetentionPages.UNTIL,
                retention.today().plusDays(1),
                retention.today().plusYears(LONGEST_HOLD),
                "Write a day to come, within %d years, or none".formatted(LONGEST_HOLD));
        if (!sent.isWhole()) {
            return again(actor, whose, sent, BAD_REQUEST);
        }
        if (retention.hold(whose.id()).isPresent()) {
            return meanwhile(actor, whose, because);
        }
        retention.hold(reader, whose.id(), because, until.orElse(null));
        return done(whose.href(), "The record is held.", next);
    }

    @PostMapping({ONE + "/lifted", OTHER + "/lifted"})
    ModelAndView lift(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            HttpServletRequest asked,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Whose whose = found(actor, id, asked);
        SentForm sent = SentForm.of(fields);
        String because = because(sent, RetentionPages.LIFT);
        if (!sent.isWhole()) {
            return again(actor, whose, sent, BAD_REQUEST);
        }
        if (retention.hold(whose.id()).isEmpty() || !retention.mayLift(actor, whose.id())) {
            return meanwhile(actor, whose, because);
        }
        retention.lift(reader, whose.id(), because);
        return done(whose.href(), "Nothing holds the record now.", next);
    }

    @PostMapping({ONE + "/wished", OTHER + "/wished"})
    ModelAndView wish(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            HttpServletRequest asked,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Whose whose = found(actor, id, asked);
        SentForm sent = SentForm.of(fields);
        String because = because(sent, RetentionPages.WISH);
        if (!sent.isWhole()) {
            return again(actor, whose, sent, BAD_REQUEST);
        }
        if (!mayBeErased(whose) || retention.wish(whose.id()).isPresent()) {
            return meanwhile(actor, whose, because);
        }
        retention.wish(reader, whose.id(), because);
        return done(whose.href(), "Kept. Somebody else must agree.", next);
    }

    @PostMapping({ONE + "/dropped", OTHER + "/dropped"})
    ModelAndView drop(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            HttpServletRequest asked,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Whose whose = found(actor, id, asked);
        SentForm sent = SentForm.of(fields);
        String because = because(sent, RetentionPages.DROP);
        if (!sent.isWhole()) {
            return again(actor, whose, sent, BAD_REQUEST);
        }
        retention.drop(reader, whose.id(), because);
        return done(whose.href(), "The record stays.", next);
    }

    @PostMapping({ONE + "/erased", OTHER + "/erased"})
    ModelAndView erase(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            HttpServletRequest asked,
            RedirectAttributes next) {
        Whose whose = found(actor, id, asked);
        boolean wishedByAnother = retention
                .wish(whose.id())
                .filter(wish -> !wish.stated().by().equals(actor.code()))
                .isPresent();
        if (!wishedByAnother || !mayBeErased(whose)) {
            return again(actor, whose, SentForm.empty(), CONFLICT);
        }
        retention.erase(reader, whose.id());
        return done(ALL, "The record is erased. That there was one, and who decided so, is kept.", next);
    }

    private boolean mayBeErased(Whose whose) {
        return retention.isOver(whose.id())
                && retention.hold(whose.id()).isEmpty()
                && !retention.isHeldWithAChild(whose.id())
                && !retention.isAskedAbout(whose.id());
    }

    private static String because(SentForm sent, String name) {
        if (EmptyWords.are(sent.text(name))) {
            sent.wrong(name, "Write why");
        }
        return sent.text(name);
    }

    /** Each at its own address: looking as another holds for a child's. */
    private Whose found(Actor actor, UUID id, HttpServletRequest asked) {
        return retention
                .whose(actor, new SubjectId(id))
                .filter(whose -> asked.getRequestURI().startsWith(whose.href()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private ModelAndView page(Actor actor, Whose whose, SentForm sent, @Nullable String notice) {
        return new ModelAndView("retention/one", "page", pages.page(actor, whose, sent, notice));
    }

    private ModelAndView again(Actor actor, Whose whose, SentForm sent, HttpStatus status) {
        ModelAndView again = page(actor, whose, sent, null);
        again.setStatus(status);
        return again;
    }

    /** Somebody was quicker: what they did stands on the page, beside what was written here. */
    private ModelAndView meanwhile(Actor actor, Whose whose, String because) {
        ModelAndView again = page(
                actor,
                whose,
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
