package org.reachable.practice.voice;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.practice.voice.Voices.Ring;
import org.reachable.practice.voice.Voices.Telling;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a child or their family. */
@Controller
class ToldController {

    /** A page that anybody might have open, as GOV.UK's own way out leads to. */
    private static final String ELSEWHERE = "https://www.bbc.co.uk/weather";

    private static final String NOTICE = "toldNotice";
    private static final int MOST_WORDS = 4000;

    private final ToldStore told;
    private final Voices voices;
    private final ToldPages pages;
    private final Readers readers;

    ToldController(ToldStore told, Voices voices, ToldPages pages, Readers readers) {
        this.told = told;
        this.voices = voices;
        this.pages = pages;
        this.readers = readers;
    }

    @GetMapping("/told")
    ModelAndView told(FamilyMember reader, Model model) {
        return new ModelAndView("voice/told", "page", pages.page(reader, (String) model.getAttribute(NOTICE)));
    }

    @GetMapping("/told/new")
    ModelAndView form(FamilyMember teller, @RequestParam(defaultValue = "") String back) {
        if (!back.isEmpty()) {
            report(teller, back);
        }
        return new ModelAndView("voice/tell", "page", pages.tell(teller, Typed.back(back), Map.of()));
    }

    @PostMapping("/told/new")
    ModelAndView tell(
            FamilyMember teller,
            @RequestParam UUID sent,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String urgent,
            @RequestParam(defaultValue = "") String ring,
            @RequestParam(defaultValue = "") String safe,
            @RequestParam(defaultValue = "") String readers,
            @RequestParam(defaultValue = "") Set<String> people,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "false") boolean askedAgain,
            RedirectAttributes next) {
        var chosen = Kind.chosen(teller, kind);
        var mayRead = WhoMayRead.chosen(readers);
        Map<String, String> errors = new LinkedHashMap<>();
        if (chosen.isEmpty()) {
            errors.put("kind", "Choose what you want to tell us");
        }
        if (words.isBlank()) {
            errors.put("words", "Write what you want to tell us; a few words are enough");
        } else if (words.length() > MOST_WORDS) {
            errors.put("words", "Write it in 4,000 characters or fewer, or send it in two parts");
        }
        if (!Set.of(Voices.YES, Voices.UNKNOWN, "no").contains(urgent)) {
            errors.put("urgent", "Choose whether somebody could be hurt before tomorrow");
        }
        List<String> danger = urgent.equals("no") && !askedAgain ? voices.danger(words) : List.of();
        if (!danger.isEmpty()) {
            errors.put("urgent", askAgain(danger));
        }
        if (!ring.isBlank() && NumbersToRing.typed(ring).isEmpty()) {
            errors.put("ring", "Write the number as 07700 900 123, or leave it blank");
        } else if (!ring.isBlank() && !Set.of(Voices.YES, "no").contains(safe)) {
            errors.put("safe", "Choose whether it is safe to ring you there");
        }
        if (mayRead.isEmpty()) {
            errors.put("readers", "Choose who may read it");
        }
        if (chosen.isEmpty() || mayRead.isEmpty() || !errors.isEmpty()) {
            var again = new ModelAndView(
                    "voice/tell",
                    "page",
                    pages.tell(
                            teller,
                            new Typed(
                                    sent,
                                    kind,
                                    words,
                                    new Typed.Haste(urgent, askedAgain || !danger.isEmpty()),
                                    new Ring(ring, safe),
                                    readers,
                                    people,
                                    back),
                            errors));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        if (!back.isEmpty()) {
            report(teller, back);
        }
        boolean waits = urgent.equals("no");
        boolean read = !waits || !voices.danger(words).isEmpty();
        voices.tell(
                teller,
                sent,
                new Telling(
                        chosen.get(),
                        words.strip(),
                        urgent,
                        Ring.of(ring, Set.of(Voices.YES, "no").contains(safe) ? safe : ""),
                        mayRead.get(),
                        this.readers.all(teller, chosen.get(), read, people, words),
                        back));
        next.addFlashAttribute(
                NOTICE,
                read
                        ? thanks(urgent)
                                + " If somebody is in danger, call 999."
                                + (teller.isTheChild() ? " To talk to somebody at any hour: Childline, 0800 1111." : "")
                        : "Thank you. We have it, in your words.");
        return new ModelAndView("redirect:/told");
    }

    /** They choose, and are believed the second time: a word can stand for something else. Somebody looks all the same, and they hear it before. */
    private static String askAgain(List<String> danger) {
        return "You wrote "
                + Words.list(danger.stream().map(word -> "“" + word + "”").toList())
                + ". If you or anybody could be hurt before tomorrow, choose “Yes”: somebody is asked now, day or night. If it can"
                + " wait, send it again as it is: whoever is on duty reads it today all the same. In danger now, call 999";
    }

    /** Who is asked now, and why: what nobody knows is never as good as no. */
    private static String thanks(String urgent) {
        if (urgent.equals("no")) {
            return "Thank you. We have it, in your words. You said that it can wait, and because of what you wrote whoever is on duty reads it today all the same.";
        }
        return urgent.equals(Voices.UNKNOWN)
                ? "Thank you. We have it. You do not know whether somebody could be hurt, so whoever is on duty is asked now."
                : "Thank you. We have it, and whoever is on duty is asked now.";
    }

    @PostMapping("/told/helped")
    String helped(
            FamilyMember teller,
            @RequestParam UUID sent,
            @RequestParam String report,
            @RequestParam boolean helped,
            RedirectAttributes next) {
        ToldStore.Report told = report(teller, report);
        voices.helped(teller, sent, told, helped);
        next.addFlashAttribute(
                NOTICE,
                !helped && told.saysDanger()
                        ? "Thank you. Whoever is on duty is asked again now. If somebody is in danger, call 999."
                        : "Thank you. Whoever answered can see that.");
        return "redirect:/told";
    }

    @PostMapping("/told/taken-back")
    String takeBack(
            FamilyMember teller, @RequestParam UUID sent, @RequestParam String report, RedirectAttributes next) {
        ToldStore.Report back = report(teller, report);
        if (!back.takenBack()) {
            voices.takeBack(teller, sent, back);
        }
        next.addFlashAttribute(NOTICE, "You took it back. You can still see what you wrote.");
        return "redirect:/told";
    }

    private ToldStore.Report report(FamilyMember teller, String report) {
        return told.one(teller, report).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** Quickly away, and nobody is signed in any more. It is a link: where scripts do not run it must work in one press. */
    @GetMapping("/told/leave")
    void leave(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) throws IOException {
        new SecurityContextLogoutHandler().logout(request, response, signedIn);
        response.sendRedirect(ELSEWHERE);
    }
}
