package org.reachable.pages.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.demonstration.OrdinaryLives;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.pages.desk.WelcomePage.SignIn;
import org.reachable.platform.embeddeddatabase.TryOutDatabase;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page. */
@Controller
class WelcomeController {

    private final boolean forTryingOut;
    private final Optional<Personas> personas;
    private final Optional<OrdinaryLives> lives;
    private final Partnership partnership;

    WelcomeController(
            Optional<TryOutDatabase> database,
            Optional<Personas> personas,
            Optional<OrdinaryLives> lives,
            Partnership partnership) {
        this.forTryingOut = database.isPresent();
        this.personas = personas;
        this.lives = lives;
        this.partnership = partnership;
    }

    @GetMapping("/")
    ModelAndView welcome() {
        List<SignIn> signIns = personas.stream()
                .flatMap(all -> Stream.concat(
                        all.all().stream().map(this::signIn),
                        all.ofFamilies().stream().map(WelcomeController::ofFamily)))
                .toList();
        String password = signIns.isEmpty() ? "" : Personas.PASSWORD;
        return new ModelAndView("desk/welcome", "page", new WelcomePage(forTryingOut, signIns, coming(), password));
    }

    private String coming() {
        return lives.map(OrdinaryLives::progress)
                .filter(progress -> !progress.done())
                .map(progress -> "The ordinary lives of %,d children are coming in beside Rowan’s: %,d are there."
                        .formatted(progress.many(), progress.there()))
                .orElse("");
    }

    private static SignIn ofFamily(Persona persona) {
        return new SignIn(
                persona.name(), "/sign-in?name=" + persona.signInName(), persona.team(), persona.opensItFor());
    }

    private SignIn signIn(Persona persona) {
        return new SignIn(
                persona.name(),
                "/sign-in?name=" + persona.signInName(),
                partnership.roleOf(persona.signInName()) + ", " + partnership.agencyName(persona.agency()),
                persona.opensItFor());
    }
}
