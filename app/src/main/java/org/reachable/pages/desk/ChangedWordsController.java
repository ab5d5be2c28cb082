package org.reachable.pages.desk;

import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.records.chronology.ChangedWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever wrote something reads what others did to it, and says that they have. */
@Controller
class ChangedWordsController {

    static final String PAGE = "/changed-words";

    private final ChangedWordsRows rows;
    private final ChangedWords changed;

    ChangedWordsController(ChangedWordsRows rows, ChangedWords changed) {
        this.rows = rows;
        this.changed = changed;
    }

    @GetMapping(PAGE)
    ModelAndView look(Actor actor) {
        return new ModelAndView("desk/changedWords", "page", new ChangedWordsPage(rows.of(actor)));
    }

    @PostMapping(PAGE + "/seen")
    String seen(Actor actor, @RequestParam UUID change) {
        changed.seen(actor, change);
        return "redirect:" + PAGE;
    }
}
