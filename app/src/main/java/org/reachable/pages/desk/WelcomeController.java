package org.reachable.pages.desk;

import java.util.Optional;
import org.reachable.platform.embeddeddatabase.EmbeddedDatabase;
import org.reachable.work.contributions.Contributions;
import org.reachable.work.contributions.WelcomePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page. */
@Controller
class WelcomeController {

    private final boolean forTryingOut;
    private final Contributions contributions;

    WelcomeController(Optional<EmbeddedDatabase> database, Contributions contributions) {
        this.forTryingOut = database.isPresent();
        this.contributions = contributions;
    }

    @GetMapping("/")
    ModelAndView welcome() {
        var parts = contributions.welcome().stream().map(WelcomePart::drawn).toList();
        return new ModelAndView("desk/welcome", "page", new WelcomePage(forTryingOut, parts));
    }
}
