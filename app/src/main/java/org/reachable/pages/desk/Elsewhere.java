package org.reachable.pages.desk;

import java.util.Optional;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.contributions.Contributions;
import org.reachable.work.contributions.InsteadOfADesk;
import org.springframework.stereotype.Component;

/** For those who open Reachable for something else than to answer: where that is. Their own desk has nothing for them. */
@Component
class Elsewhere {

    private final Contributions contributions;
    private final Partnership partnership;

    Elsewhere(Contributions contributions, Partnership partnership) {
        this.contributions = contributions;
        this.partnership = partnership;
    }

    Optional<Sentence> of(Practitioner reader) {
        return contributions.insteadOfADesk().stream()
                .filter(way -> partnership.answersAs(reader, way.roles()))
                .map(InsteadOfADesk::words)
                .findFirst();
    }
}
