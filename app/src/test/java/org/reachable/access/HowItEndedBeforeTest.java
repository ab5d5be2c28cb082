package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;

/** An assessment is put right to have come a day later than was said: how the question ended is told so, and how it was told before. */
class HowItEndedBeforeTest extends TwoOnDuty {

    private final String assessment = UUID.randomUUID().toString();

    @Test
    void anAnswerThatCameLaterThanWasSaidWasLate() {
        var danger = new EntryId(source, UUID.randomUUID().toString());
        append(
                sergeant,
                child,
                danger,
                minutesAgo(2000),
                minutesAgo(1990),
                "police-sighting",
                "open",
                Map.of("threat", "life"));
        assessed(danger, 1900, 1890);
        assertThat(dangerIsOpen()).isFalse();
        assertThat(page()).contains("answered in time").doesNotContain("answered late", "this was told");
        assessed(danger, 30, 20);
        assertThat(dangerIsOpen()).isFalse();
        assertThat(page())
                .contains(
                        "Closed: answered late, after the limit, by what Police wrote and not by whoever was asked",
                        "this was told: “withdrawn: it was answered in time");
    }

    private void assessed(EntryId danger, int happened, int known) {
        append(
                sergeant,
                child,
                new EntryId(source, assessment),
                minutesAgo(happened),
                minutesAgo(known),
                "threat-assessment",
                "open",
                Map.of("answers", danger.toString()));
        watch.catchUp();
    }

    private String page() {
        try (Visitor reading = Visitor.signedIn(port, testshire.signInName(manager))) {
            return reading.get("/asks/" + dangerFound().getFirst().id()).body();
        }
    }
}
