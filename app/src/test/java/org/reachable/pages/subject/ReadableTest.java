package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.PolicyReader;

/** What files hold is read by people: no codes, and times as a clock says them. */
class ReadableTest {

    private final Vocabulary vocabulary = PolicyReader.shipped().vocabulary();

    @Test
    void aThingIsCalledWhatItIsAndAWorkersCodeIsLeftOut() {
        assertThat(Readable.text("Seen in a grey car [VEH:V1] by his worker [PRO:SW2].", vocabulary))
                .isEqualTo("Seen in a grey car (vehicle V1) by his worker.");
    }

    @Test
    void aTimeInAFormIsReadAsAClockSaysIt() {
        assertThat(Readable.value("2022-02-26T15:00", vocabulary)).isEqualTo("Saturday 26 February 2022, 3pm");
        assertThat(Readable.value("2022-02-26", vocabulary)).isEqualTo("26 February 2022");
    }

    @Test
    void aListIsReadAsOneOfAgenciesAndWords() {
        assertThat(Readable.value("police|by-phone", vocabulary)).endsWith(" and by phone");
    }
}
