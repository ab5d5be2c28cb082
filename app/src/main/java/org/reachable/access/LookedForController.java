package org.reachable.access;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes the words of every search, and leads to the page that looks for them. */
@Controller
class LookedForController {

    private static final Set<String> PAGES = Set.of("/search", "/record", "/record/about");

    /** On which a child is looked for, under whom an entry belongs. */
    private static final Pattern OF_AN_ENTRY = Pattern.compile("/entries/[0-9a-f-]{36}/move");

    /** The number of a sheet of paper, which says nothing about anybody. */
    private static final Pattern SHEET = Pattern.compile("[A-Za-z0-9-]{1,80}");

    /** Whom the page is about already, as its address says it; and the draft that it is of. */
    private static final Pattern ABOUT = Pattern.compile("(child|subject)=[0-9a-f-]{36}");

    private static final Pattern DRAFT = Pattern.compile("[0-9a-f-]{36}");

    private final LookedFor lookedFor;

    LookedForController(LookedFor lookedFor) {
        this.lookedFor = lookedFor;
    }

    @PostMapping("/looked-for")
    String keep(
            HttpSession session,
            @RequestParam(defaultValue = "/search") String page,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String q) {
        if (!PAGES.contains(page) && !OF_AN_ENTRY.matcher(page).matches()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        String goesAlong = (SHEET.matcher(sheet).matches() ? "&sheet=" + sheet : "")
                + (ABOUT.matcher(about).matches() ? "&" + about : "")
                + (DRAFT.matcher(draft).matches() ? "&draft=" + draft : "");
        return "redirect:" + page + "?words=" + lookedFor.keep(session, q) + goesAlong;
    }
}
