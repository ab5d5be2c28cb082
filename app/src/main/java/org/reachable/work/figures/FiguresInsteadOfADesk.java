package org.reachable.work.figures;

import java.util.List;
import org.reachable.access.Power;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.work.contributions.InsteadOfADesk;
import org.springframework.stereotype.Component;

/** Whoever counts begins with the figures. */
@Component
class FiguresInsteadOfADesk implements InsteadOfADesk {

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public List<String> roles() {
        return Power.COUNT.duties();
    }

    @Override
    public Sentence words() {
        return Sentence.ofStrong("Nothing is asked of you here.")
                .then("You count, and see no child’s record.")
                .thenLink("Figures, with what each means", "/figures");
    }
}
