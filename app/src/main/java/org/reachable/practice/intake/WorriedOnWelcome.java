package org.reachable.practice.intake;

import org.reachable.engine.intake.Intake;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.work.contributions.WelcomePart;
import org.springframework.stereotype.Component;

/** On the first page: whoever is worried about a child tells us, and signs in nowhere. */
@Component
class WorriedOnWelcome implements WelcomePart {

    private final Intake intake;

    WorriedOnWelcome(Intake intake) {
        this.intake = intake;
    }

    @Override
    public String name() {
        return "worried";
    }

    @Override
    public Fragment drawn() {
        return new Fragment(
                "intake/welcome", new WorriedOnWelcomePage(intake.door().ring()));
    }
}
