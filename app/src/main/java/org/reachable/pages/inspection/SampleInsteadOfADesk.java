package org.reachable.pages.inspection;

import java.util.List;
import org.reachable.access.Power;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.work.contributions.InsteadOfADesk;
import org.springframework.stereotype.Component;

/** Whoever inspects begins with a sample of children. */
@Component
class SampleInsteadOfADesk implements InsteadOfADesk {

    @Override
    public String name() {
        return "inspection";
    }

    @Override
    public List<String> roles() {
        return Power.DRAW_A_SAMPLE.duties();
    }

    @Override
    public Sentence words() {
        return Sentence.ofStrong("Nothing is asked of you here.")
                .then("You look at how children were helped, and change nothing.")
                .thenLink("Choose a sample of children", "/inspection/sample");
    }
}
