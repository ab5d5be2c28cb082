package org.reachable.scenarios.quietness;

import java.time.Duration;
import java.util.stream.Stream;

/** Danger that is told after a child has died: to whoever is left, or because the child is not dead. */
final class AfterADeath {

    private AfterADeath() {}

    static Stream<Planted> moments() {
        return Stream.of(
                told("urgent words", "urgent=yes"),
                told("words that name danger", "words_of_danger=can-wait"),
                told("a threat", "threat=yes"),
                told("distress", "distress=unknown"));
    }

    private static Planted told(String what, String attribute) {
        return new Planted(
                "danger-told-after-a-death",
                what + ", told by the family after a death",
                Duration.ZERO,
                PlantedStories.after(
                        "social-care", "child-died", Planted.NO_PLACE, "family", "family-report", attribute));
    }
}
