package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.ReachableTest;

/** A meeting that answers a danger is one that was held: whoever writes it down here says so. */
@ReachableTest
class WhetherItWasHeldTest extends OfAyosChild {

    private static final String WORDS = "About the threat of Friday night.";

    @ParameterizedTest
    @ValueSource(strings = {"strategy-meeting", "threat-assessment"})
    void leftBlankItIsNotKeptAndNothingTypedIsLost(String meeting) {
        RecordForm form = RecordForm.begun(ayo, child, meeting);
        assertThat(form.sent(WORDS, Map.of())).endsWith("?mend=true");
        assertThat(form.mended()).contains("Say whether it was held", WORDS);
        RecordForm held = RecordForm.begun(ayo, child, meeting);
        assertThat(held.sent(WORDS, Map.of("a-held", "yes"))).endsWith("/check");
        held.isKept();
    }
}
