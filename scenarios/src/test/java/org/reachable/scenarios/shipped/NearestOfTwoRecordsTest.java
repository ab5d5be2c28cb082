package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** Decisions 16 and 32 of the stories' semantics, by the two nearest stories on either side of each. */
class NearestOfTwoRecordsTest {

    @Nested
    class SaidTwice {
        private final WrittenEntry back =
                entry("missing-returned").happened("2022-03-06T14:00").with("episode", "1");
        private final WrittenEntry held = entry("return-interview-completed")
                .happened("2022-03-07T11:00")
                .with("episode", "1")
                .with("held", "yes")
                .called("held");
        private final WrittenEntry copy =
                held.called("copy").by("placement").recorded("2022-03-08T09:00").duplicating("held");
        private final RuleVerifier interview = verifyThat("return-interview").given(back);

        @Test
        void whatASecondAgencySaysOtherwiseKeepsTheQuestionOpen() {
            interview
                    .given(held, copy.with("held", "no"))
                    .raises("2022-03-09T14:00")
                    .isOpen();
            interview
                    .given(held.with("held", "no"), copy.with("held", "yes"))
                    .raises("2022-03-09T14:00")
                    .isOpen();
            interview.given(held, copy).isQuiet().closes("2022-03-07T11:00", "held");
            interview.given(held, copy.with("held", "")).isQuiet();
        }

        /** His mother's was taken for a copy of his, and asked nobody. */
        @Test
        void whatAChildAndTheirMotherSayInOneMinuteIsSaidTwice() {
            var no = entry("reply-helped").happened("2022-11-14T09:00").with("helped", "no");
            var reply = entry("child-reply").happened("2022-11-16T09:00").answering("his");
            verifyThat("reply-did-not-help")
                    .given(no.by("child").called("his"), no.by("family").called("hers"), reply)
                    .raises("2022-11-21T17:00")
                    .cites("hers");
        }

        @Test
        void whoPutsTheCopyRightLetsTheFirstStand() {
            interview
                    .given(
                            held,
                            copy.with("held", "no"),
                            copy.called("right").recorded("2022-03-08T12:00").correcting("copy"))
                    .isQuiet();
        }
    }

    @Nested
    @CasesOf("network-link-adult")
    class Linked {
        private final WrittenEntry seen =
                entry("family-report").happened("2022-03-01T10:00").saying("A grey car waits. [VEH:V1]");

        @Test
        void whatAMeetingOrAPlanNamesLinksNobody() {
            for (String record :
                    new String[] {"strategy-meeting", "plan-review", "police-risk-list", "housing-application"}) {
                verifyThat("network-link-vehicle")
                        .given(
                                seen,
                                entry(record)
                                        .about("B")
                                        .happened("2022-03-03T10:00")
                                        .saying("A grey car. [VEH:V1]"))
                        .saysNothing();
            }
        }

        @Test
        void whatAChildSaysDoes() {
            for (String record : new String[] {"child-voice", "return-interview-completed", "police-stop-search"}) {
                verifyThat("network-link-vehicle")
                        .given(
                                seen,
                                entry(record)
                                        .about("B")
                                        .happened("2022-03-03T10:00")
                                        .saying("A grey car. [VEH:V1]"))
                        .raises("2022-03-03T10:00");
            }
        }

        @Test
        void anAdultIsAskedAboutQuietly() {
            verifyThat("network-link-adult")
                    .given(
                            seen.saying("He waits. [PER:K1]"),
                            seen.about("B")
                                    .called("other")
                                    .happened("2022-03-03T10:00")
                                    .saying("He again. [PER:K1]"))
                    .asksQuietly("2022-03-03T10:00");
        }

        /** Two children found together make no link, and who was there is asked about. */
        @Test
        void soIsOneWhoWasThereWithThemTogether() {
            var found = entry("missing-returned")
                    .happened("2022-03-03T10:00")
                    .saying("Found with a man. [PER:K1] [VEH:V1]");
            var together = new WrittenEntry[] {found, found.about("B").called("other")};
            verifyThat("network-link-adult").given(together).asksQuietly("2022-03-03T10:00");
            verifyThat("network-link-vehicle").given(together).saysNothing();
        }
    }
}
