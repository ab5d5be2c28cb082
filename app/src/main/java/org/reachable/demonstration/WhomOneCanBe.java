package org.reachable.demonstration;

import java.util.stream.Stream;
import org.reachable.demonstration.WhomOneCanBePage.SignIn;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.contributions.WelcomePart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Whom one can sign in as, on the first page of a demonstration. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class WhomOneCanBe implements WelcomePart {

    private final Personas personas;
    private final OrdinaryLives lives;
    private final Partnership partnership;

    WhomOneCanBe(Personas personas, OrdinaryLives lives, Partnership partnership) {
        this.personas = personas;
        this.lives = lives;
        this.partnership = partnership;
    }

    @Override
    public String name() {
        return "whom-one-can-be";
    }

    @Override
    public Fragment drawn() {
        return new Fragment(
                "demonstration/whomOneCanBe",
                new WhomOneCanBePage(
                        Stream.concat(
                                        personas.all().stream().map(this::signIn),
                                        personas.ofFamilies().stream().map(WhomOneCanBe::ofFamily))
                                .toList(),
                        coming(),
                        Personas.PASSWORD));
    }

    private String coming() {
        var progress = lives.progress();
        return progress.done()
                ? ""
                : "The ordinary lives of %,d children are coming in beside Rowan’s: %,d are there."
                        .formatted(progress.many(), progress.there());
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
