package org.reachable.desk;

import java.util.Optional;
import org.reachable.tryout.TryOutDatabase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page. */
@Controller
class WelcomeController {

    private final WelcomePage page;

    WelcomeController(Optional<TryOutDatabase> database) {
        this.page = new WelcomePage(database.isPresent());
    }

    @GetMapping("/")
    ModelAndView welcome() {
        return new ModelAndView("desk/welcome", "page", page);
    }
}
