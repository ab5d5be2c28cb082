package org.reachable.pages.desk;

import java.util.List;
import java.util.Optional;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** For those who open Reachable for something else than to answer: where that is. Their own desk has nothing for them. */
@Component
class Elsewhere {

    private record Way(String role, Sentence words) {}

    private static final List<Way> WAYS = List.of(
            new Way(
                    "auditor",
                    Sentence.ofStrong("Nothing is asked of you here.")
                            .then("You look at how children were helped, and change nothing.")
                            .thenLink("Choose a sample of children", "/inspection/sample")),
            new Way(
                    "data-analyst",
                    Sentence.ofStrong("Nothing is asked of you here.")
                            .then("You count, and see no child’s record.")
                            .thenLink("Figures, with what each means", "/figures")));

    private final Partnership partnership;

    Elsewhere(Partnership partnership) {
        this.partnership = partnership;
    }

    Optional<Sentence> of(Practitioner reader) {
        return WAYS.stream()
                .filter(way -> partnership.answersAs(reader, way.role()))
                .map(Way::words)
                .findFirst();
    }
}
