package org.reachable.governance.accounts;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Action;
import org.reachable.access.PasswordAgain;
import org.reachable.access.Sessions;
import org.reachable.access.SignedInAgain;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.govuk.Dates;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Leavings;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ProviderPeople;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of an agency, for whoever looks after them; nobody else finds it. */
@Controller
@RequestMapping(ColleaguesPages.HREF)
class ColleaguesController {

    /** Whoever answers for one of these looks after the accounts of the agencies that the duty names. */
    static final List<String> LOOKS_AFTER = Action.LOOK_AFTER_PEOPLE.duties();

    private static final String NOTICE = "colleagueNotice";
    private static final String DONE = "account";

    private final ColleaguesPages pages;
    private final Partnership partnership;
    private final Leavings leavings;
    private final ProviderPeople providerPeople;
    private final FirstPasswords firstPasswords;
    private final Sessions sessions;
    private final PasswordAgain passwordAgain;
    private final SignedInAgain signedInAgain;
    private final Clock clock;

    ColleaguesController(
            ColleaguesPages pages,
            Partnership partnership,
            Leavings leavings,
            ProviderPeople providerPeople,
            FirstPasswords firstPasswords,
            Sessions sessions,
            PasswordAgain passwordAgain,
            SignedInAgain signedInAgain,
            Clock clock) {
        this.pages = pages;
        this.partnership = partnership;
        this.leavings = leavings;
        this.providerPeople = providerPeople;
        this.firstPasswords = firstPasswords;
        this.sessions = sessions;
        this.passwordAgain = passwordAgain;
        this.signedInAgain = signedInAgain;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Practitioner reader) {
        var agencies = partnership.agenciesFor(reader, LOOKS_AFTER);
        if (agencies.isEmpty()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return new ModelAndView("accounts/colleagues", "page", pages.all(agencies));
    }

    @GetMapping("/{id}")
    ModelAndView one(Practitioner reader, @PathVariable UUID id, Model model, HttpSession session) {
        Practitioner whose = theirs(reader, id);
        AccountForm typed = session.getAttribute(called(whose)) instanceof String called
                ? AccountForm.called(called)
                : AccountForm.NOTHING;
        String problem = signedInAgain.problem(session);
        String notice = problem == null ? (String) model.getAttribute(NOTICE) : problem;
        return new ModelAndView("accounts/colleague", "page", pages.one(reader, whose, typed, notice, null));
    }

    @PostMapping("/{id}/left")
    ModelAndView left(
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Practitioner whose = another(reader, id);
        AccountForm typed = AccountForm.of(fields, Dates.day(clock.instant()));
        if (!typed.sent().isWhole()) {
            return again(reader, whose, typed, BAD_REQUEST);
        }
        Instant from = typed.day().map(day -> LondonTime.at(day.atStartOfDay())).orElseGet(clock::instant);
        if (!leavings.leave(whose, from)) {
            return again(
                    reader,
                    whose,
                    typed.wrong(
                            "when",
                            "Somebody must be duty manager without a last day, and %s is the only one. Name another first"
                                    .formatted(whose.name())),
                    CONFLICT);
        }
        if (typed.day().isEmpty()) {
            sessions.end(whose.signInName());
        }
        AuditContext.detail(DONE, "left");
        return toThePage(
                whose,
                typed.day().isEmpty()
                        ? "%s has left, and is signed out everywhere. What was asked of them is asked of whoever is on duty."
                                .formatted(whose.name())
                        : "That is noted. On that day they are signed out, and what was asked of them passes on.",
                next);
    }

    @PostMapping("/{id}/back")
    ModelAndView back(Practitioner reader, @PathVariable UUID id, RedirectAttributes next) {
        Practitioner whose = another(reader, id);
        leavings.back(whose);
        AuditContext.detail(DONE, "back");
        return toThePage(
                whose, "%s can sign in again. What was passed on stays where it is.".formatted(whose.name()), next);
    }

    @PostMapping("/{id}/signed-out")
    ModelAndView signedOut(Practitioner reader, @PathVariable UUID id, RedirectAttributes next) {
        Practitioner whose = another(reader, id);
        sessions.end(whose.signInName());
        AuditContext.detail(DONE, "signed out");
        return toThePage(whose, "%s is signed out everywhere.".formatted(whose.name()), next);
    }

    /** Shown on the page that answers, and nowhere again. */
    @PostMapping("/{id}/first-password")
    ModelAndView firstPassword(
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String password,
            HttpSession session) {
        Practitioner whose = another(reader, id);
        if (pages.provider(whose).isPresent()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        Optional<ModelAndView> unsure = unsure(reader, whose, AccountForm.NOTHING, password, session);
        if (unsure.isPresent()) {
            return unsure.get();
        }
        String given = firstPasswords.give(whose.signInName());
        sessions.end(whose.signInName());
        AuditContext.detail(DONE, "first password");
        return new ModelAndView(
                "accounts/colleague", "page", pages.one(reader, whose, AccountForm.NOTHING, null, given));
    }

    @PostMapping("/{id}/named")
    ModelAndView named(
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String called,
            @RequestParam(defaultValue = "") String password,
            HttpSession session,
            RedirectAttributes next) {
        Practitioner whose = another(reader, id);
        if (called.isBlank() || pages.provider(whose).isEmpty()) {
            return again(
                    reader,
                    whose,
                    AccountForm.NOTHING.wrong("called", "Write what your agency’s sign-in calls them"),
                    BAD_REQUEST);
        }
        session.setAttribute(called(whose), called);
        Optional<ModelAndView> unsure = unsure(reader, whose, AccountForm.called(called), password, session);
        if (unsure.isPresent()) {
            return unsure.get();
        }
        session.removeAttribute(called(whose));
        if (!providerPeople.name(whose, called)) {
            return again(
                    reader,
                    whose,
                    AccountForm.NOTHING.wrong("called", "Somebody else is called that already"),
                    CONFLICT);
        }
        sessions.end(whose.signInName());
        AuditContext.detail(DONE, "named to the provider");
        return toThePage(
                whose,
                "Whoever your agency’s sign-in calls that is %s here, from their next sign-in.".formatted(whose.name()),
                next);
    }

    /** Nobody changes how another signs in from a screen left open. Empty where it is surely the reader. */
    private Optional<ModelAndView> unsure(
            Practitioner reader, Practitioner whose, AccountForm typed, String password, HttpSession session) {
        String page = ColleaguesPages.href(whose);
        if (signedInAgain.where().isPresent()) {
            return signedInAgain.taken(session, page)
                    ? Optional.empty()
                    : Optional.of(signedInAgain.ask(session, page));
        }
        return switch (passwordAgain.of(reader, password)) {
            case RIGHT -> Optional.empty();
            case WRONG ->
                Optional.of(again(
                        reader,
                        whose,
                        typed.wrong(
                                "password",
                                password.isEmpty() ? "Enter your password" : "That is not your password. Try it again"),
                        BAD_REQUEST));
            case TOO_OFTEN ->
                Optional.of(again(
                        reader,
                        whose,
                        typed.wrong("password", "The password was wrong five times. Wait a quarter of an hour"),
                        TOO_MANY_REQUESTS));
        };
    }

    /** Where what they wrote waits while they sign in again. */
    private static String called(Practitioner whose) {
        return AccountForm.class.getName() + "/" + whose.id();
    }

    private ModelAndView again(Practitioner reader, Practitioner whose, AccountForm typed, HttpStatus status) {
        var page = new ModelAndView("accounts/colleague", "page", pages.one(reader, whose, typed, null, null));
        page.setStatus(status);
        return page;
    }

    private Practitioner theirs(Practitioner reader, UUID id) {
        return Optional.of(id)
                .flatMap(partnership::practitioner)
                .filter(whose -> partnership.agenciesFor(reader, LOOKS_AFTER).contains(whose.agency()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** Nobody does any of this to themselves: that another looks is the point. */
    private Practitioner another(Practitioner reader, UUID id) {
        Practitioner whose = theirs(reader, id);
        if (whose.id().equals(reader.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return whose;
    }

    private static ModelAndView toThePage(Practitioner whose, String words, RedirectAttributes next) {
        next.addFlashAttribute(NOTICE, words);
        return new ModelAndView("redirect:" + ColleaguesPages.href(whose));
    }
}
