package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** Whoever writes down a second time what somebody else did answers no second question by it (decisions 29 and 32 of the stories). */
class CopyOfAnAnswerTest {

    private static final String WHEN = "2022-03-05T15:00";

    private static WrittenEntry back(String when, String episode) {
        return entry("missing-returned").happened(when).with("episode", episode).called("back" + episode);
    }

    private final RuleVerifier twice =
            verifyThat("return-interview").given(back("2022-03-03T10:00", "1"), back("2022-03-05T10:00", "2"));

    private static WrittenEntry talk() {
        return entry("return-interview-completed")
                .happened(WHEN)
                .with("held", "yes")
                .called("talk");
    }

    private static WrittenEntry again() {
        return entry("return-interview-completed")
                .by("police")
                .happened(WHEN)
                .recorded("2022-03-05T18:00")
                .with("held", "yes")
                .with("duplicate_of", "talk");
    }

    @ParameterizedTest
    @CsvSource({"2,''", "'',2", "2,2"})
    void ofWhichTimeMissingATalkIsEitherRecordSays(String one, String other) {
        twice.given(saying(talk(), "episode", one), saying(again(), "episode", other))
                .raises("2022-03-06T10:00")
                .isOpen();
    }

    @ParameterizedTest
    @CsvSource({"back2,''", "'',back2"})
    void soWhereOneNamesIt(String one, String other) {
        twice.given(saying(talk(), "answers", one), saying(again(), "answers", other))
                .raises("2022-03-06T10:00")
                .isOpen();
    }

    @Test
    void twoThatTellNotWhichAnswerTheOldestAlone() {
        twice.given(talk(), again()).raises("2022-03-08T10:00").isOpen();
        twice.given(talk(), talk().called("another").happened("2022-03-05T17:00"))
                .isQuiet();
    }

    private static WrittenEntry saying(WrittenEntry entry, String key, String value) {
        return value.isEmpty() ? entry : entry.with(key, value);
    }
}
