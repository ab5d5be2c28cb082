package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.CompositeStory;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

class CompositeEvidenceTest {
    private static final Policy POLICY = PolicyReader.shipped();
    private static final Instant UNTIL = LondonTime.parse("2023-12-01");

    @Test
    void everyStepOfTheCompositeStoryFollowsFromWhatItCitesAlone() {
        List<Entry> entries = CompositeStory.read(POLICY.vocabulary());
        Calendars calendars = CompositeStory.calendars();
        var checker = new EvidenceChecker(entries, POLICY, calendars);
        var steps = EngineSteps.of(new Fold(POLICY, calendars).fold(entries, UNTIL));

        assertThat(steps).hasSizeGreaterThan(100);
        assertThat(steps).flatMap(checker::problems).isEmpty();
    }
}
